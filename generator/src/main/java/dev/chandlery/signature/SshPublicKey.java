package dev.chandlery.signature;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A public key of SSH: Ed25519, ECDSA on a NIST curve, or RSA of 2048 to 16384 bits. */
public final class SshPublicKey {
    /** The longest line that is read as a key, in characters. */
    public static final int MAX_LENGTH = 12_000;

    private static final int MIN_RSA_BITS = 2048;
    private static final int MAX_RSA_BITS = 16384;
    private static final Pattern SPACES = Pattern.compile("[ \\t]+");

    /** What stands before the 32 bytes of an Ed25519 key in the form of X.509 (RFC 8410 §4). */
    private static final byte[] ED25519_PREFIX = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
    };

    private static final int ED25519_LENGTH = 32;

    private final KeyType type;
    private final byte[] blob;
    private final PublicKey key;

    private SshPublicKey(KeyType type, byte[] blob, PublicKey key) {
        this.type = type;
        this.blob = blob;
        this.key = key;
    }

    /**
     * Reads the line of a {@code .pub} file: type, base64, and a comment that is left aside.
     *
     * @param line the line
     */
    public static Outcome<SshPublicKey> parse(String line) {
        if (line.length() > MAX_LENGTH) {
            return Outcome.failed("it is longer than " + MAX_LENGTH + " characters");
        }
        String[] parts = SPACES.split(line.strip(), 3);
        if (parts.length < 2) {
            return Outcome.failed("it is not a type and a key in base64");
        }
        return Outcome.reading(() -> {
            KeyType named = KeyType.find(printable(parts[0]));
            SshPublicKey key = of(Armor.base64(parts[1]));
            if (key.type != named) {
                throw new WireException("it says " + named.keyName() + " and holds " + key.type.keyName());
            }
            return key;
        });
    }

    private static String printable(String name) throws WireException {
        if (!name.matches("[!-~]{1,64}")) {
            throw new WireException("it does not begin with the type of a key");
        }
        return name;
    }

    /** Reads a key as it stands in signatures and private keys (RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4). */
    static SshPublicKey of(byte[] blob) throws WireException {
        WireReader in = new WireReader(blob);
        KeyType type = KeyType.find(in.name());
        PublicKey key = switch (type) {
            case ED25519 -> ed25519(in.bytes());
            case RSA -> rsa(in.integer(), in.integer());
            default -> ecdsa(type, in.name(), in.bytes());
        };
        in.end();
        return new SshPublicKey(type, blob.clone(), key);
    }

    private static PublicKey ed25519(byte[] point) throws WireException {
        if (point.length != ED25519_LENGTH) {
            throw new WireException("its Ed25519 key does not have 32 bytes");
        }
        byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + ED25519_LENGTH);
        System.arraycopy(point, 0, encoded, ED25519_PREFIX.length, ED25519_LENGTH);
        return Crypto.publicKey("Ed25519", new X509EncodedKeySpec(encoded));
    }

    private static PublicKey rsa(BigInteger exponent, BigInteger modulus) throws WireException {
        int bits = modulus.bitLength();
        if (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS) {
            throw new WireException(
                    "its RSA key has " + bits + " bits, and " + MIN_RSA_BITS + " to " + MAX_RSA_BITS + " are accepted");
        }
        // A long exponent would only make verifying slow; no program makes one.
        if (exponent.bitLength() > 64 || exponent.bitLength() < 2 || !exponent.testBit(0) || !modulus.testBit(0)) {
            throw new WireException("it is not a sound key");
        }
        return Crypto.publicKey("RSA", new RSAPublicKeySpec(modulus, exponent));
    }

    private static PublicKey ecdsa(KeyType type, String curveName, byte[] point) throws WireException {
        if (!type.keyName().equals("ecdsa-sha2-" + curveName)) {
            throw new WireException("it says " + type.keyName() + " and holds a point of another curve");
        }
        ECParameterSpec curve = Crypto.curve(type);
        int width = (curve.getCurve().getField().getFieldSize() + 7) / 8;
        // SEC 1 §2.3.3: 4 stands for a point that is written out.
        if (point.length != 1 + 2 * width || point[0] != 4) {
            throw new WireException("its point is not written out in full");
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + width));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + width, point.length));
        if (!isOn(curve, x, y)) {
            throw new WireException("its point is not on the curve");
        }
        return Crypto.publicKey("EC", new ECPublicKeySpec(new ECPoint(x, y), curve));
    }

    private static boolean isOn(ECParameterSpec curve, BigInteger x, BigInteger y) {
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger right = x.multiply(x)
                .add(curve.getCurve().getA())
                .multiply(x)
                .add(curve.getCurve().getB())
                .mod(p);
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.multiply(y).mod(p).equals(right);
    }

    KeyType type() {
        return type;
    }

    byte[] blob() {
        return blob.clone();
    }

    PublicKey key() {
        return key;
    }

    /** Returns how many bytes a number of a signature has: the modulus of RSA, the order of the curve of ECDSA. */
    int width() {
        if (key instanceof RSAPublicKey rsa) {
            return (rsa.getModulus().bitLength() + 7) / 8;
        }
        return type == KeyType.ED25519
                ? ED25519_LENGTH
                : (Crypto.curve(type).getOrder().bitLength() + 7) / 8;
    }

    /** Returns type and base64, as in a {@code .pub} file without a comment. */
    public String line() {
        return type.keyName() + " " + Base64.getEncoder().encodeToString(blob);
    }

    /** Returns {@code SHA256:} and the digest in base64 without padding, as {@code ssh-keygen -l} prints it. */
    public String fingerprint() {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(Crypto.digest("SHA-256", blob));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SshPublicKey key && Arrays.equals(blob, key.blob);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(blob);
    }

    @Override
    public String toString() {
        return fingerprint();
    }
}
