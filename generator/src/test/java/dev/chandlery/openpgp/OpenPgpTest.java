package dev.chandlery.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.testing.PgpKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpenPgpTest {
    private static final Instant MOMENT = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TEXT = "name: git\n- a list\n-----BEGIN\ntrailing  \n\n...\nfiles: é\n";
    private static final PgpKeys KEYS = PgpKeys.rsa("secret");

    private static SigningKey key() {
        return SigningKey.read(KEYS.secret(), "secret".toCharArray());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsSignedIsVerifiedAndReadBack() {
        String message = key().clearSign(TEXT, MOMENT);

        assertThat(message)
                .startsWith("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nname: git\n- - a list\n- -----BEGIN\n")
                .endsWith("-----END PGP SIGNATURE-----\n")
                .doesNotContain("Version:");
        assertThat(Keyring.read(KEYS.publicKey()).verified(bytes(message))).contains(TEXT.stripTrailing());
    }

    @Test
    void theSameTextAndMomentGiveTheSameSignature() {
        assertThat(key().clearSign(TEXT, MOMENT)).isEqualTo(key().clearSign(TEXT, MOMENT.plusMillis(999)));
        assertThat(key().clearSign(TEXT, MOMENT)).isNotEqualTo(key().clearSign(TEXT, MOMENT.plusSeconds(1)));
        assertThat(key().sign(bytes(TEXT), MOMENT)).isEqualTo(key().sign(bytes(TEXT), MOMENT));
    }

    @Test
    void whatWasChangedIsRefused() {
        Keyring keyring = Keyring.read(KEYS.publicKey());
        String message = key().clearSign(TEXT, MOMENT);

        assertThat(keyring.verified(bytes(message.replace("name: git", "name: gut"))))
                .isEmpty();
        assertThat(keyring.verified(bytes(message.replace("name: git\n", "")))).isEmpty();
        assertThat(keyring.verified(bytes(message.substring(0, message.length() - 200))))
                .isEmpty();
        assertThat(keyring.verified(bytes(TEXT))).isEmpty();
        assertThat(keyring.verified(bytes(message.replace("name: git\n", "name: git  \n"))))
                .isPresent();
        assertThat(Keyring.read(PgpKeys.rsa("").publicKey()).verified(bytes(message)))
                .isEmpty();
    }

    @Test
    void garbageIsRefusedAndNothingIsThrown() {
        Keyring keyring = Keyring.read(KEYS.publicKey());
        byte[] message = bytes(key().clearSign(TEXT, MOMENT));
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            byte[] damaged = message.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(7));
            String text = new String(damaged, StandardCharsets.UTF_8);
            keyring.verified(damaged)
                    .ifPresent(read -> assertThat(read).as(text).isEqualTo(TEXT.stripTrailing()));
        }
    }

    @Test
    void aKeyThatCannotBeUsedIsOneSentence() {
        assertThatThrownBy(() -> SigningKey.read(KEYS.secret(), "wrong".toCharArray()))
                .isInstanceOf(OpenPgpException.class)
                .hasMessageEndingWith("cannot be opened: the passphrase is wrong or missing.");
        assertThatThrownBy(() -> SigningKey.read(PgpKeys.ed25519().secret(), new char[0]))
                .isInstanceOf(OpenPgpException.class)
                .hasMessageContaining("is no RSA key, and Helm 3 verifies no other");
        assertThatThrownBy(() -> SigningKey.read(bytes("hello"), new char[0]))
                .isInstanceOf(OpenPgpException.class)
                .hasMessageContaining("holds no secret OpenPGP key");
        assertThatThrownBy(() -> SigningKey.read(KEYS.publicKey(), new char[0]))
                .isInstanceOf(OpenPgpException.class)
                .hasMessageContaining("holds no secret OpenPGP key");
        assertThatThrownBy(() -> Keyring.read(bytes("hello")))
                .isInstanceOf(OpenPgpException.class)
                .hasMessageContaining("holds no public OpenPGP keys");
    }
}
