package dev.chandlery.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.signature.AllowedSigners.Problem;
import dev.chandlery.signature.AllowedSigners.Signer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllowedSignersTest {
    private static final String KEY = Samples.PUBLIC;

    @TempDir
    private Path temp;

    @Test
    void readsPrincipalsOptionsAndKeys() {
        AllowedSigners read = AllowedSigners.parse("""
                # people
                ada@acme.example,bob@acme.example %1$s

                *@acme.example,!eve@acme.example namespaces="git,approval@*",valid-after="20260101",valid-before="202702011530Z" %1$s
                """.formatted(KEY));
        assertThat(read.problems()).isEmpty();
        assertThat(read.signers()).hasSize(2);
        Signer first = read.signers().get(0);
        assertThat(first.allows("bob@acme.example", "any")).isTrue();
        assertThat(first.allows("eve@acme.example", "any")).isFalse();
        Signer second = read.signers().get(1);
        assertThat(second.allows("ada@acme.example", "approval@chandlery.dev")).isTrue();
        assertThat(second.allows("ada@acme.example", "file")).isFalse();
        assertThat(second.allows("eve@acme.example", "git")).isFalse();
        assertThat(second.after()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(second.before()).contains(Instant.parse("2027-02-01T15:30:00Z"));
    }

    @Test
    void whatCannotBeReadIsAProblemWithItsLine() {
        assertThat(AllowedSigners.parse("""
                        *@acme.example cert-authority %1$s
                        ada@acme.example ssh-ed25519 nothing
                        ada@acme.example valid-after="20261301" %1$s
                        ada@acme.example shiny %1$s
                        ada@acme.example sk-ssh-ed25519@openssh.com AAAA
                        ada@acme.example
                        """.formatted(KEY)).problems())
                .extracting(Problem::line)
                .containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void sshKeygenReadsWhatIsWritten() {
        SshKeygen tool = new SshKeygen(temp);
        SshPrivateKey key = SshPrivateKey.parse(Samples.PRIVATE).value().orElseThrow();
        String line = new Signer(
                        List.of("ada@acme.example"),
                        List.of("approval@chandlery.dev"),
                        Optional.of(Instant.parse("2020-01-01T00:00:00Z")),
                        Optional.of(Instant.parse("2099-01-01T00:00:00Z")),
                        key.publicKey())
                .line();
        assertThat(AllowedSigners.parse(line).signers().get(0).line()).isEqualTo(line);
        byte[] message = "hello".getBytes(StandardCharsets.UTF_8);
        String signature = key.sign(message, "approval@chandlery.dev").armored();
        assertThat(tool.verifies(line, "ada@acme.example", "approval@chandlery.dev", message, signature))
                .isTrue();
        assertThat(tool.verifies(line, "eve@acme.example", "approval@chandlery.dev", message, signature))
                .isFalse();
    }
}
