package dev.chandlery.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules share what they make of a file, and each must do without the others, since any may be switched off. */
class RuleAloneTest {
    @Test
    void everyRuleFindsTheSameAlone() throws IOException {
        List<LintFile> files = files();
        List<WorkflowSyntax> workflows = files.stream()
                .flatMap(file -> file.objects().stream())
                .flatMap(object -> object.workflow().stream())
                .toList();
        TemplateCatalog catalog = new TemplateCatalog(workflows, name -> false);
        List<Finding> together = lint(files, new Linter(catalog, LintSettings.DEFAULT));
        for (Rule rule : LintRules.ALL) {
            Set<String> others = LintRules.ALL.stream()
                    .map(Rule::id)
                    .filter(id -> !id.equals(rule.id()))
                    .collect(Collectors.toSet());
            Linter alone = new Linter(catalog, new LintSettings("", others));
            assertThat(lint(files, alone))
                    .as(rule.id())
                    .isEqualTo(together.stream()
                            .filter(finding -> finding.rule().equals(rule))
                            .toList());
        }
    }

    private static List<Finding> lint(List<LintFile> files, Linter linter) {
        return files.stream()
                .flatMap(file -> linter.lint(file).stream())
                .filter(finding -> LintRules.ALL.contains(finding.rule()))
                .toList();
    }

    /** The manifests of the example, releases of different versions together, so that much is wrong. */
    private static List<LintFile> files() throws IOException {
        List<LintFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(Golden.projectRoot().resolve("templates-repo-example/templates"))) {
            for (Path path : paths.filter(p -> p.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList()) {
                files.add(LintFile.read(path.toString(), Files.readAllBytes(path)));
            }
        }
        return files;
    }
}
