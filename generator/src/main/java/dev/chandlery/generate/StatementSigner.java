package dev.chandlery.generate;

import dev.chandlery.signature.SshPublicKey;

/** Signs with a key that somebody holds. */
public interface StatementSigner {
    /** Returns the public key. */
    SshPublicKey publicKey();

    /**
     * Signs a message.
     *
     * @param namespace what the signature is for (PROTOCOL.sshsig §3)
     * @return the signature in its armour
     */
    String sign(byte[] message, String namespace);
}
