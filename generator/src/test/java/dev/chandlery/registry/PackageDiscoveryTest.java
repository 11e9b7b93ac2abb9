package dev.chandlery.registry;

import static dev.chandlery.registry.SmallTree.packageText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.Sources;
import dev.chandlery.source.TreePath;
import dev.chandlery.testing.Golden;
import dev.chandlery.testing.Seeded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageDiscoveryTest {
    private static final String PATTERNS = "{packages: [\"templates/{team}/{package}\"]}";

    @Test
    void findsPackageFilesAnywhereAndSortsTheirFiles() {
        Discovery found = new SmallTree()
                .registry(PATTERNS)
                .write("templates/platform/git/package.yaml", packageText("git", "1.2.0"))
                .template("templates/platform/git/workflow.yaml", "git")
                .write("templates/platform/git/rbac/role.yml", "kind: Role")
                .write("templates/platform/git/README.md", "# git")
                .write("templates/platform/git/CHANGELOG.md", "# 1.2.0")
                .write("templates/platform/git/docs/clone.md", "text")
                .write("templates/platform/git/examples/a.yaml", "kind: Workflow")
                .write("templates/platform/git/examples/README.md", "text")
                .write("templates/platform/git/tests/t.yaml", "kind: Workflow")
                .write("templates/platform/git/features/notify/kustomization.yaml", "kind: Component")
                .write("templates/platform/git/kustomization.yaml", "kind: Kustomization")
                .write("templates/platform/git/.hidden/x.yaml", "kind: X")
                .write("templates/platform/git/selftest/x.yaml", "kind: X")
                .write("templates/platform/git/.chandleryignore", "selftest/\n")
                .write("elsewhere/etl/package.yaml", packageText("etl", "0.1.0"))
                .discover();

        assertThat(found.findings()).isEmpty();
        assertThat(found.packages()).extracting(p -> p.id().toString()).containsExactly("etl@0.1.0", "git@1.2.0");
        PackageDirectory git = found.packages().get(1);
        assertThat(git.definition().team()).isEqualTo("platform");
        assertThat(git.directory().value()).isEqualTo("templates/platform/git");
        assertThat(paths(git, git.files().manifests())).containsExactly("rbac/role.yml", "workflow.yaml");
        assertThat(paths(git, git.files().examples())).containsExactly("examples/a.yaml");
        assertThat(paths(git, git.files().tests())).containsExactly("tests/t.yaml");
        assertThat(paths(git, git.files().documents()))
                .containsExactly("docs/clone.md", "examples/README.md", "kustomization.yaml");
        assertThat(git.files().readme().orElseThrow().path().name()).isEqualTo("README.md");
        assertThat(git.files().changelog().orElseThrow().path().name()).isEqualTo("CHANGELOG.md");
        assertThat(git.keepsNames()).isFalse();
    }

    @Test
    void directoriesOfThePatternWithoutPackageFileArePackages() {
        Discovery found = new SmallTree()
                .registry(PATTERNS)
                .template("templates/data/etl/a.yaml", "etl-v2.1.0")
                .write("templates/data/etl/config.yaml", "kind: ConfigMap")
                .write("templates/data/notes/README.md", "nothing to deploy")
                .template("stray/x.yaml", "stray")
                .discover();
        assertThat(ids(found)).containsExactly("etl@2.1.0");
        PackageDirectory etl = found.packages().get(0);
        assertThat(etl.definition().team()).isEqualTo("data");
        assertThat(etl.keepsNames()).isTrue();
        assertThat(etl.files().manifests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# soon\n", "- a\n", "a: [", "\u0001"})
    void aPackageFileThatSaysNothingIsAnErrorInARegistry(String text) {
        SmallTree files = new SmallTree()
                .write("templates/data/etl/package.yaml", text)
                .template("templates/data/etl/a.yaml", "etl-v2.1.0");
        assertThat(ids(files.discover())).containsExactly("etl@2.1.0");

        Discovery found = files.registry("{}").discover();
        assertThat(found.findings())
                .isNotEmpty()
                .allMatch(Finding::isError)
                .allMatch(finding -> finding.place().path().equals("templates/data/etl/package.yaml"));
        assertThat(found.packages()).isEmpty();
    }

    @Test
    void aPackageFileOfAnotherProgramIsLeftAlone() {
        Discovery found = new SmallTree()
                .registry("{}")
                .write("templates/data/etl/package.yaml", "name: etl\nversion: 1.0.0\n")
                .template("templates/data/etl/a.yaml", "etl-v2.1.0")
                .discover();
        assertThat(found.findings()).isEmpty();
        assertThat(ids(found)).containsExactly("etl@2.1.0");
    }

    @Test
    void olderReleasesLieBelowVersions() {
        Discovery found = new SmallTree()
                .registry(PATTERNS)
                .write("templates/ci/build/package.yaml", packageText("build", "2.0.0", "license: MIT"))
                .template("templates/ci/build/w.yaml", "build")
                .template("templates/ci/build/versions/1.10.0/w.yaml", "build")
                .write("templates/ci/build/versions/1.9.0/package.yaml", packageText("build", "1.9.0"))
                .write("templates/ci/build/versions/1.8.0/package.yaml", packageText("build", "1.7.0"))
                .write("templates/ci/build/versions/latest/w.yaml", "kind: X")
                .discover();
        assertThat(ids(found)).containsExactly("build@2.0.0");
        assertThat(found.olderVersions())
                .extracting(p -> p.id().toString())
                .containsExactly("build@1.9.0", "build@1.10.0");
        assertThat(found.olderVersions().get(1).definition().license()).isEqualTo("MIT");
        assertThat(found.olderVersions().get(1).definition().team()).isEqualTo("ci");
        assertThat(found.packages().get(0).files().manifests()).hasSize(1);
        assertThat(rules(found)).containsExactly("version-folder", "version-folder");
        assertThat(found.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR, Severity.WARNING);
    }

    @Test
    void thePackageKeepsItsIdWhenOlderReleasesAreMovedBelowIt() {
        SmallTree before = new SmallTree()
                .registry(PATTERNS)
                .write("templates/ci/build/package.yaml", packageText("build", "1.0.0"));
        PackageDirectory alone = before.discover().packages().get(0);
        Discovery after = before.write("templates/ci/build/versions/0.9.0/package.yaml", packageText("build", "0.9.0"))
                .discover();
        assertThat(after.packages().get(0).tree()).isEqualTo(alone.tree());
        Discovery moved = new SmallTree()
                .registry(PATTERNS)
                .write("templates/ci/build/package.yaml", packageText("build", "2.0.0"))
                .write("templates/ci/build/versions/1.0.0/package.yaml", packageText("build", "1.0.0"))
                .discover();
        assertThat(moved.olderVersions().get(0).tree()).isEqualTo(alone.tree());
    }

    @Test
    void twoPackagesOfOneNameAreNamedBoth() {
        Discovery found = new SmallTree()
                .registry(PATTERNS)
                .write("templates/a/git/package.yaml", packageText("git", "1.0.0"))
                .write("templates/b/git/package.yaml", packageText("git", "2.0.0"))
                .discover();
        assertThat(ids(found)).containsExactly("git@1.0.0");
        assertThat(found.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(ReleaseRules.PACKAGE_DUPLICATE);
            assertThat(finding.isError()).isTrue();
            assertThat(finding.place().path()).isEqualTo("templates/b/git/package.yaml");
            assertThat(finding.message()).contains("git").contains("templates/a/git/package.yaml");
        });
    }

    @Test
    void brokenPackageFilesAreFindingsAndTheOthersAreFound() {
        Discovery found = new SmallTree()
                .registry(PATTERNS)
                .write("templates/a/one/package.yaml", packageText("one", "latest"))
                .write("templates/a/two/package.yaml", "spec: [")
                .write("templates/a/three/package.yaml", packageText("three", "1.0.0"))
                .write("other/package.yaml", "name: of another program\n")
                .discover();
        assertThat(ids(found)).containsExactly("three@1.0.0");
        assertThat(found.findings())
                .extracting(f -> f.place().path())
                .contains("templates/a/one/package.yaml", "templates/a/two/package.yaml");
        assertThat(found.findings()).noneMatch(f -> f.place().path().startsWith("other"));
    }

    @Test
    void aPackageInsideAnotherHasItsOwnFiles() {
        Discovery found = new SmallTree()
                .write("outer/package.yaml", packageText("outer", "1.0.0"))
                .template("outer/a.yaml", "a")
                .write("outer/z/inner/package.yaml", packageText("inner", "1.0.0"))
                .template("outer/z/inner/b.yaml", "b")
                .write("outer/tests/package.yaml", packageText("tests", "1.0.0"))
                .discover();
        assertThat(ids(found)).containsExactly("inner@1.0.0", "outer@1.0.0");
        assertThat(found.packages().get(1).files().manifests())
                .extracting(f -> f.path().value())
                .containsExactly("outer/a.yaml");
    }

    @Test
    void withoutRegistryFileEveryTemplateIsAPackage() {
        Discovery found = new SmallTree()
                .template("tools/git.yaml", "git")
                .template("tools/etl-v1.2.3.yaml", "etl-v1.2.3")
                .template("tools/etl-v1.10.0.yaml", "etl-v1.10.0")
                .template("tools/load.yaml", "load-v-2.0.0")
                .template("tools/hub.yaml", "argo-hub.slack.0.0.1")
                .write("tools/note.yaml", """
                        apiVersion: argoproj.io/v1alpha1
                        kind: ClusterWorkflowTemplate
                        metadata:
                          name: note
                          annotations:
                            chandlery.dev/version: 3.1.0
                            workflows.argoproj.io/title: Take a note
                            workflows.argoproj.io/description: |
                              Notes.
                        """)
                .write("tools/workflow.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: w}\n")
                .discover();
        assertThat(ids(found))
                .containsExactly("argo-hub-slack@0.0.1", "etl@1.10.0", "git@0.0.0", "load@2.0.0", "note@3.1.0");
        assertThat(found.olderVersions()).extracting(p -> p.id().toString()).containsExactly("etl@1.2.3");
        assertThat(found.packages())
                .extracting(PackageDirectory::keepsNames)
                .containsExactly(true, true, false, true, false);
        assertThat(found.packages().get(4).definition().title()).isEqualTo("Take a note");
        assertThat(found.packages().get(4).definition().description()).isEqualTo("Notes.");
        assertThat(found.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(ReleaseRules.VERSION_MISSING);
            assertThat(finding.place().path()).isEqualTo("tools/git.yaml");
            assertThat(finding.place().mark().line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: WorkflowTemplate\napiVersion: argoproj.io/v1alpha1\n@\nspec:\n  a: [\n",
                "apiVersion: argoproj.io/v1alpha1\nspec:\n  a: b\nkind: WorkflowTemplate\n@\n",
                "kind: Workflow\nspec:\n  a: b\n---\nkind: WorkflowTemplate\napiVersion: argoproj.io/v1alpha1\n@\nspec:\n",
                "kind: ConfigMap\n---\nkind: WorkflowTemplate\napiVersion: argoproj.io/v1alpha1\n@\nspec:\n  a: b\n",
            })
    void aPackageHasTheTitleOfItsFirstTemplateWhereverItStands(String manifest) {
        String metadata = "metadata:\n  name: pack\n  annotations: {workflows.argoproj.io/title: Wrap it – up}";
        Discovery found = new SmallTree()
                .write("tools/pack/package.yaml", packageText("pack", "1.0.0"))
                .write("tools/pack/pack.yaml", manifest.replace("@", metadata))
                .discover();
        assertThat(found.packages().get(0).definition().title()).isEqualTo("Wrap it – up");
    }

    @Test
    void withARegistryFileStrayTemplatesAreNotPackages() {
        Discovery found = new SmallTree()
                .registry(PATTERNS)
                .template("tools/git.yaml", "git")
                .discover();
        assertThat(found.packages()).isEmpty();
    }

    @Test
    void argopmFoldersAreRead() {
        Discovery found = new SmallTree()
                .write("pkg/package.json", """
                        {"name": "@acme/loader", "version": "2.3.4", "description": "Loads.", "keywords": ["load"],
                         "license": "MIT", "homepage": "https://acme.example",
                         "dependencies": {"@acme/base": "^1.0.0", "odd": "file:../odd"}}
                        """)
                .template("pkg/templates/load.yaml", "load")
                .write("pkg/configmaps/c.yaml", "kind: ConfigMap")
                .write("pkg/dashboards/grafana/d.json", "{}")
                .write("pkg/static/x.json", "{}")
                .discover();
        assertThat(ids(found)).containsExactly("loader@2.3.4");
        PackageDirectory loader = found.packages().get(0);
        assertThat(loader.definition().description()).isEqualTo("Loads.");
        assertThat(loader.definition().license()).isEqualTo("MIT");
        assertThat(loader.definition().dependencies())
                .extracting(d -> d.name() + " " + d.range())
                .containsExactly("base ^1.0.0");
        assertThat(paths(loader, loader.files().manifests()))
                .containsExactly("configmaps/c.yaml", "templates/load.yaml");
        assertThat(paths(loader, loader.files().documents()))
                .containsExactly("dashboards/grafana/d.json", "static/x.json");
    }

    @Test
    void argoHubVersionsAreRead() {
        Discovery found = new SmallTree()
                .template("workflows/git/versions/0.0.9/workflowTemplate.yaml", "argo-hub.git.0.0.9")
                .write("workflows/git/versions/0.0.9/rbac.yaml", "kind: Role")
                .template("workflows/git/versions/0.0.10/workflowTemplate.yaml", "argo-hub.git.0.0.10")
                .write("workflows/git/versions/0.0.10/rbac.yaml", "kind: Role")
                .write("workflows/git/versions/0.0.10/docs/clone.md", "text")
                .write("workflows/git/versions/0.0.10/README.md", "# git")
                .write("workflows/git/CHANGELOG.md", "# all")
                .discover();
        assertThat(ids(found)).containsExactly("git@0.0.10");
        assertThat(found.olderVersions()).extracting(p -> p.id().toString()).containsExactly("git@0.0.9");
        PackageDirectory git = found.packages().get(0);
        assertThat(git.keepsNames()).isTrue();
        assertThat(git.files().readme()).isPresent();
        assertThat(paths(git, git.files().manifests())).containsExactly("rbac.yaml", "workflowTemplate.yaml");
        assertThat(found.findings()).isEmpty();
    }

    @Test
    void oneFileFoldersAreRead() {
        Discovery found = new SmallTree()
                .template("templates/send-mail/manifests.yaml", "mailer")
                .write(
                        "templates/send-mail/artifacthub-pkg.yml",
                        "name: send-mail\nversion: 1.0.2\ndisplayName: Send mail\ndescription: Sends.\n")
                .write("templates/send-mail/README.md", "# mail")
                .discover();
        assertThat(ids(found)).containsExactly("send-mail@1.0.2");
        assertThat(found.packages().get(0).definition().title()).isEqualTo("Send mail");
        assertThat(found.packages().get(0).files().readme()).isPresent();
    }

    @Test
    void strangeNamesAndBrokenManifestsAreWarnings() {
        Discovery found = new SmallTree()
                .template("a.yaml", "'{{ .Release.Name }}'")
                .write("b.yaml", "kind: WorkflowTemplate\n  broken: [")
                .template("c.yaml", "good")
                .template("d.yaml", "good")
                .discover();
        assertThat(ids(found)).containsExactly("good@0.0.0");
        assertThat(rules(found)).contains("package-name", "package-duplicate", "version-missing");
        assertThat(found.findings()).noneMatch(Finding::isError);
        assertThat(found.findings()).anyMatch(f -> f.place().path().equals("b.yaml"));
    }

    @Test
    void anyFilesAreDiscoveredWithoutFailure() {
        Seeded.check(300, random -> {
            SmallTree tree = new SmallTree();
            List<String> names = List.of(
                    "package.yaml",
                    "a.yaml",
                    "manifests.yaml",
                    "package.json",
                    "b.json",
                    "README.md",
                    ".chandleryignore");
            List<String> folders = List.of("", "t/", "t/x/", "versions/", "versions/1.0.0/", "templates/", "examples/");
            for (int i = 0; i < 8; i++) {
                String text = random.pick(
                        packageText("p", "1.0.0"),
                        SmallTree.templateText("w-v1.0.0"),
                        "{",
                        "",
                        "- a",
                        random.text(40, "a:{}[]\n- '\""));
                tree.write(random.pick(folders) + random.pick(folders) + random.pick(names), text);
            }
            Discovery found = tree.discover();
            assertThat(found.packages()).extracting(p -> p.definition().name()).doesNotHaveDuplicates();
            assertThat(tree.discover()).isEqualTo(found);
        });
    }

    @Test
    void theTemplatesOfUnderstackAreFound() {
        Path corpus = Golden.projectRoot().resolveSibling("shared/corpus/understack");
        Assumptions.assumeTrue(Files.isDirectory(corpus), "the corpus is not here: " + corpus);
        Discovery found = SmallTree.discover(Sources.openFolder(corpus).head());
        assertThat(found.packages()).hasSize(16);
        assertThat(rules(found)).containsOnly("version-missing");
    }

    private static List<String> ids(Discovery found) {
        return found.packages().stream().map(p -> p.id().toString()).toList();
    }

    private static List<String> rules(Discovery found) {
        return found.findings().stream().map(f -> f.rule().id()).toList();
    }

    private static List<String> paths(PackageDirectory directory, Collection<SourceFile> files) {
        return files.stream()
                .map(SourceFile::path)
                .map(path -> path.below(directory.directory()))
                .map(TreePath::value)
                .toList();
    }
}
