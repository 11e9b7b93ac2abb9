package dev.chandlery.signature;

import dev.chandlery.testing.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureFuzzTest {
    private static final int RUNS = 3_000;
    private static final byte[] MESSAGE = Samples.MESSAGE.getBytes(StandardCharsets.UTF_8);

    @Test
    void signatures() {
        Fuzz.texts(RUNS, List.of(Samples.SIGNATURE), SignatureFuzzTest::signature);
    }

    /** Damage below the base64, which damage to the text seldom reaches. */
    @Test
    void theBytesOfSignatures() {
        Fuzz.bytes(RUNS, List.of(bytes(Samples.SIGNATURE)), bytes -> signature(Armor.write("SSH SIGNATURE", bytes)));
    }

    @Test
    void privateKeys() {
        Fuzz.texts(RUNS, List.of(Samples.PRIVATE), SshPrivateKey::parse);
        Fuzz.bytes(RUNS, List.of(bytes(Samples.PRIVATE)), bytes -> {
            String text = Armor.write("OPENSSH PRIVATE KEY", bytes);
            SshPrivateKey.isEncrypted(text);
            SshPrivateKey.parse(text).value().ifPresent(key -> key.sign(MESSAGE, "test"));
        });
    }

    @Test
    void publicKeys() {
        Fuzz.texts(RUNS, List.of(Samples.PUBLIC, Samples.PUBLIC_ECDSA), SshPublicKey::parse);
        Fuzz.bytes(
                RUNS,
                List.of(
                        Base64.getDecoder().decode(Samples.PUBLIC.split(" ")[1]),
                        Base64.getDecoder().decode(Samples.PUBLIC_ECDSA.split(" ")[1])),
                bytes -> SshPublicKey.parse(
                        "ecdsa-sha2-nistp256 " + Base64.getEncoder().encodeToString(bytes)));
    }

    private static void signature(String text) {
        SshSignature.parse(text).value().ifPresent(read -> {
            read.isOf(MESSAGE, read.namespace());
            read.armored();
        });
    }

    private static byte[] bytes(String armored) {
        return Base64.getMimeDecoder()
                .decode(armored.lines()
                        .filter(line -> !line.startsWith("-----"))
                        .reduce("", String::concat));
    }
}
