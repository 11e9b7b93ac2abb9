package dev.chandlery.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllowedSignerTest {
    @TempDir
    private Path temp;

    @Test
    void sshKeygenReadsWhatIsWritten() {
        SshKeygen tool = new SshKeygen(temp);
        SshPrivateKey key = SshPrivateKey.parse(Samples.PRIVATE).value().orElseThrow();
        String line = new AllowedSigner(
                        List.of("ada@acme.example"),
                        List.of("approval@chandlery.dev"),
                        Optional.of(Instant.parse("2020-01-01T00:00:00Z")),
                        Optional.of(Instant.parse("2099-01-01T00:00:00Z")),
                        key.publicKey())
                .line();
        byte[] message = "hello".getBytes(StandardCharsets.UTF_8);
        String signature = key.sign(message, "approval@chandlery.dev").armored();
        assertThat(tool.verifies(line, "ada@acme.example", "approval@chandlery.dev", message, signature))
                .isTrue();
        assertThat(tool.verifies(line, "eve@acme.example", "approval@chandlery.dev", message, signature))
                .isFalse();
    }
}
