package dev.chandlery.signature;

import dev.chandlery.testing.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real {@code ssh-keygen}, in a folder of its own. */
final class SshKeygen {
    private final Path folder;

    /** Skips the running test where there is no such program. */
    SshKeygen(Path folder) {
        Tools.requireProgram("ssh-keygen");
        this.folder = folder;
    }

    /** Makes a key of a type and, for some, of a number of bits; returns its private file. */
    Path key(String name, String type, String... bits) {
        List<String> command = new ArrayList<>(
                List.of("ssh-keygen", "-q", "-t", type, "-N", "", "-C", name + "@acme.example", "-f", name));
        if (bits.length > 0) {
            command.addAll(List.of("-b", bits[0]));
        }
        Tools.run(folder, command.toArray(String[]::new));
        return folder.resolve(name);
    }

    String sign(Path key, String namespace, byte[] message) {
        Path file = write("message", message);
        Tools.run(folder, "ssh-keygen", "-q", "-Y", "sign", "-f", key.toString(), "-n", namespace, file.toString());
        return read(folder.resolve("message.sig"));
    }

    /** Says whether it accepts a signature of somebody in a file of allowed signers. */
    boolean verifies(String allowed, String principal, String namespace, byte[] message, String signature) {
        Path signers = write("allowed", allowed.getBytes(StandardCharsets.UTF_8));
        Path armored = write("armored", signature.getBytes(StandardCharsets.UTF_8));
        try {
            Process process = new ProcessBuilder(
                            "ssh-keygen",
                            "-Y",
                            "verify",
                            "-f",
                            signers.toString(),
                            "-I",
                            principal,
                            "-n",
                            namespace,
                            "-s",
                            armored.toString())
                    .redirectInput(write("given", message).toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String publicKey(Path key) {
        return read(key.resolveSibling(key.getFileName() + ".pub")).strip();
    }

    private Path write(String name, byte[] content) {
        try {
            Files.deleteIfExists(folder.resolve(name + ".sig"));
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
