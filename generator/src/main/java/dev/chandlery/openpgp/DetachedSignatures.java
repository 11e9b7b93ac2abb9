package dev.chandlery.openpgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.operator.KeyFingerPrintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** Verifies detached signatures of OpenPGP (RFC 9580), as git puts them into commits. */
public final class DetachedSignatures {
    private static final int MAX_LENGTH = 256 * 1024;
    private static final int MAX_KEYS = 50;

    private DetachedSignatures() {}

    /** Says whether a text is in the armour of a signature of OpenPGP. */
    public static boolean isSignature(String text) {
        return text.strip().startsWith("-----BEGIN PGP SIGNATURE-----");
    }

    /**
     * Says who signed a message.
     *
     * @param publicKeys a block of public keys in its armour
     * @param signature a detached signature in its armour
     * @return when the signature says it was made; empty when it was made with none of these keys or subkeys, is not of this
     *     message, or one of the two cannot be read. Keys that revoked themselves or whose own time is over sign nothing.
     */
    public static Optional<Instant> signed(String publicKeys, String signature, byte[] message) {
        if (publicKeys.length() > MAX_LENGTH || signature.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try (InputStream keys = armored(publicKeys);
                InputStream signed = armored(signature)) {
            KeyFingerPrintCalculator fingerprints = new BcKeyFingerprintCalculator();
            PGPObjectFactory factory = new PGPObjectFactory(signed, fingerprints);
            if (!(factory.nextObject() instanceof PGPSignatureList list) || list.size() != 1) {
                return Optional.empty();
            }
            PGPSignature only = list.get(0);
            if (isWeak(only) || only.getSignatureType() != PGPSignature.BINARY_DOCUMENT) {
                return Optional.empty();
            }
            PGPPublicKeyRingCollection rings = new PGPPublicKeyRingCollection(keys, fingerprints);
            PGPPublicKeyRing ring = rings.size() > MAX_KEYS ? null : rings.getPublicKeyRing(only.getKeyID());
            if (ring == null) {
                return Optional.empty();
            }
            PGPPublicKey key = ring.getPublicKey(only.getKeyID());
            if (key == null || !maySign(ring, key, only.getCreationTime().toInstant())) {
                return Optional.empty();
            }
            only.init(new BcPGPContentVerifierBuilderProvider(), key);
            only.update(message);
            return only.verify() ? Optional.of(only.getCreationTime().toInstant()) : Optional.empty();
        } catch (IOException | PGPException | RuntimeException e) {
            // Bouncy Castle answers hostile bytes with exceptions of many kinds.
            return Optional.empty();
        }
    }

    private static InputStream armored(String text) throws IOException {
        return new ArmoredInputStream(new ByteArrayInputStream(text.strip().getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isWeak(PGPSignature signature) {
        return switch (signature.getHashAlgorithm()) {
            case HashAlgorithmTags.SHA256,
                    HashAlgorithmTags.SHA384,
                    HashAlgorithmTags.SHA512,
                    HashAlgorithmTags.SHA3_256,
                    HashAlgorithmTags.SHA3_512 -> false;
            default -> true;
        };
    }

    /** The primary key vouches for itself; a subkey only when the primary key bound it, and it the primary key. */
    private static boolean maySign(PGPPublicKeyRing ring, PGPPublicKey key, Instant moment) throws PGPException {
        PGPPublicKey primary = ring.getPublicKey();
        return isAlive(primary, moment) && (key.isMasterKey() || (isAlive(key, moment) && isBound(primary, key)));
    }

    private static boolean isAlive(PGPPublicKey key, Instant moment) {
        Instant made = key.getCreationTime().toInstant();
        long seconds = key.getValidSeconds();
        return !key.hasRevocation()
                && !moment.isBefore(made)
                && (seconds == 0 || moment.isBefore(made.plusSeconds(seconds)));
    }

    /** RFC 9580 §5.2.1.8: the binding is of the primary key's making. */
    private static boolean isBound(PGPPublicKey primary, PGPPublicKey key) throws PGPException {
        Iterator<PGPSignature> bindings = key.getSignaturesOfType(PGPSignature.SUBKEY_BINDING);
        while (bindings.hasNext()) {
            PGPSignature binding = bindings.next();
            binding.init(new BcPGPContentVerifierBuilderProvider(), primary);
            if (binding.getKeyID() == primary.getKeyID() && binding.verifyCertification(primary, key)) {
                return true;
            }
        }
        return false;
    }
}
