package dev.chandlery.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/**
 * An OpenPGP key for tests, as {@code gpg --export-secret-keys} and {@code gpg --export} would write it.
 *
 * @param secret the secret key
 * @param publicKey the public key
 */
@SuppressWarnings("ArrayRecordComponent") // keys are read, never compared
public record PgpKeys(byte[] secret, byte[] publicKey) {
    private static final Instant MADE = Instant.parse("2025-01-01T00:00:00Z");
    private static final int BITS = 1024;

    /** Makes an RSA key that is locked with a passphrase. */
    public static PgpKeys rsa(String passphrase) {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65537), new SecureRandom(), BITS, 80));
        return attempt(() -> of(
                new BcPGPKeyPair(4, PublicKeyAlgorithmTags.RSA_GENERAL, generator.generateKeyPair(), Date.from(MADE)),
                passphrase));
    }

    /** Makes an Ed25519 key that is not locked. */
    public static PgpKeys ed25519() {
        Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
        return attempt(() -> of(
                new BcPGPKeyPair(4, PublicKeyAlgorithmTags.EDDSA_LEGACY, generator.generateKeyPair(), Date.from(MADE)),
                ""));
    }

    private static PgpKeys of(PGPKeyPair pair, String passphrase) throws PGPException, IOException {
        PGPSignatureSubpacketGenerator flags = new PGPSignatureSubpacketGenerator();
        flags.setKeyFlags(false, KeyFlags.SIGN_DATA | KeyFlags.CERTIFY_OTHER);
        PGPSecretKey key = new PGPSecretKey(
                PGPSignature.POSITIVE_CERTIFICATION,
                pair,
                "Acme Releases <releases@acme.example>",
                new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                flags.generate(),
                null,
                new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                new BcPBESecretKeyEncryptorBuilder(
                                SymmetricKeyAlgorithmTags.AES_256,
                                new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256))
                        .build(passphrase.toCharArray()));
        ByteArrayOutputStream publicKey = new ByteArrayOutputStream();
        key.getPublicKey().encode(publicKey);
        return new PgpKeys(key.getEncoded(), publicKey.toByteArray());
    }

    private interface Result<T> {
        T get() throws PGPException, IOException;
    }

    private static <T> T attempt(Result<T> result) {
        try {
            return result.get();
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
