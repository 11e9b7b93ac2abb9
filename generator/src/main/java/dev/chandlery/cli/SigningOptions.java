package dev.chandlery.cli;

import dev.chandlery.generate.Signer;
import dev.chandlery.openpgp.SigningKey;
import dev.chandlery.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name the key which signs what is published. A passphrase is never given on the command line. */
final class SigningOptions {
    private static final String VARIABLE = "CHANDLERY_SIGN_PASSPHRASE";

    @Option(
            names = "--sign-key",
            paramLabel = "FILE",
            description = "Sign with this secret OpenPGP key (RSA), as gpg --export-secret-keys writes it.")
    private @Nullable Path key;

    @Option(
            names = "--sign-passphrase-file",
            paramLabel = "FILE",
            description = "The file whose first line is the passphrase of the key. Default: the environment variable"
                    + " " + VARIABLE + ", else no passphrase.")
    private @Nullable Path passphraseFile;

    /** Returns the key; empty when none is to sign. */
    Optional<SigningKey> key(Console console) {
        if (key == null) {
            return Optional.empty();
        }
        String passphrase = passphraseFile == null
                ? console.environment().getOrDefault(VARIABLE, "")
                : new String(read(console.resolve(passphraseFile)), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("");
        return Optional.of(SigningKey.read(read(console.resolve(key)), passphrase.toCharArray()));
    }

    /** Returns what signs charts; empty when none is to be signed. */
    Optional<Signer> signer(Console console) {
        return key(console).map(Key::new);
    }

    /** Returns what signs commits; empty when none is to be signed. */
    Optional<BiFunction<byte[], Instant, String>> commitSignature(Console console) {
        return key(console).map(key -> key::sign);
    }

    private record Key(SigningKey key) implements Signer {
        @Override
        public String fingerprint() {
            return key.fingerprint();
        }

        @Override
        public String clearSign(String text, Instant moment) {
            return key.clearSign(text, moment);
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SourceException("the file \"" + file + "\" cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
