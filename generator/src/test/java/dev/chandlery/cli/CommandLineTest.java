package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.generate.Rules;
import dev.chandlery.testing.Folders;
import dev.chandlery.testing.Golden;
import dev.chandlery.testing.Monorepo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private static final String EXAMPLE =
            Golden.projectRoot().resolve("templates-repo-example").toString();

    private static final String FLOW = """
            apiVersion: argoproj.io/v1alpha1
            kind: Workflow
            metadata: {generateName: a-}
            spec:
              entrypoint: mian
              ttlStrategy: {secondsAfterCompletion: 60}
              podGC: {strategy: OnPodSuccess}
              templates: [{name: main, suspend: {}}]
            """;

    @TempDir
    private Path folder;

    private record Outcome(int code, String out, String err) {}

    private Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, folder, Map.of());
        int code = ChandleryCommand.run(console, List.of(), arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    @Test
    void theVersionIsPrinted() {
        Outcome outcome = run("--version");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).matches("chandlery \\d+\\.\\d+\\.\\d+\\S*\\R");
        assertThat(run("-V")).isEqualTo(outcome);
        assertThat(run("check", "--version")).isEqualTo(outcome);
    }

    @Test
    void helpListsTheCommandsAndExitCodes() {
        Outcome outcome = run("--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("check", "generate", "list", "info", "init", "Exit codes:");
    }

    @Test
    void aWrongCommandLineIsExitCode2() {
        assertThat(run("chek").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run().code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("generate").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("generate", "--out", "x", "--nonsense").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aWrongCommandLineSaysWhatIsWrongAndWhereTheHelpIs() {
        assertThat(run("check", "--verbos").err().lines())
                .containsExactly(
                        "chandlery: Unknown option: '--verbos'",
                        "Possible solutions: --version, --verbose",
                        "  = more: chandlery check --help");
        assertThat(run("chek").err())
                .contains("'chek'", "Did you mean: chandlery check", "= more: chandlery --help")
                .doesNotContain("Usage:");
        assertThat(run().err()).contains("chandlery: Name a command.", "Usage: chandlery", "generate");
    }

    @Test
    void aMissingFolderIsOneSentenceAndExitCode3() {
        Outcome outcome = run("check", "--repo", "nowhere");

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).startsWith("chandlery: ").hasLineCount(1).doesNotContain("Exception");
    }

    @Test
    void verboseAddsTheStackTrace() {
        assertThat(run("--verbose", "check", "--repo", "nowhere").err()).contains("Exception");
        assertThat(run("check", "--verbose", "--repo", "nowhere").err()).contains("Exception");
    }

    @Test
    void theExampleIsWithoutErrors() {
        Outcome outcome = run("check", "--repo", EXAMPLE);

        assertThat(outcome.out()).doesNotContain("error[");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("27 packages checked");
    }

    @Test
    void findingsCanBeReadByPrograms() throws IOException {
        Files.createDirectories(folder.resolve("r/flows"));
        Files.writeString(folder.resolve("r/flows/a.yaml"), "kind: [");

        Outcome outcome = run("check", "--repo", "r", "--output", "json");

        assertThat(outcome.out()).startsWith("{\"findings\":[").endsWith("}\n").hasLineCount(1);
    }

    @Test
    void findingsHaveFormsForCodeHosts() throws IOException {
        Files.createDirectories(folder.resolve("r"));
        Files.writeString(
                folder.resolve("r/chandlery.yaml"), "apiVersion: chandlery.dev/v1\nkind: Registry\nspce: {}\n");

        assertThat(run("check", "--repo", "r", "--output", "sarif").out()).contains("\"version\":\"2.1.0\"");
        assertThat(run("check", "--repo", "r", "--output", "junit").out())
                .contains("<testsuite name=\"chandlery.yaml\" tests=\"1\" failures=\"1\"");
        Outcome github = run("check", "--repo", "r", "--output", "github");
        assertThat(github.out())
                .startsWith("::error file=chandlery.yaml,line=3,endLine=3,col=1,endColumn=5,title=key-unknown::");
        assertThat(github.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run("check", "--repo", "r", "--output", "xml").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void recordedFindingsAreNotReportedAgain() throws IOException {
        Files.createDirectories(folder.resolve("r"));
        Files.writeString(
                folder.resolve("r/chandlery.yaml"), "apiVersion: chandlery.dev/v1\nkind: Registry\nspce: {}\n");

        Outcome written = run("check", "--repo", "r", "--write-baseline", "r/baseline.yaml");
        assertThat(written.code()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(written.err()).contains("1 finding recorded in r/baseline.yaml.");

        Files.writeString(
                folder.resolve("r/chandlery.yaml"),
                "# moved\napiVersion: chandlery.dev/v1\nkind: Registry\nspce: {}\n");
        assertThat(run("check", "--repo", "r", "--baseline", "r/baseline.yaml").code())
                .isZero();

        Files.writeString(folder.resolve("r/chandlery.yaml"), "apiVersion: chandlery.dev/v1\nkind: Registry\n");
        Outcome outdated = run("check", "--repo", "r", "--baseline", "r/baseline.yaml");
        assertThat(outdated.code()).isZero();
        assertThat(outdated.out())
                .startsWith("baseline.yaml:6:11: info[baseline-outdated]: The recorded finding of key-");
    }

    @Test
    void aBaselineThatCannotBeUsedIsSaid() throws IOException {
        Files.createDirectories(folder.resolve("r"));
        Files.writeString(folder.resolve("b.yaml"), "kind: Baseline\n");

        Outcome absent = run("check", "--repo", "r", "--baseline", "nowhere.yaml");
        assertThat(absent.code()).isEqualTo(ExitCode.FAILED);
        assertThat(absent.err()).contains("nowhere.yaml\" cannot be read (there is no such file or folder); check its");
        Outcome unwritten = run("check", "--repo", "r", "--write-baseline", "r");
        assertThat(unwritten.code()).isEqualTo(ExitCode.FAILED);
        assertThat(unwritten.err())
                .contains("/r (Is a directory): repair it, or choose another folder")
                .doesNotContain("Exception");
        Outcome broken = run("check", "--repo", "r", "--baseline", "b.yaml");
        assertThat(broken.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(broken.out()).contains("b.yaml:1:1: error[key-missing]");
        assertThat(run("check", "--repo", "r", "--baseline", "b.yaml", "--write-baseline", "c.yaml")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void findingsInFilesAreRecordedToo() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "kind: [\n");

        assertThat(run("check", "a.yaml").code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run("check", "a.yaml", "--write-baseline", "b.yaml").code()).isZero();
        assertThat(run("check", "a.yaml", "--baseline", "b.yaml").code()).isZero();
        assertThat(run("check", "-", "--fix").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("check", "a.yaml", "--changed").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("check", "a.yaml", "--base", "main").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void optionsOfRulesHoldInAWholeRegistry() throws IOException {
        Files.createDirectories(folder.resolve("r"));
        Files.writeString(folder.resolve("r/chandlery.yaml"), """
                apiVersion: chandlery.dev/v1
                kind: Registry
                spec: {lint: {rules: {name-convention: {severity: error, templates: "[a-z]+"}}}}
                """);
        Files.writeString(folder.resolve("r/flow.yaml"), """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: flow}
                spec: {templates: [{name: Main, suspend: {}}]}
                """);

        assertThat(run("check", "--repo", "r").out())
                .contains(
                        "flow.yaml:4:27: error[name-convention]: The name of the template Main does not match [a-z]+.");
    }

    @Test
    void whatHasOneRightAnswerIsFixed() throws IOException {
        Files.createDirectories(folder.resolve("r"));
        Path file = Files.writeString(
                folder.resolve("r/chandlery.yaml"), "apiVersion: chandlery.dev/v1\nkind: Registry\nspce: {}\n");

        Outcome outcome = run("check", "--repo", "r", "--fix", "--output", "json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .isEqualTo("fixed chandlery.yaml:3: Write spec [key-unknown]" + System.lineSeparator());
        assertThat(outcome.out()).startsWith("{\"findings\":[]");
        assertThat(file).hasContent("apiVersion: chandlery.dev/v1\nkind: Registry\nspec: {}\n");
    }

    @Test
    void filesAreFixedToo() throws IOException {
        String text = """
                \uFEFF# why\r
                kind: Workflow\r
                apiVersion: argoproj.io/v1alpha1\r
                metadata: {name: a}   # spaced\r
                spec:\r
                  entryPoint:   main # chandlery\r
                  podGC: {strategy: onpodsuccess}\r
                  templates: [{name: main, suspend: {}}]""";
        Path file = Files.createDirectories(folder.resolve("flows")).resolve("a.yaml");
        Files.writeString(file, text);
        Files.writeString(folder.resolve("other.yaml"), text);
        run("check", "other.yaml", "--write-baseline", "b.yaml");

        Outcome outcome = run("check", "--fix", "flows");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .contains(
                        "fixed flows/a.yaml:6: Write entrypoint [field-unknown]",
                        "fixed flows/a.yaml:7: Write OnPodSuccess [field-value]");
        assertThat(file)
                .hasBinaryContent(text.replace("entryPoint", "entrypoint")
                        .replace("onpodsuccess", "OnPodSuccess")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(run("check", "other.yaml", "--fix", "--baseline", "b.yaml").err())
                .doesNotContain("fixed");
        assertThat(folder.resolve("other.yaml")).hasBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRuleIsExplained() {
        Outcome outcome = run("check", "--explain", "key-unknown");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("key-unknown\n").contains("Severity: error", "Fix\n---");
        for (String id : Rules.IDS) {
            assertThat(run("check", "--explain", id).out()).startsWith(id + "\n");
        }
    }

    @Test
    void aRuleThatDoesNotExistIsWrongUsage() {
        Outcome outcome = run("check", "--explain", "key-unkown");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("There is no rule \"key-unkown\". Did you mean key-unknown?");
        assertThat(run("check", "--explain", "../x\u001b").err()).doesNotContain("\u001b");
    }

    @Test
    void filesAreCheckedWithoutARegistry() throws IOException {
        Files.createDirectories(folder.resolve("flows"));
        Files.writeString(folder.resolve("flows/a.yaml"), FLOW);

        Outcome outcome = run("check", "flows");
        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(outcome.out()).startsWith("flows/a.yaml:5:15: error[entrypoint-undefined]: ");
        assertThat(outcome.err()).contains("1 object of Argo Workflows in 1 file checked, 1 error.");
        assertThat(run("check", "flows", "--output", "sarif").out()).contains("\"uri\":\"flows/a.yaml\"");
        assertThat(run("check", "flows/a.yaml", "flows").out()).containsOnlyOnce("error[");
    }

    @Test
    void aFolderWithARegistryFileIsARegistry() throws IOException {
        Files.createDirectories(folder.resolve("r"));
        Files.writeString(
                folder.resolve("r/chandlery.yaml"), "apiVersion: chandlery.dev/v1\nkind: Registry\nspce: {}\n");
        Files.writeString(folder.resolve("a.yaml"), FLOW);

        assertThat(run("check", "r").out()).startsWith("chandlery.yaml:3:1: error[key-unknown]");
        assertThat(run("check", "r", "a.yaml").out()).startsWith("a.yaml:5:15: error[entrypoint-undefined]");
        assertThat(run("check", "r", "--argo-version", "3.7").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void standardInputIsChecked() {
        StringWriter out = new StringWriter();
        Console console = new Console(
                new ByteArrayInputStream(FLOW.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(new StringWriter(), true),
                false,
                false,
                folder,
                Map.of());

        assertThat(ChandleryCommand.run(console, List.of(), "check", "-")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).startsWith("<stdin>:5:15: error[entrypoint-undefined]");
    }

    @Test
    void aFileThatDoesNotExistIsOneSentenceAndExitCode3() {
        for (String[] line :
                List.of(new String[] {"check", "nowhere.yaml"}, new String[] {"check", ".", "--registry", "nowhere"})) {
            Outcome outcome = run(line);
            assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
            assertThat(outcome.err())
                    .startsWith("chandlery: \"")
                    .hasLineCount(1)
                    .doesNotContain("Exception");
        }
    }

    @Test
    void filesAndARegistryExcludeEachOther() {
        assertThat(run("check", "a.yaml", "--repo", ".").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("check", ".", "--argo-version", "four").err())
                .contains("No version of Argo Workflows: \"four\".");
        assertThat(run("check", "--external", "a").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void codeHostsNameFilesFromTheTopOfTheRepository() {
        try (Monorepo monorepo = Monorepo.create(folder)) {
            monorepo.write("r/chandlery.yaml", "apiVersion: chandlery.dev/v1\nkind: Registry\nspce: {}\n")
                    .commit("a registry in a folder");
        }

        assertThat(run("check", "--repo", "r", "--output", "github").out()).contains("file=r/chandlery.yaml,");
        assertThat(run("check", "--repo", "r", "--output", "sarif").out()).contains("\"uri\":\"r/chandlery.yaml\"");
        assertThat(run("check", "--repo", "r", "--output", "json").out()).contains("\"path\":\"chandlery.yaml\"");
    }

    @Test
    void listAndInfoShowTheExample() {
        assertThat(run("list", "--repo", EXAMPLE).out())
                .contains("PACKAGE", "git", "1.3.0", "platform", "deprecated: ");
        Outcome info = run("info", "git@1.0.0", "--repo", EXAMPLE);
        assertThat(info.code()).isZero();
        assertThat(info.out())
                .contains(
                        "git@1.0.0",
                        "Team: platform",
                        "Released: 2025-03-03\n",
                        "Versions: 1.3.0, 1.2.1, 1.2.0 (yanked), 1.1.0, 1.0.0\n",
                        "Deployed: nowhere\n",
                        "WorkflowTemplate git");
        assertThat(run("info", "git", "--repo", EXAMPLE, "--output", "json").out())
                .contains("\"version\":\"1.3.0\"")
                .containsPattern("\"interface\":\\{\"argo\":\">=3.4\",\"objects\":\\[\\{\"kind\":\"WorkflowTemplate\"");
        assertThat(run("info", "nothing", "--repo", EXAMPLE).code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("info", "git@9.9.9", "--repo", EXAMPLE).code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("info", "git@x", "--repo", EXAMPLE).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void infoShowsWhatATemplateTakesAndGivesAndWhereItRuns() {
        assertThat(run("info", "git", "--repo", EXAMPLE).out())
                .contains(
                        """
                        Deployed:
                          dev/dev-eu: argo-ci, argo-data, argo-ml, argo-platform
                        """, """
                          clone (script)
                            repo (required)  Address of the repository, https or ssh.
                            revision = main  Branch, tag or commit to check out.
                        """, "    gives sha  The full commit id that was checked out.\n    gives short-sha", """
                            gives artifact source
                        """);
        assertThat(run("info", "dbt@1.6.0", "--repo", EXAMPLE).out()).contains("    models = \"\"  Models to run,");
    }

    @Test
    void infoSaysWhyAPackageHasNoLatestVersion() throws IOException {
        Files.createDirectories(folder.resolve("r/templates/platform/git"));
        Files.writeString(folder.resolve("r/templates/platform/git/package.yaml"), """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: git}
                spec: {version: 1.0.0, yanked: [{version: 1.0.0, reason: broken}]}
                """);

        Outcome outcome = run("info", "git", "--repo", "r");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("Every version of git is yanked; name one, such as git@1.0.0.");
        assertThat(run("info", "git@1.0.0", "--repo", "r").out()).contains("Yanked: broken");
    }

    @Test
    void aRegistryWithoutPackagesSaysWhatAPackageIs() throws IOException {
        Files.writeString(folder.resolve("flow.yaml"), FLOW);

        Outcome adopted = run("init", "--adopt", "--name", "acme");
        assertThat(adopted.code()).isZero();
        assertThat(adopted.err()).contains("No package was found. A package is a WorkflowTemplate or Cluster");
        assertThat(adopted.out()).doesNotContain("PACKAGE");
        Outcome list = run("list");
        assertThat(list.code()).isZero();
        assertThat(list.out()).isEmpty();
        assertThat(list.err()).contains("No package was found.");
        assertThat(run("list", "--output", "json").out()).isEqualTo("[]\n");
    }

    @Test
    void commandsThatShowARegistrySayWhenItCouldNotBeReadAsAWhole() throws IOException {
        assertThat(run("init").code()).isZero();
        assertThat(run("init", "--package", "platform/git").code()).isZero();
        assertThat(run("init", "--package", "platform/slack").code()).isZero();
        assertThat(run("list").err()).isEmpty();
        Files.writeString(folder.resolve("templates/platform/git/package.yaml"), "kind: [\u001b");

        Outcome list = run("list");
        assertThat(list.code()).isZero();
        assertThat(list.out()).contains("slack").doesNotContain("git");
        assertThat(list.err())
                .startsWith("chandlery: something may be missing here, because of an error in"
                        + " templates/platform/git/package.yaml")
                .endsWith("chandlery check shows all errors.\n")
                .doesNotContain("\u001b");
        assertThat(run("versions", "slack").err()).isEqualTo(list.err());
        assertThat(run("list", "--output", "json").out()).startsWith("[");
        for (String command : List.of("info", "versions", "tree", "outdated")) {
            Outcome outcome = run(command, "git");
            assertThat(outcome.code()).as(command).isEqualTo(2);
            assertThat(outcome.err())
                    .as(command)
                    .startsWith(
                            "chandlery: There is no package git that can be read: templates/platform/git/package.yaml");
        }
    }

    @Test
    void aNewRegistryWithANewPackageIsSound() {
        assertThat(run("init", "templates").code()).isZero();
        assertThat(run("init", "--package", "platform/git", "templates").code()).isZero();

        Outcome check = run("check", "--repo", "templates");

        assertThat(check.out()).doesNotContain("error[", "warning[");
        assertThat(check.code()).isZero();
        assertThat(run("generate", "--repo", "templates", "--out", "public").out())
                .contains("published git@0.1.0");
        assertThat(folder.resolve("public/registry/charts/git-0.1.0.tgz")).exists();
    }

    @Test
    void initNeverOverwrites() throws IOException {
        Files.writeString(folder.resolve("chandlery.yaml"), "mine");

        assertThat(run("init", ".").code()).isEqualTo(ExitCode.FAILED);
        assertThat(Folders.read(folder).keySet()).containsExactly("chandlery.yaml");
    }

    @Test
    void initThatCannotWriteOneFileLeavesNone() throws IOException {
        Files.writeString(folder.resolve("environments"), "a file");

        Outcome outcome = run("init", ".");

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err())
                .startsWith("chandlery: cannot read or write ")
                .contains("environments")
                .doesNotContain("Exception");
        assertThat(Folders.read(folder).keySet()).containsExactly("environments");
    }

    @Test
    void aBaselineThatCannotBeWrittenIsOneSentence() throws IOException {
        Files.createDirectories(folder.resolve("templates/ci/flow"));
        Files.writeString(folder.resolve("templates/ci/flow/flow.yaml"), FLOW);
        Files.writeString(folder.resolve("file"), "");

        Outcome outcome = run("check", "--write-baseline", "file/baseline.yaml");

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).contains("chandlery: cannot read or write").doesNotContain("Exception");
    }

    @Test
    void aPinOfAReleaseWithErrorsSaysSo() throws IOException {
        assertThat(run("init", ".").code()).isZero();
        assertThat(run("init", "--package", "platform/git", ".").code()).isZero();
        Files.writeString(
                folder.resolve("templates/platform/git/broken.yaml"),
                FLOW.replace("kind: Workflow", "kind: WorkflowTemplate").replace("generateName: a-", "name: broken"));
        Files.writeString(folder.resolve("environments/dev/releases.yaml"), """
                apiVersion: chandlery.dev/v1
                kind: ReleaseSet
                spec: {releases: [{package: git, version: 0.1.0}]}
                """);

        assertThat(run("check").out())
                .contains("dev pins git@0.1.0, which cannot be released as it stands.")
                .contains("Mend the errors of the package; then it is released.");
    }

    @Test
    void initRefusesANameThatWouldLeaveTheFolder() {
        assertThat(run("init", "--package", "../evil", ".").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("init", "--package", "a/../../evil", ".").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Folders.read(folder)).isEmpty();
    }

    @Test
    void adoptMovesNothingAndListsWhatItFound() throws IOException {
        Files.createDirectories(folder.resolve("flows"));
        Files.writeString(folder.resolve("flows/build.yaml"), """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: build-v1.2.0}
                spec: {templates: [{name: main, container: {image: "alpine:3.22"}}]}
                """);

        Outcome outcome = run("init", "--adopt", "--name", "acme", ".");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("build", "1.2.0");
        assertThat(Folders.read(folder).keySet()).containsExactly("chandlery.yaml", "flows/build.yaml");
        assertThat(run("check").code()).isZero();
    }

    @Test
    void aDryRunWritesNothing() {
        Outcome outcome = run("generate", "--repo", EXAMPLE, "--out", "public", "--dry-run");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("would publish git@1.3.0");
        assertThat(Folders.read(folder.resolve("public"))).isEmpty();
    }
}
