package dev.chandlery.signature;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A signature as {@code ssh-keygen -Y sign} writes it; the format is that of PROTOCOL.sshsig in OpenSSH. It holds the public
 * key that it was made with: whose key that is must be known from elsewhere.
 */
public final class SshSignature {
    private static final String LABEL = "SSH SIGNATURE";
    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;

    /** The digests that PROTOCOL.sshsig §4 allows; the one that we sign with is the default of {@code ssh-keygen}. */
    private static final String SHA_256 = "sha256";

    private static final String SHA_512 = "sha512";

    private final SshPublicKey publicKey;
    private final String namespace;
    private final byte[] reserved;
    private final String hash;
    private final String algorithm;
    private final byte[] signature;

    private SshSignature(
            SshPublicKey publicKey,
            String namespace,
            byte[] reserved,
            String hash,
            String algorithm,
            byte[] signature) {
        this.publicKey = publicKey;
        this.namespace = namespace;
        this.reserved = reserved;
        this.hash = hash;
        this.algorithm = algorithm;
        this.signature = signature;
    }

    /** Reads a signature in its armour. It is not verified by that. */
    public static Outcome<SshSignature> parse(String armored) {
        return Outcome.reading(() -> read(Armor.read(LABEL, armored)));
    }

    private static SshSignature read(byte[] bytes) throws WireException {
        WireReader in = new WireReader(bytes);
        if (!Arrays.equals(in.take(MAGIC.length), MAGIC)) {
            throw new WireException("it is not a signature of SSH");
        }
        int version = in.number();
        if (version != VERSION) {
            throw new WireException("it is of version " + Integer.toUnsignedString(version) + ", and only 1 is known");
        }
        SshPublicKey key = SshPublicKey.of(in.bytes());
        String namespace = in.name();
        if (namespace.isEmpty()) {
            throw new WireException("it has no namespace");
        }
        byte[] reserved = in.bytes();
        String hash = in.name();
        if (!hash.equals(SHA_256) && !hash.equals(SHA_512)) {
            throw new WireException("its digest is neither sha256 nor sha512");
        }
        WireReader inner = new WireReader(in.bytes());
        in.end();
        String algorithm = inner.name();
        if (!key.type().algorithms().contains(algorithm)) {
            throw new WireException("it is made with " + algorithm + ", which is not accepted from a key of the type "
                    + key.type().keyName());
        }
        byte[] signature = inner.bytes();
        inner.end();
        return new SshSignature(key, namespace, reserved, hash, algorithm, signature);
    }

    /**
     * Signs a message.
     *
     * @param key the private key
     * @param publicKey the public key of it
     * @param namespace what the signature is for; a signature for one namespace is not valid in another
     */
    static SshSignature make(PrivateKey key, SshPublicKey publicKey, String namespace, byte[] message)
            throws WireException {
        String algorithm = publicKey.type().algorithms().get(0);
        byte[] signed = signedData(namespace, new byte[0], SHA_512, message);
        byte[] raw = Crypto.sign(algorithm, key, signed);
        byte[] value = switch (publicKey.type()) {
            case ED25519, RSA -> raw;
            default ->
                new WireWriter()
                        .integer(new BigInteger(1, Arrays.copyOf(raw, raw.length / 2)))
                        .integer(new BigInteger(1, Arrays.copyOfRange(raw, raw.length / 2, raw.length)))
                        .toBytes();
        };
        return new SshSignature(publicKey, namespace, new byte[0], SHA_512, algorithm, value);
    }

    /** Returns the key that it was made with. */
    public SshPublicKey publicKey() {
        return publicKey;
    }

    /** Returns what it was made for. */
    public String namespace() {
        return namespace;
    }

    /** Says whether the holder of its key signed this message for this namespace. */
    public boolean isOf(byte[] message, String wantedNamespace) {
        if (!namespace.equals(wantedNamespace)) {
            return false;
        }
        byte[] raw = raw();
        return raw != null
                && Crypto.verify(algorithm, publicKey.key(), signedData(namespace, reserved, hash, message), raw);
    }

    /** The signature in the form that the Java platform takes; null when it cannot be one. */
    private byte @Nullable [] raw() {
        int width = publicKey.width();
        return switch (publicKey.type()) {
            case ED25519 -> signature.length == 2 * width ? signature : null;
            // RFC 8332 §3 wants the length of the modulus; OpenSSH accepts one without leading zeros.
            case RSA -> signature.length > width ? null : padded(signature, width);
            default -> twoNumbers(signature, width);
        };
    }

    /** The two numbers of ECDSA side by side (IEEE P1363); null when they are not there. */
    private static byte @Nullable [] twoNumbers(byte[] signature, int width) {
        try {
            WireReader in = new WireReader(signature);
            byte[] r = number(in.integer(), width);
            byte[] s = number(in.integer(), width);
            in.end();
            byte[] both = Arrays.copyOf(r, 2 * width);
            System.arraycopy(s, 0, both, width, width);
            return both;
        } catch (WireException e) {
            return null;
        }
    }

    private static byte[] number(BigInteger value, int width) throws WireException {
        byte[] bytes = value.toByteArray();
        int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        if (bytes.length - sign > width) {
            throw new WireException("a number of it is too long");
        }
        return padded(Arrays.copyOfRange(bytes, sign, bytes.length), width);
    }

    private static byte[] padded(byte[] value, int width) {
        byte[] padded = new byte[width];
        System.arraycopy(value, 0, padded, width - value.length, value.length);
        return padded;
    }

    /** PROTOCOL.sshsig §3: what is really signed. */
    private static byte[] signedData(String namespace, byte[] reserved, String hash, byte[] message) {
        return new WireWriter()
                .raw(MAGIC)
                .text(namespace)
                .bytes(reserved)
                .text(hash)
                .bytes(Crypto.digest(hash.equals(SHA_256) ? "SHA-256" : "SHA-512", message))
                .toBytes();
    }

    /** Returns it in its armour, with a line break at the end (PROTOCOL.sshsig §2). */
    public String armored() {
        byte[] inner = new WireWriter().text(algorithm).bytes(signature).toBytes();
        return Armor.write(
                LABEL,
                new WireWriter()
                        .raw(MAGIC)
                        .number(VERSION)
                        .bytes(publicKey.blob())
                        .text(namespace)
                        .bytes(reserved)
                        .text(hash)
                        .bytes(inner)
                        .toBytes());
    }
}
