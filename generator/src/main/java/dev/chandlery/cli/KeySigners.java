package dev.chandlery.cli;

import dev.chandlery.generate.StatementSigner;
import dev.chandlery.signature.Outcome;
import dev.chandlery.signature.SshPrivateKey;
import dev.chandlery.signature.SshPublicKey;
import dev.chandlery.source.SourceException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes signers of the files of keys. A private key of OpenSSH without a passphrase signs here; for every other,
 * {@code ssh-keygen} signs, which asks for the passphrase or turns to the agent.
 */
final class KeySigners {
    private static final int MAX_BYTES = 100_000;

    private KeySigners() {}

    /**
     * Returns a signer.
     *
     * @param file a private key, or a public one whose private key an agent holds
     */
    static StatementSigner of(Path file, Console console) {
        String text = read(file);
        Outcome<SshPrivateKey> key = SshPrivateKey.parse(text);
        return key.value()
                .<StatementSigner>map(InMemory::new)
                .orElseGet(() -> new SshKeygen(file, publicKey(file, text, key.problem()), console));
    }

    private static SshPublicKey publicKey(Path file, String text, String problem) {
        Path beside = file.resolveSibling(file.getFileName() + ".pub");
        return SshPublicKey.parse(text)
                .value()
                .or(() -> SshPrivateKey.publicKeyOf(text))
                .or(() -> Files.isRegularFile(beside)
                        ? SshPublicKey.parse(read(beside)).value()
                        : Optional.empty())
                .orElseThrow(() -> new SourceException("the key in \"" + file + "\" cannot be used: " + problem
                        + ". Give a private key of OpenSSH, or a .pub file whose key the agent holds."));
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new SourceException("\"" + file + "\" is too large to be a key.");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SourceException("the key \"" + file + "\" cannot be read; check its path and rights.", e);
        }
    }

    private record InMemory(SshPrivateKey key) implements StatementSigner {
        @Override
        public SshPublicKey publicKey() {
            return key.publicKey();
        }

        @Override
        public String sign(byte[] message, String namespace) {
            return key.sign(message, namespace).armored();
        }
    }

    private record SshKeygen(Path file, SshPublicKey publicKey, Console console) implements StatementSigner {
        @Override
        public String sign(byte[] message, String namespace) {
            try {
                ProcessBuilder builder = new ProcessBuilder(
                                "ssh-keygen", "-q", "-Y", "sign", "-f", file.toString(), "-n", namespace)
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
                builder.environment().putAll(console.environment());
                Process process = builder.start();
                try (OutputStream in = process.getOutputStream()) {
                    in.write(message);
                }
                String signature = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                if (process.waitFor() == 0) {
                    return signature;
                }
            } catch (IOException e) {
                throw new SourceException(
                        "ssh-keygen of OpenSSH 8.1 or newer is needed for this key, and could not be run.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SourceException("signing was interrupted.", e);
            }
            throw new SourceException(
                    "ssh-keygen did not sign with \"" + file + "\"; it said why above. For a .pub file the"
                            + " agent must hold the key: ssh-add -l lists what it holds.");
        }
    }
}
