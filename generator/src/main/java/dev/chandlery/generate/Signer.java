package dev.chandlery.generate;

import java.time.Instant;

/** Signs what is published. The same text and moment give the same signature. */
public interface Signer {
    /** Returns what the key is known by. */
    String fingerprint();

    /**
     * Returns a text with its signature below it, in OpenPGP's cleartext signature framework.
     *
     * @param moment the moment that the signature names
     */
    String clearSign(String text, Instant moment);
}
