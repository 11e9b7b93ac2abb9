package dev.chandlery.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Tools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SshSignatureTest {
    private static final String NAMESPACE = "approval@chandlery.dev";
    private static final byte[] MESSAGE = "git 1.2.0 for prod\nZürich\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "git 1.2.1 for prod\nZürich\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({"ed25519,", "ecdsa,256", "ecdsa,384", "ecdsa,521", "rsa,2048", "rsa,3072"})
    void sshKeygenAcceptsWhatWeSignAndWeAcceptWhatItSigns(String type, String bits) {
        SshKeygen tool = new SshKeygen(temp);
        Path file = bits == null ? tool.key("ada", type) : tool.key("ada", type, bits);
        SshPrivateKey key = value(SshPrivateKey.parse(SshKeygen.read(file)));
        SshPublicKey publicKey = value(SshPublicKey.parse(SshKeygen.publicKey(file)));
        assertThat(key.publicKey()).isEqualTo(publicKey);
        assertThat(SshKeygen.publicKey(file)).startsWith(publicKey.line());

        String ours = key.sign(MESSAGE, NAMESPACE).armored();
        String allowed = "ada@acme.example namespaces=\"" + NAMESPACE + "\" " + publicKey.line() + "\n";
        assertThat(tool.verifies(allowed, "ada@acme.example", NAMESPACE, MESSAGE, ours))
                .isTrue();
        assertThat(tool.verifies(allowed, "ada@acme.example", NAMESPACE, OTHER, ours))
                .isFalse();

        SshSignature theirs = value(SshSignature.parse(tool.sign(file, NAMESPACE, MESSAGE)));
        assertThat(theirs.publicKey()).isEqualTo(publicKey);
        assertThat(theirs.isOf(MESSAGE, NAMESPACE)).isTrue();
        assertThat(theirs.isOf(OTHER, NAMESPACE)).isFalse();
        assertThat(theirs.isOf(MESSAGE, "git")).isFalse();
    }

    @Test
    void aSignatureForGitIsNoneForAnApproval() {
        SshKeygen tool = new SshKeygen(temp);
        SshSignature signature = value(SshSignature.parse(tool.sign(tool.key("ada", "ed25519"), "git", MESSAGE)));
        assertThat(signature.isOf(MESSAGE, "git")).isTrue();
        assertThat(signature.isOf(MESSAGE, NAMESPACE)).isFalse();
    }

    @Test
    void theFingerprintIsThatOfSshKeygen() {
        SshPublicKey key = value(SshPublicKey.parse(Samples.PUBLIC));
        assertThat(key.fingerprint()).isEqualTo(Samples.FINGERPRINT);
        assertThat(key.line()).isEqualTo(Samples.PUBLIC.substring(0, Samples.PUBLIC.lastIndexOf(' ')));
    }

    @Test
    void knownSamplesHold() {
        SshSignature signature = value(SshSignature.parse(Samples.SIGNATURE));
        assertThat(signature.isOf(Samples.MESSAGE.getBytes(StandardCharsets.UTF_8), NAMESPACE))
                .isTrue();
        assertThat(signature.armored().strip()).isEqualTo(Samples.SIGNATURE.strip());
        SshPrivateKey key = value(SshPrivateKey.parse(Samples.PRIVATE));
        // Ed25519 gives the same signature each time (RFC 8032 §5.1.6).
        assertThat(key.sign(Samples.MESSAGE.getBytes(StandardCharsets.UTF_8), NAMESPACE)
                        .armored()
                        .strip())
                .isEqualTo(Samples.SIGNATURE.strip());
    }

    @Test
    void anyChangedByteOfASignatureIsNoticed() {
        byte[] message = Samples.MESSAGE.getBytes(StandardCharsets.UTF_8);
        int tried = 0;
        for (int at = 40; at < Samples.SIGNATURE.length() - 40; at++) {
            char now = Samples.SIGNATURE.charAt(at);
            if (now == '\n' || now == '=') {
                continue;
            }
            String changed =
                    Samples.SIGNATURE.substring(0, at) + (now == 'A' ? 'B' : 'A') + Samples.SIGNATURE.substring(at + 1);
            SshPublicKey key = value(SshPublicKey.parse(Samples.PUBLIC));
            assertThat(SshSignature.parse(changed)
                            .value()
                            .filter(read -> read.publicKey().equals(key) && read.isOf(message, NAMESPACE)))
                    .as("position " + at)
                    .isEmpty();
            tried++;
        }
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void aKeyWithAPassphraseIsToldApart() {
        SshKeygen tool = new SshKeygen(temp);
        Path file = tool.key("ada", "ed25519");
        assertThat(SshPrivateKey.isEncrypted(SshKeygen.read(file))).isFalse();
        Tools.run(temp, "ssh-keygen", "-q", "-p", "-N", "a secret", "-f", file.toString());
        assertThat(SshPrivateKey.isEncrypted(SshKeygen.read(file))).isTrue();
        assertThat(SshPrivateKey.parse(SshKeygen.read(file)).problem()).isEqualTo("it is protected by a passphrase");
    }

    @Test
    void weakAndUnknownKeysAreRefusedWithAReason() {
        SshKeygen tool = new SshKeygen(temp);
        assertThat(SshPublicKey.parse(SshKeygen.publicKey(tool.key("weak", "rsa", "1024")))
                        .problem())
                .isEqualTo("its RSA key has 1024 bits, and 2048 to 16384 are accepted");
        assertThat(SshPublicKey.parse("sk-ssh-ed25519@openssh.com AAAA").problem())
                .contains("\"sk-ssh-ed25519@openssh.com\"");
        assertThat(SshPublicKey.parse(Samples.PUBLIC.replace("ssh-ed25519", "ssh-rsa"))
                        .problem())
                .isEqualTo("it says ssh-rsa and holds ssh-ed25519");
        assertThat(SshPublicKey.parse("").problem()).isEqualTo("it is not a type and a key in base64");
        assertThat(SshSignature.parse("hello").problem()).contains("BEGIN SSH SIGNATURE");
    }

    private static <T> T value(Outcome<T> outcome) {
        assertThat(outcome.problem()).isEmpty();
        return outcome.value().orElseThrow();
    }
}
