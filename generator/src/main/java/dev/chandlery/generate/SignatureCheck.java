package dev.chandlery.generate;

import java.util.Optional;

/** Knows whose signatures are trusted. */
@FunctionalInterface
public interface SignatureCheck {
    /** Returns the text of a clear-signed OpenPGP message; empty when the signature is wrong, or of nobody who is trusted. */
    Optional<String> verified(byte[] message);
}
