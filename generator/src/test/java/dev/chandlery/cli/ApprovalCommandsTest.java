package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.EnvironmentStory;
import dev.chandlery.testing.TestKey;
import dev.chandlery.testing.Tools;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalCommandsTest {
    private static final String NOW = "1767571200"; // 2026-01-05T00:00:00Z

    @TempDir
    private Path temp;

    private final Map<String, String> environment = new HashMap<>(Map.of("SOURCE_DATE_EPOCH", NOW));
    private EnvironmentStory story;

    @BeforeEach
    void begin() throws IOException {
        story = EnvironmentStory.begin(temp.resolve("repo"), "  approvals: {required: 1, from: [platform-leads]}\n");
        writeApprovers(TestKey.of("bob").publicKey().line());
        Files.writeString(temp.resolve("bob"), TestKey.of("bob").file());
        story.pins("staging", "git@1.0.0").commit("Staging, and who approves");
        story.repo().branch("change");
        story.pins("prod", "git@1.0.0").commit("Promote git 1.0.0");
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void approvesExplainsAndLetsSshKeygenVerify() throws IOException {
        Shell.Outcome before = run("approvals", "prod");
        assertThat(before.out()).isEqualTo("""
                        prod gains git@1.0.0 with 0 of 1 approval of platform-leads.
                          Let 1 more of bob run: chandlery approve git@1.0.0 --for prod --key FILE.
                        """);
        assertThat(before.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run("check", "--base", "main").out()).contains("error[approval-missing]");

        Shell.Outcome approved =
                run("approve", "git@1.0.0", "--for", "prod", "--key", "../bob", "--reason", "Ran \"well\".");
        String file = "environments/prod/approvals/git-1.0.0-bob-20260105T000000Z.yaml";
        assertThat(approved.out()).isEqualTo("bob approves of git@1.0.0 for prod in " + file + "; commit it.\n");

        Shell.Outcome after = run("approvals", "prod", "--output", "json");
        assertThat(after.code()).isEqualTo(ExitCode.OK);
        assertThat(after.out())
                .startsWith("[{\"environment\":\"prod\",\"name\":\"git\",\"version\":\"1.0.0\",\"digest\":\"sha256:")
                .contains("\"required\":1,\"from\":[\"platform-leads\"],\"approved\":[\"bob\"],\"missing\":0")
                .contains("\"file\":\"" + file
                        + "\",\"approver\":\"bob\",\"time\":\"2026-01-05T00:00:00Z\",\"counts\":true");
        assertThat(run("check", "--base", "main").out()).doesNotContain("approval-");

        Tools.requireProgram("ssh-keygen");
        Files.writeString(
                temp.resolve("signers"), run("approvals", "--allowed-signers").out());
        String statement = run("approvals", "--statement", file).out();
        assertThat(statement).contains("environment: prod\n").endsWith("reason: \"Ran \\\"well\\\".\"\n");
        String yaml = Files.readString(story.repo().path().resolve(file));
        Files.writeString(
                temp.resolve("signature"),
                yaml.substring(yaml.indexOf("    -----BEGIN")).indent(-4));
        assertThat(verify(statement)).isZero();
        assertThat(verify(statement.replace("prod", "staging"))).isNotZero();
    }

    @Test
    void aKeyInAnAgentSignsThroughSshKeygen() throws Exception {
        Tools.requireProgram("ssh-agent");
        Files.setPosixFilePermissions(
                temp.resolve("bob"), java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        Files.writeString(
                temp.resolve("only.pub"), TestKey.of("bob").publicKey().line() + "\n");
        Path socket = Files.createTempDirectory("agent").resolve("s");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .start();
        try {
            // It prints where it listens once it does.
            agent.inputReader(StandardCharsets.UTF_8).readLine();
            ProcessBuilder add =
                    new ProcessBuilder("ssh-add", "-q", temp.resolve("bob").toString());
            add.environment().put("SSH_AUTH_SOCK", socket.toString());
            assertThat(add.start().waitFor()).isZero();
            environment.put("SSH_AUTH_SOCK", socket.toString());
            Shell.Outcome approved = run("approve", "git@1.0.0", "--for", "prod", "--key", "../only.pub");
            assertThat(approved.err()).isEmpty();
            assertThat(approved.code()).isEqualTo(ExitCode.OK);
            assertThat(run("approvals", "prod").code()).isEqualTo(ExitCode.OK);
        } finally {
            agent.destroy();
        }
    }

    @Test
    void aCommitThatGpgSignsStandsForASignature() throws IOException {
        Tools.requireProgram("gpg");
        Path home = Files.createTempDirectory("gpg");
        String[] gpg = {"gpg", "--homedir", home.toString(), "--batch", "--quiet", "--pinentry-mode", "loopback"};
        Tools.run(
                temp,
                with(
                        gpg,
                        "--passphrase",
                        "",
                        "--quick-generate-key",
                        "Bob <bob@acme.example>",
                        "ed25519",
                        "sign",
                        "never"));
        String key = Tools.run(temp, with(gpg, "--armor", "--export", "bob@acme.example"));
        story.repo().checkout("main");
        writeApprovers("|\n" + key.indent(12));
        story.commit("Bob's key").repo().branch("signed");
        story.pins("prod", "git@1.0.0").commit("Promote");

        Shell.Outcome approved = run("approve", "git@1.0.0", "--for", "prod", "--as", "bob");
        assertThat(approved.out()).endsWith("; commit it with git commit -S.\n");
        String file = "environments/prod/approvals/git-1.0.0-bob-20260105T000000Z.yaml";
        story.repo().write(file, Files.readString(story.repo().path().resolve(file)));
        story.repo().as("Bob").signing(bytes -> {
            try {
                Files.write(temp.resolve("commit"), bytes);
                return Tools.run(temp, with(gpg, "--armor", "--detach-sign", "--output", "-", "commit"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        story.commit("Bob approves");
        assertThat(run("approvals", "prod").out()).contains("with 1 of 1 approval of platform-leads: bob.");

        story.repo()
                .signing(bytes -> Tools.run(temp, with(gpg, "--armor", "--detach-sign", "--output", "-", "commit")));
        story.repo().write(file, Files.readString(story.repo().path().resolve(file)) + "# again\n");
        story.commit("Bob approves, with the signature of another commit");
        assertThat(run("approvals", "prod").out()).contains("is signed by no key that an approver has");
        Tools.run(temp, "gpgconf", "--homedir", home.toString(), "--kill", "all");
    }

    @Test
    void whatCannotCountIsRefused() throws IOException {
        Files.writeString(temp.resolve("mallory"), TestKey.of("mallory").file());
        assertRefused(
                "The key " + TestKey.of("mallory").publicKey() + " is none of approvers.yaml",
                "git@1.0.0",
                "--for",
                "prod",
                "--key",
                "../mallory");
        assertRefused("There is no release git@9.0.0", "git@9.0.0", "--for", "prod", "--key", "../bob");
        assertRefused(
                "There is no environment production. The registry has dev, staging, prod.",
                "git@1.0.0",
                "--for",
                "production",
                "--key",
                "../bob");
        assertRefused("staging asks for no approvals", "git@1.0.0", "--for", "staging", "--key", "../bob");
        assertRefused("There is no approver boby. Did you mean bob?", "git@1.0.0", "--for", "prod", "--as", "boby");
        assertRefused("Give a key to sign with", "git@1.0.0", "--for", "prod");
        assertRefused(
                "The reason cannot be written",
                "git@1.0.0",
                "--for",
                "prod",
                "--key",
                "../bob",
                "--reason",
                "a\u0007b");
        assertThat(story.repo().path().resolve("environments/prod/approvals")).doesNotExist();
        Files.writeString(temp.resolve("no-key"), "nothing");
        Shell.Outcome noKey = run("approve", "git@1.0.0", "--for", "prod", "--key", "../no-key");
        assertThat(noKey.code()).isEqualTo(ExitCode.FAILED);
        assertThat(noKey.err()).contains("it is not a private key in the format of OpenSSH");
    }

    @Test
    void nobodyIsKnownWhereTheFileOfTheApproversHasErrors() throws IOException {
        story.pins("prod").commit("Take it back");
        writeApprovers("no-key");
        story.repo().commit("Break the approvers").branch("later");
        story.pins("prod", "git@1.0.0").commit("Promote git 1.0.0 again");

        Shell.Outcome outcome = run("approvals", "prod", "--base", "change");

        assertThat(outcome.err())
                .isEqualTo("chandlery: approvers.yaml of change has errors, so nobody is known; mend it in a change of"
                        + " its own.\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    }

    private void assertRefused(String sentence, String... arguments) {
        Shell.Outcome outcome = run(with(new String[] {"approve"}, arguments));
        assertThat(outcome.err()).contains(sentence);
        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    }

    private int verify(String statement) throws IOException {
        Process process = new ProcessBuilder(
                        "ssh-keygen",
                        "-Y",
                        "verify",
                        "-f",
                        "signers",
                        "-I",
                        "bob",
                        "-n",
                        "approval@chandlery.dev",
                        "-s",
                        "signature")
                .directory(temp.toFile())
                .redirectInput(
                        Files.writeString(temp.resolve("statement"), statement).toFile())
                .redirectErrorStream(true)
                .start();
        try {
            process.getInputStream().readAllBytes();
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeApprovers(String key) {
        story.repo().write("approvers.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Approvers
                spec:
                  approvers:
                    - name: bob
                      emails: [bob@acme.example]
                      groups: [platform-leads]
                      keys:
                        - key: %s
                """.formatted(key));
    }

    private Shell.Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false,
                false,
                story.repo().path(),
                environment);
        int code = ChandleryCommand.run(console, List.of(), arguments);
        return new Shell.Outcome(code, out.toString(), err.toString());
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }
}
