package dev.chandlery.signature;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Arrays;
import java.util.Optional;

/** A private key in the format of OpenSSH (PROTOCOL.key), without a passphrase. */
public final class SshPrivateKey {
    private static final String LABEL = "OPENSSH PRIVATE KEY";
    private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final String PLAIN = "none";

    /** What stands before the 32 bytes of an Ed25519 seed in the form of PKCS#8 (RFC 8410 §7). */
    private static final byte[] ED25519_PREFIX = {
        0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20
    };

    private static final int SEED = 32;

    private final PrivateKey key;
    private final SshPublicKey publicKey;

    private SshPrivateKey(PrivateKey key, SshPublicKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** Says whether a text is a private key of OpenSSH that is protected by a passphrase. */
    public static boolean isEncrypted(String text) {
        return Armor.isOf(LABEL, text)
                && Outcome.reading(() ->
                                !cipher(new WireReader(Armor.read(LABEL, text))).equals(PLAIN))
                        .value()
                        .orElse(false);
    }

    /** Reads a key. */
    public static Outcome<SshPrivateKey> parse(String text) {
        return Outcome.reading(() -> {
            if (!Armor.isOf(LABEL, text)) {
                throw new WireException("it is not a private key in the format of OpenSSH");
            }
            return read(Armor.read(LABEL, text));
        });
    }

    /** Returns the public key of a private one, which stands there in clear even when a passphrase protects the rest. */
    public static Optional<SshPublicKey> publicKeyOf(String text) {
        return Outcome.reading(() -> {
                    WireReader in = new WireReader(Armor.read(LABEL, text));
                    cipher(in);
                    in.name();
                    in.bytes();
                    if (in.number() != 1) {
                        throw new WireException("it does not hold just one key");
                    }
                    return SshPublicKey.of(in.bytes());
                })
                .value();
    }

    private static String cipher(WireReader in) throws WireException {
        if (!Arrays.equals(in.take(MAGIC.length), MAGIC)) {
            throw new WireException("it is not a private key in the format of OpenSSH");
        }
        return in.name();
    }

    private static SshPrivateKey read(byte[] bytes) throws WireException {
        WireReader in = new WireReader(bytes);
        if (!cipher(in).equals(PLAIN)) {
            throw new WireException("it is protected by a passphrase");
        }
        in.name();
        in.bytes();
        if (in.number() != 1) {
            throw new WireException("it does not hold just one key");
        }
        SshPublicKey publicKey = SshPublicKey.of(in.bytes());
        WireReader inner = new WireReader(in.bytes());
        // Twice the same number: in a key that was decrypted wrongly they differ (PROTOCOL.key).
        int check = inner.number();
        if (inner.number() != check) {
            throw new WireException("it is damaged");
        }
        if (!inner.name().equals(publicKey.type().keyName())) {
            throw new WireException("its private and its public key differ in type");
        }
        SshPrivateKey read = new SshPrivateKey(privateKey(publicKey, inner), publicKey);
        // A damaged file must not give a signature that nobody accepts.
        byte[] probe = MAGIC;
        if (!SshSignature.make(read.key, publicKey, "probe", probe).isOf(probe, "probe")) {
            throw new WireException("its private and its public key do not belong together");
        }
        return read;
    }

    private static PrivateKey privateKey(SshPublicKey publicKey, WireReader in) throws WireException {
        return switch (publicKey.type()) {
            case ED25519 -> ed25519(in);
            case RSA -> rsa(in);
            default -> {
                in.name();
                in.bytes();
                yield Crypto.privateKey("EC", new ECPrivateKeySpec(in.integer(), Crypto.curve(publicKey.type())));
            }
        };
    }

    private static PrivateKey ed25519(WireReader in) throws WireException {
        in.bytes();
        byte[] seedAndPublic = in.bytes();
        if (seedAndPublic.length != 2 * SEED) {
            throw new WireException("its Ed25519 key does not have 64 bytes");
        }
        byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + SEED);
        System.arraycopy(seedAndPublic, 0, encoded, ED25519_PREFIX.length, SEED);
        return Crypto.privateKey("Ed25519", new PKCS8EncodedKeySpec(encoded));
    }

    private static PrivateKey rsa(WireReader in) throws WireException {
        BigInteger n = in.integer();
        BigInteger e = in.integer();
        BigInteger d = in.integer();
        BigInteger inverse = in.integer();
        BigInteger p = in.integer();
        BigInteger q = in.integer();
        if (p.bitLength() < 2 || q.bitLength() < 2) {
            throw new WireException("it is not a sound key");
        }
        return Crypto.privateKey(
                "RSA",
                new RSAPrivateCrtKeySpec(
                        n, e, d, p, q, d.mod(p.subtract(BigInteger.ONE)), d.mod(q.subtract(BigInteger.ONE)), inverse));
    }

    /** Returns its public key. */
    public SshPublicKey publicKey() {
        return publicKey;
    }

    /**
     * Signs a message.
     *
     * @param namespace what the signature is for, not empty and of printable ASCII
     */
    public SshSignature sign(byte[] message, String namespace) {
        try {
            return SshSignature.make(key, publicKey, namespace, message);
        } catch (WireException e) {
            // It signed when it was read.
            throw new IllegalStateException(e);
        }
    }
}
