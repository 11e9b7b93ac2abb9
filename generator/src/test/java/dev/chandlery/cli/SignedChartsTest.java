package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.sun.net.httpserver.HttpServer;
import dev.chandlery.cli.Shell.Outcome;
import dev.chandlery.testing.Monorepo;
import dev.chandlery.testing.PgpKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedChartsTest {
    private static final PgpKeys KEYS = PgpKeys.rsa("secret");
    private static final PgpKeys OTHERS = PgpKeys.rsa("secret");
    private static final String PROVENANCE = "out/registry/charts/git-1.1.0.tgz.prov";

    @TempDir
    private Path folder;

    private Monorepo repo;

    @BeforeEach
    void begin() throws IOException {
        repo = TwoPackages.create(folder.resolve("repo"));
        Files.write(folder.resolve("key.gpg"), KEYS.secret());
        Files.write(folder.resolve("other.gpg"), OTHERS.secret());
        Files.write(folder.resolve("keyring.gpg"), KEYS.publicKey());
        Files.writeString(folder.resolve("passphrase"), "secret\n");
    }

    @AfterEach
    void end() {
        repo.close();
    }

    private Outcome run(String... arguments) {
        return new Shell(folder).run(arguments);
    }

    private Outcome generate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("generate", "--repo", "repo", "--out", "out"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Outcome sign(String key) {
        Outcome outcome = generate("--sign-key", key, "--sign-passphrase-file", "passphrase");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome;
    }

    private Outcome verify() {
        return run("verify", "--repo", "repo", "--registry", "out", "--keyring", "keyring.gpg");
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    @Test
    void helmVerifiesWhatIsSignedAndRefusesWhatIsNot() throws IOException {
        sign("key.gpg");

        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file = folder.resolve("out/registry" + exchange.getRequestURI().getPath());
            boolean there = Files.isRegularFile(file);
            byte[] content = there ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(there ? 200 : 404, there ? content.length : -1);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        try {
            Path umbrella = folder.resolve("umbrella");
            Files.createDirectories(umbrella);
            Files.writeString(umbrella.resolve("Chart.yaml"), """
                    apiVersion: v2
                    name: umbrella
                    version: 1.0.0
                    dependencies: [{name: git, version: 1.1.0, repository: "http://localhost:%d"}]
                    """.formatted(
                            server.getAddress().getPort()));
            assertThat(update(umbrella)).contains("Deleting outdated charts");
            assertThat(umbrella.resolve("charts/git-1.1.0.tgz")).exists();

            Path chart = folder.resolve("out/registry/charts/git-1.1.0.tgz");
            Files.copy(folder.resolve("out/registry/charts/git-1.0.0.tgz"), chart, StandardCopyOption.REPLACE_EXISTING);
            assertThat(update(umbrella)).contains("could not download");
        } finally {
            server.stop(0);
        }
    }

    private String update(Path umbrella) {
        try {
            return new Helm(umbrella)
                    .dependency()
                    .update()
                    .verify()
                    .withKeyring(folder.resolve("keyring.gpg"))
                    .call();
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        } finally {
            removeCache();
        }
    }

    /** Helm's library for Java keeps what it read of a repository in the working folder, and has no option for another. */
    private static void removeCache() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(""), "helm-manager-*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSignatureIsTheSameWheneverItIsMadeAndNeverMadeAgain() throws IOException {
        sign("key.gpg");
        String signed = read(PROVENANCE);
        assertThat(signed).contains("name: git\nversion: 1.1.0\n", "\n\n...\nfiles:\n  git-1.1.0.tgz: sha256:");

        sign("other.gpg");
        assertThat(read(PROVENANCE)).isEqualTo(signed);

        Files.move(folder.resolve("out"), folder.resolve("before"));
        generate();
        assertThat(folder.resolve(PROVENANCE)).doesNotExist();
        sign("key.gpg");
        assertThat(read(PROVENANCE)).isEqualTo(signed);
        generate();
        assertThat(read(PROVENANCE)).isEqualTo(signed);
    }

    @Test
    void newReleasesAreSignedByTheKeyOfTheirRun() throws IOException {
        sign("key.gpg");
        repo.write(TwoPackages.SLACK + "/package.yaml", TwoPackages.packageYaml("slack", "2.0.0", ""))
                .commit("slack 2.0.0");
        sign("other.gpg");

        assertThat(verify().out())
                .startsWith("slack@2.0.0 differs: charts/slack-2.0.0.tgz.prov has no right signature by a key of the"
                        + " keyring\n");
    }

    @Test
    void verifyChecksSignatures() throws IOException {
        sign("key.gpg");
        assertThat(verify().out()).contains("all is as the history says");

        Files.writeString(folder.resolve(PROVENANCE), read("out/registry/charts/git-1.0.0.tgz.prov"));
        Files.delete(folder.resolve("out/registry/charts/slack-1.0.0.tgz.prov"));
        assertThat(verify().out()).startsWith("""
                git@1.1.0 differs: charts/git-1.1.0.tgz.prov signs another file
                slack@1.0.0 differs: charts/slack-1.0.0.tgz.prov is missing: it is not signed
                """);
        assertThat(run("verify", "--repo", "repo", "--registry", "out").code()).isZero();
    }

    @Test
    void aProvenanceFileThatWasLostIsMadeAgain() throws IOException {
        sign("key.gpg");
        String signed = read(PROVENANCE);
        Files.delete(folder.resolve(PROVENANCE));

        sign("key.gpg");

        assertThat(read(PROVENANCE)).isEqualTo(signed);
    }

    @Test
    void aWrongPassphraseOrKeyIsOneSentenceAndNothingIsWritten() {
        Outcome locked = generate("--sign-key", "key.gpg");
        assertThat(locked.code()).isEqualTo(ExitCode.FAILED);
        assertThat(locked.err()).startsWith("chandlery: the key ").endsWith("the passphrase is wrong or missing.\n");
        assertThat(generate("--sign-key", "nothing.gpg").err())
                .contains("cannot be read")
                .hasLineCount(1);
        assertThat(generate("--sign-key", "passphrase").err()).contains("holds no secret OpenPGP key");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
