package dev.chandlery.testing;

import dev.chandlery.signature.SshPrivateKey;
import dev.chandlery.signature.SshPublicKey;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * An Ed25519 key in the format of OpenSSH, always the same for one name. It opens nothing.
 *
 * @param name whose it is
 * @param file the text of the file of the private key
 */
public record TestKey(String name, String file) {
    /** Makes the key of a name. */
    public static TestKey of(String name) {
        KeyPair pair = pair(name);
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] point = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        byte[] secret = pair.getPrivate().getEncoded();
        byte[] seed = Arrays.copyOfRange(secret, secret.length - 32, secret.length);
        byte[] type = "ssh-ed25519".getBytes(StandardCharsets.US_ASCII);
        byte[] none = "none".getBytes(StandardCharsets.US_ASCII);
        byte[] publicBlob = parts(type, point);
        byte[] both = Arrays.copyOf(seed, 64);
        System.arraycopy(point, 0, both, 32, 32);
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        inner.writeBytes(new byte[8]);
        inner.writeBytes(parts(type, point, both, name.getBytes(StandardCharsets.UTF_8)));
        for (int pad = 1; inner.size() % 8 != 0; pad++) {
            inner.write(pad);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(parts(none, none, new byte[0]));
        out.writeBytes(new byte[] {0, 0, 0, 1});
        out.writeBytes(parts(publicBlob, inner.toByteArray()));
        return new TestKey(
                name,
                "-----BEGIN OPENSSH PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(out.toByteArray())
                        + "\n-----END OPENSSH PRIVATE KEY-----\n");
    }

    /** Returns the key. */
    public SshPrivateKey key() {
        return SshPrivateKey.parse(file).value().orElseThrow();
    }

    /** Returns the public key. */
    public SshPublicKey publicKey() {
        return key().publicKey();
    }

    /** Returns a signature for a namespace in its armour. */
    public String sign(byte[] message, String namespace) {
        return key().sign(message, namespace).armored();
    }

    private static KeyPair pair(String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(name));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] parts(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Gives the same bytes each time. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] name;

        Fixed(String name) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (name[i % name.length] + i);
            }
        }
    }
}
