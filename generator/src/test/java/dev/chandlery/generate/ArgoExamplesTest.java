package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.testing.Golden;
import dev.chandlery.testing.Tools;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that says what each rule finds in the examples of Argo Workflows. */
class ArgoExamplesTest {

    @Test
    void thePageSaysWhatIsFound() {
        Path corpus = Tools.requireCorpus("argo-examples");
        CheckFiles.Report report = CheckFiles.run(
                new CheckFiles.Request(
                        List.of("argo-examples"),
                        Objects.requireNonNull(corpus.getParent()),
                        "",
                        List.of(),
                        Optional.empty()),
                new ByteArrayInputStream(new byte[0]),
                Progress.NONE);
        List<Finding> errors =
                report.findings().stream().filter(Finding::isError).toList();

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.rule().id()).isEqualTo("yaml-duplicate-key");
            assertThat(error.place().path()).endsWith("k8s-patch-json-workflow.yaml");
        });
        Golden.assertEqualPage("docs/argo-examples.md", page(report, errors.get(0)));
    }

    private static String page(CheckFiles.Report report, Finding error) {
        StringBuilder page = new StringBuilder("""
            # Argo's own examples

            What `chandlery check` finds in the folder [`examples/`](https://github.com/argoproj/argo-workflows/tree/v4.1.2/examples) of
            Argo Workflows 4.1.2, checked as one set. They were written to show one feature each, so they leave out what a workflow
            in production needs: nearly all findings are notes and warnings of [good practice](check.md#good-practice).

            %d files, %d objects of Argo Workflows; %d errors, %d warnings, %d notes. A test keeps this page true.

            ## Error

            `%s`, line %d: [`%s`](rules/%s.md).
            It is a true one. The metadata of the Workflow has the key `annotations` twice, so Argo's own YAML reader refuses the
            document, and `argo lint` drops it without a word. The two belong in one.

            ## Warnings

            Apart from images without a fixed tag, and scripts that hold a parameter outside quotes, these are slips that Argo says
            nothing of: arguments that the called template has no input for, templates that nothing runs, and a parameter that a
            WorkflowTemplate uses and does not declare beside its others.

            ## By rule

            | rule | severity | findings | files |
            |---|---|---|---|
            """.formatted(
                        report.files(),
                        report.objects(),
                        count(report, "error"),
                        count(report, "warning"),
                        count(report, "info"),
                        error.place().path().replaceFirst(".*/", ""),
                        error.place().mark().line(),
                        error.rule().id(),
                        error.rule().id()));
        report.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.rule().id(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparing(
                                (List<Finding> found) -> found.get(0).severity())
                        .thenComparingInt(found -> -found.size()))
                .forEach(found -> page.append(row(found)));
        return page.toString();
    }

    private static String row(List<Finding> found) {
        Finding first = found.get(0);
        long files =
                found.stream().map(finding -> finding.place().path()).distinct().count();
        return "| [`%1$s`](rules/%1$s.md) | %2$s | %3$d | %4$d |\n"
                .formatted(first.rule().id(), first.severity().word(), found.size(), files);
    }

    private static long count(CheckFiles.Report report, String severity) {
        return report.findings().stream()
                .filter(finding -> finding.severity().word().equals(severity))
                .count();
    }
}
