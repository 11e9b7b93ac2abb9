package dev.chandlery.source;

/**
 * The signature of a commit.
 *
 * @param armored the signature in its armour, of SSH or of OpenPGP
 * @param signed what is signed: the commit without the signature, UTF-8 or whatever else its author used
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record CommitSignature(String armored, byte[] signed) {
    /** Copies the bytes. */
    public CommitSignature {
        signed = signed.clone();
    }

    /** Returns a copy of the bytes. */
    @Override
    public byte[] signed() {
        return signed.clone();
    }
}
