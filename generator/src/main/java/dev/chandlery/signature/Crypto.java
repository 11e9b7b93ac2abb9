package dev.chandlery.signature;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.KeySpec;

/** The algorithms of the Java platform under their names in SSH. Every platform of Java 17 has them. */
final class Crypto {
    private Crypto() {}

    static byte[] digest(String algorithm, byte[] message) {
        try {
            return MessageDigest.getInstance(algorithm).digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECParameterSpec curve(KeyType type) {
        String name = switch (type) {
            case ECDSA_256 -> "secp256r1";
            case ECDSA_384 -> "secp384r1";
            case ECDSA_521 -> "secp521r1";
            default -> throw new IllegalArgumentException(type + " has no curve");
        };
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(name));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PublicKey publicKey(String algorithm, KeySpec spec) throws WireException {
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new WireException("it is not a sound key");
        }
    }

    static PrivateKey privateKey(String algorithm, KeySpec spec) throws WireException {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new WireException("it is not a sound key");
        }
    }

    static byte[] sign(String algorithm, PrivateKey key, byte[] message) throws WireException {
        try {
            Signature signer = Signature.getInstance(javaName(algorithm));
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new WireException("the key cannot sign");
        }
    }

    static boolean verify(String algorithm, PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(javaName(algorithm));
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** In P1363 form a signature of ECDSA is its two numbers one after the other, both as long as the curve's order. */
    private static String javaName(String algorithm) {
        return switch (algorithm) {
            case "ssh-ed25519" -> "Ed25519";
            case "ecdsa-sha2-nistp256" -> "SHA256withECDSAinP1363Format";
            case "ecdsa-sha2-nistp384" -> "SHA384withECDSAinP1363Format";
            case "ecdsa-sha2-nistp521" -> "SHA512withECDSAinP1363Format";
            case "rsa-sha2-256" -> "SHA256withRSA";
            case "rsa-sha2-512" -> "SHA512withRSA";
            default -> throw new IllegalArgumentException(algorithm);
        };
    }
}
