package dev.chandlery.signature;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of keys that sign here, by their names in SSH (RFC 8709, RFC 5656, RFC 4253). */
enum KeyType {
    ED25519("ssh-ed25519"),
    ECDSA_256("ecdsa-sha2-nistp256"),
    ECDSA_384("ecdsa-sha2-nistp384"),
    ECDSA_521("ecdsa-sha2-nistp521"),
    RSA("ssh-rsa");

    private final String keyName;

    KeyType(String keyName) {
        this.keyName = keyName;
    }

    /** Returns the name of such keys. */
    String keyName() {
        return keyName;
    }

    /**
     * Returns the names of the algorithms that such keys sign with: that of the key, but RSA with SHA-2 only (RFC 8332). The
     * first one is that which we sign with.
     */
    List<String> algorithms() {
        return this == RSA ? List.of("rsa-sha2-512", "rsa-sha2-256") : List.of(keyName);
    }

    static Optional<KeyType> of(String keyName) {
        return Arrays.stream(values())
                .filter(type -> type.keyName.equals(keyName))
                .findFirst();
    }

    static KeyType find(String keyName) throws WireException {
        return of(keyName)
                .orElseThrow(() -> new WireException("it is a key of the type \"" + keyName
                        + "\", and only ssh-ed25519, ecdsa-sha2-nistp256, -384, -521 and ssh-rsa are read"));
    }
}
