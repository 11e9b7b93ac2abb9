package dev.chandlery.openpgp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Iterator;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/**
 * A secret RSA key that makes signatures. They are a function of what is signed and of the moment that they name: RSA signatures
 * of version 4 hold nothing random (RFC 9580 §5.2.3.1).
 */
public final class SigningKey {
    private static final String NO_KEY =
            "the file holds no secret OpenPGP key that may sign; write one with \"gpg --export-secret-keys KEY\".";

    private final PGPPublicKey publicKey;
    private final PGPPrivateKey privateKey;

    private SigningKey(PGPPublicKey publicKey, PGPPrivateKey privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    /**
     * Reads the first key of a file that may sign.
     *
     * @param file a secret key as {@code gpg --export-secret-keys} writes it, armored or not
     * @param passphrase what it is locked with; empty when it is not
     * @throws OpenPgpException when there is no such key, it is no RSA key, or the passphrase is wrong
     */
    public static SigningKey read(byte[] file, char[] passphrase) {
        PGPSecretKey key = signing(file);
        if (!isRsa(key.getPublicKey())) {
            throw new OpenPgpException("the key " + fingerprint(key.getPublicKey())
                    + " is no RSA key, and Helm 3 verifies no other; give one made with \"gpg --quick-generate-key NAME"
                    + " rsa3072 sign\".");
        }
        try {
            PGPPrivateKey opened = key.extractPrivateKey(
                    new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(passphrase));
            if (opened == null) {
                throw new OpenPgpException("the file holds only the public part of the key "
                        + fingerprint(key.getPublicKey()) + "; export it with \"gpg --export-secret-keys\".");
            }
            return new SigningKey(key.getPublicKey(), opened);
        } catch (PGPException e) {
            throw new OpenPgpException(
                    "the key " + fingerprint(key.getPublicKey())
                            + " cannot be opened: the passphrase is wrong or missing.",
                    e);
        }
    }

    private static PGPSecretKey signing(byte[] file) {
        try {
            PGPSecretKeyRingCollection rings = new PGPSecretKeyRingCollection(
                    PGPUtil.getDecoderStream(new ByteArrayInputStream(file)), new BcKeyFingerprintCalculator());
            for (PGPSecretKeyRing ring : rings) {
                for (Iterator<PGPSecretKey> keys = ring.getSecretKeys(); keys.hasNext(); ) {
                    PGPSecretKey key = keys.next();
                    if (key.isSigningKey() && !key.isPrivateKeyEmpty() && maySign(key.getPublicKey())) {
                        return key;
                    }
                }
            }
        } catch (IOException | PGPException | RuntimeException e) {
            throw new OpenPgpException(NO_KEY, e);
        }
        throw new OpenPgpException(NO_KEY);
    }

    /** Where a key says what it is for, signing has to be among it (RFC 9580 §5.2.3.29). */
    private static boolean maySign(PGPPublicKey key) {
        if (key.hasRevocation()) {
            return false;
        }
        boolean told = false;
        for (Iterator<PGPSignature> signatures = key.getSignatures(); signatures.hasNext(); ) {
            PGPSignature signature = signatures.next();
            int flags =
                    signature.hasSubpackets() ? signature.getHashedSubPackets().getKeyFlags() : 0;
            if ((flags & KeyFlags.SIGN_DATA) != 0) {
                return true;
            }
            told |= flags != 0;
        }
        return !told;
    }

    private static boolean isRsa(PGPPublicKey key) {
        return key.getAlgorithm() == PublicKeyAlgorithmTags.RSA_GENERAL;
    }

    static String fingerprint(PGPPublicKey key) {
        return HexFormat.of().withUpperCase().formatHex(key.getFingerprint());
    }

    /** Returns the fingerprint of the key, in capital hexadecimal digits. */
    public String fingerprint() {
        return fingerprint(publicKey);
    }

    /**
     * Returns a text with its signature below it (RFC 9580 §7).
     *
     * @param text lines that end in LF
     * @param moment the moment that the signature names; a part of a second does not count
     */
    public String clearSign(String text, Instant moment) {
        return new ClearText(text, armored(ClearText.signedBytes(text), PGPSignature.CANONICAL_TEXT_DOCUMENT, moment))
                .message();
    }

    /** Returns an armored signature over bytes. */
    public String sign(byte[] bytes, Instant moment) {
        return armored(bytes, PGPSignature.BINARY_DOCUMENT, moment);
    }

    private String armored(byte[] bytes, int type, Instant moment) {
        try {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(publicKey.getAlgorithm(), HashAlgorithmTags.SHA512), publicKey);
            generator.init(type, privateKey);
            PGPSignatureSubpacketGenerator told = new PGPSignatureSubpacketGenerator();
            told.setIssuerFingerprint(false, publicKey);
            told.setSignatureCreationTime(false, Date.from(moment));
            generator.setHashedSubpackets(told.generate());
            PGPSignatureSubpacketGenerator hint = new PGPSignatureSubpacketGenerator();
            hint.setIssuerKeyID(false, publicKey.getKeyID());
            generator.setUnhashedSubpackets(hint.generate());
            generator.update(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ArmoredOutputStream armor =
                    ArmoredOutputStream.builder().clearHeaders().build(out)) {
                generator.generate().encode(armor);
            }
            return out.toString(StandardCharsets.US_ASCII).replace("\r\n", "\n");
        } catch (IOException | PGPException e) {
            throw new OpenPgpException("the key " + fingerprint() + " cannot sign: " + e.getMessage(), e);
        }
    }
}
