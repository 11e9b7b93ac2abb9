package dev.chandlery.openpgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** The public keys of those whose signatures are trusted. */
public final class Keyring {
    private static final String NO_KEYS =
            "the file holds no public OpenPGP keys; write them with \"gpg --export KEY\".";

    private final PGPPublicKeyRingCollection keys;

    private Keyring(PGPPublicKeyRingCollection keys) {
        this.keys = keys;
    }

    /**
     * Reads public keys.
     *
     * @param file keys as {@code gpg --export} writes them, armored or not
     * @throws OpenPgpException when the file holds no key
     */
    public static Keyring read(byte[] file) {
        try {
            PGPPublicKeyRingCollection keys = new PGPPublicKeyRingCollection(
                    PGPUtil.getDecoderStream(new ByteArrayInputStream(file)), new BcKeyFingerprintCalculator());
            if (keys.size() > 0) {
                return new Keyring(keys);
            }
        } catch (IOException | PGPException | RuntimeException e) {
            throw new OpenPgpException(NO_KEYS, e);
        }
        throw new OpenPgpException(NO_KEYS);
    }

    /**
     * Returns the text of a clear-signed message (RFC 9580 §7).
     *
     * @return the text when the signature is right and by one of the keys, which was not revoked; else empty
     */
    public Optional<String> verified(byte[] message) {
        return ClearText.parse(new String(message, StandardCharsets.UTF_8))
                .filter(this::isRight)
                .map(ClearText::text);
    }

    private boolean isRight(ClearText message) {
        try (InputStream in = PGPUtil.getDecoderStream(
                new ByteArrayInputStream(message.signature().getBytes(StandardCharsets.UTF_8)))) {
            Object first = new BcPGPObjectFactory(in).nextObject();
            return first instanceof PGPSignatureList signatures
                    && signatures.size() == 1
                    && isRight(signatures.get(0), ClearText.signedBytes(message.text()));
        } catch (IOException | PGPException | RuntimeException e) {
            // Whatever is wrong with it, it is no signature that can be trusted.
            return false;
        }
    }

    private boolean isRight(PGPSignature signature, byte[] signed) throws PGPException {
        PGPPublicKey key = keys.getPublicKey(signature.getKeyID());
        PGPPublicKeyRing ring = keys.getPublicKeyRing(signature.getKeyID());
        if (key == null
                || ring == null
                || key.hasRevocation()
                || ring.getPublicKey().hasRevocation()) {
            return false;
        }
        signature.init(new BcPGPContentVerifierBuilderProvider(), key);
        signature.update(signed);
        return signature.verify();
    }
}
