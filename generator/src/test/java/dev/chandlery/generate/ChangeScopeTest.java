package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chandlery.source.SourceException;
import dev.chandlery.testing.Monorepo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are limited to what a change may have caused. */
class ChangeScopeTest {
    /** Of which the files below have findings; what others find in them does not count. */
    private static final Set<String> RULES =
            Set.of("namespace-fixed", "reference-unresolved", "track-matches-nothing", "argocd-repo-unknown");

    @TempDir
    private Path folder;

    private Monorepo repo;

    private static String packageYaml(String name, String dependencies) {
        return """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: %s}
                spec: {version: 1.0.0, dependencies: [%s]}
                """.formatted(name, dependencies);
    }

    /** It names its namespace, so that there is one finding in each. */
    private static String template(String name, String calls) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: %s, namespace: fixed}
                spec:
                  templates:
                    - name: main
                      steps:
                        - - {name: one, templateRef: {name: %s, template: main}}
                """.formatted(name, calls);
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @BeforeEach
    void write() {
        repo = Monorepo.create(folder)
                .write("chandlery.yaml", """
                        apiVersion: chandlery.dev/v1
                        kind: Registry
                        spec: {external: [legacy]}
                        """)
                .write("templates/a/base/package.yaml", packageYaml("base", ""))
                .write("templates/a/base/t.yaml", template("base", "legacy"))
                .write("templates/a/user/package.yaml", packageYaml("user", "{name: base, version: ^1.0.0}"))
                .write("templates/a/user/t.yaml", template("user", "base"))
                .write("templates/a/far/package.yaml", packageYaml("far", "{name: user, version: ^1.0.0}"))
                .write("templates/a/far/t.yaml", template("far", "user"))
                .write("templates/b/other/package.yaml", packageYaml("other", ""))
                .write("templates/b/other/t.yaml", template("other", "legacy"))
                .write("environments/dev/environment.yaml", """
                        apiVersion: chandlery.dev/v1
                        kind: Environment
                        metadata: {name: dev}
                        spec:
                          clusters: [{name: dev-1, server: "https://dev.acme.example:6443"}]
                          track: [{packages: [base]}, {packages: [nothing-*]}]
                        """)
                .commit("everything");
    }

    private List<String> check(String base) {
        CheckRequest request = new CheckRequest(folder, Optional.empty(), Optional.of(base), true, Instant.EPOCH);
        return Check.run(request, Progress.NONE).findings().stream()
                .filter(f -> RULES.contains(f.rule().id()))
                .map(f -> f.rule().id() + " " + f.place().path())
                .toList();
    }

    private void append(String path) throws Exception {
        Files.writeString(folder.resolve(path), Files.readString(folder.resolve(path)) + "# more\n");
    }

    @Test
    void withoutAChangeNothingIsReported() {
        assertThat(check("main")).isEmpty();
    }

    @Test
    void dependentsOfWhatChangedAreReportedToo() throws Exception {
        append("templates/a/user/t.yaml");

        assertThat(check("main"))
                .containsExactly("namespace-fixed templates/a/far/t.yaml", "namespace-fixed templates/a/user/t.yaml");
    }

    @Test
    void environmentsThatDeployAChangedPackageAreReportedToo() throws Exception {
        append("templates/a/base/t.yaml");

        assertThat(check("main"))
                .contains("track-matches-nothing environments/dev/environment.yaml")
                .contains("namespace-fixed templates/a/far/t.yaml")
                .doesNotContain("namespace-fixed templates/b/other/t.yaml");
    }

    @Test
    void aChangedEnvironmentIsReported() throws Exception {
        append("environments/dev/environment.yaml");

        assertThat(check("main"))
                .contains("track-matches-nothing environments/dev/environment.yaml")
                .hasSize(2);
    }

    @Test
    void aFileThatRefersToARemovedObjectIsReported() {
        repo.write("templates/b/other/t.yaml", template("other", "extra"))
                .write("templates/a/base/extra.yaml", template("extra", "legacy"))
                .commit("a reference without a dependency");
        String before = repo.head();
        repo.delete("templates/a/base/extra.yaml").commit("remove it");

        assertThat(check(before))
                .contains("reference-unresolved templates/b/other/t.yaml")
                .contains("namespace-fixed templates/a/base/t.yaml");
    }

    @Test
    void changedSettingsMayCauseAnything() throws Exception {
        append("chandlery.yaml");

        assertThat(check("main")).hasSizeGreaterThan(4);
    }

    @Test
    void theMergeBaseIsComparedAndNotTheBranchItself() {
        repo.branch("feature").checkout("main");
        repo.write("templates/b/other/t.yaml", template("other", "legacy") + "# main\n")
                .commit("on main");
        repo.checkout("feature");
        repo.write("templates/a/far/t.yaml", template("far", "user") + "# feature\n")
                .commit("on feature");

        assertThat(check("main")).containsExactly("namespace-fixed templates/a/far/t.yaml");
    }

    @Test
    void aBaseThatIsNotThereIsOneSentence() {
        assertThatThrownBy(() -> check("nowhere"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("has no commit \"nowhere\"");
    }

    @Test
    void aPlainFolderHasNoChange(@TempDir Path plain) {
        CheckRequest request = new CheckRequest(plain, Optional.empty(), Optional.of("main"), true, Instant.EPOCH);

        assertThatThrownBy(() -> Check.run(request, Progress.NONE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("give a git repository");
    }
}
