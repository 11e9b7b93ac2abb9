package dev.chandlery.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.lint.LintFile;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintSettings;
import dev.chandlery.lint.Linter;
import dev.chandlery.lint.TemplateCatalog;
import dev.chandlery.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The theorem of docs/compatibility.md, on random packages and changes: lint finds a change in some caller that was right
 * before exactly when the change is of a kind that the table says lint sees, all of which are breaking.
 */
class LintAndDiffTest {
    private static final Map<String, ChangeKind> KINDS =
            ChangeKinds.ALL.stream().collect(Collectors.toMap(ChangeKind::id, kind -> kind));

    private static final int RUNS = 40;

    private static Diff diff(RandomPackage before, RandomPackage after) {
        return Diff.between(before.read(), after.read(), Map.of());
    }

    private static Set<String> ids(Diff diff) {
        return diff.changes().stream().map(change -> change.kind().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static LintFile file(String path, String text) {
        return LintFile.read(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what lint finds in callers of a package; what it finds in the package itself does not count. */
    private static Set<String> lint(List<String> callers, RandomPackage callee) {
        List<WorkflowSyntax> callees = file("callee.yaml", callee.manifest()).objects().stream()
                .map(LintObject::workflow)
                .flatMap(Optional::stream)
                .toList();
        Linter linter = new Linter(new TemplateCatalog(callees, name -> false), LintSettings.DEFAULT);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < callers.size(); i++) {
            for (Finding finding : linter.lint(file("caller-" + i + ".yaml", callers.get(i)))) {
                // Notes are advice, which differs with what is called.
                if (finding.severity() != Severity.INFO) {
                    found.add(finding.rule().id() + " " + finding.place() + " " + finding.message());
                }
            }
        }
        return found;
    }

    private static void everyMutation(int runs, MutationCheck check) {
        for (Mutation mutation : Mutation.ALL) {
            Seeded.check(runs, random -> {
                RandomPackage before = RandomPackage.of(random);
                check.check(mutation, before, mutation.apply().apply(before, random));
            });
        }
    }

    private interface MutationCheck {
        void check(Mutation mutation, RandomPackage before, RandomPackage after);
    }

    @Test
    void theClassComputedIsTheClassKnownFromConstruction() {
        everyMutation(RUNS, (mutation, before, after) -> {
            Diff diff = diff(before, after);
            assertThat(ids(diff)).as("%s", before.manifest()).contains(mutation.kind());
            assertThat(diff.changeClass())
                    .as("%s in\n%s%s", mutation.kind(), before.manifest(), ids(diff))
                    .contains(kind(mutation).changeClass());
        });
    }

    @Test
    void lintFindsAChangeInACallerThatWasRightWhenTheTableSaysSo() {
        everyMutation(RUNS / 4, (mutation, before, after) -> {
            List<String> callers = before.callers();
            Set<String> known = lint(callers, before);
            Set<String> found = new TreeSet<>(lint(callers, after));
            found.removeAll(known);
            assertThat(!found.isEmpty())
                    .as(
                            "%s, found %s with\n%s%s",
                            mutation.kind(), found, after.manifest(), String.join("---\n", callers))
                    .isEqualTo(kind(mutation).seenByLint());
        });
    }

    @Test
    void callersThatAreRightAreWithoutErrors() {
        Seeded.check(RUNS, random -> {
            RandomPackage made = RandomPackage.of(random);
            assertThat(lint(made.callers(), made))
                    .as("%s%s", made.manifest(), String.join("---\n", made.callers()))
                    .isEmpty();
        });
    }

    /** Several changes at once are as grave as the gravest of them. */
    @Test
    void theGravestOfSeveralChangesCounts() {
        List<Mutation> harmless = Mutation.ALL.stream()
                .filter(mutation -> kind(mutation).changeClass() != ChangeClass.BREAKING)
                .toList();
        Seeded.check(RUNS * 4, random -> {
            RandomPackage before = RandomPackage.of(random);
            RandomPackage after = before;
            for (Mutation mutation : random.list(4, () -> random.pick(harmless))) {
                after = mutation.apply().apply(after, random);
            }
            assertThat(diff(before, after).changeClass()).isNotEqualTo(Optional.of(ChangeClass.BREAKING));
            assertThat(lint(before.callers(), before)).containsAll(lint(before.callers(), after));
            Mutation breaking = random.pick(Mutation.ALL);
            RandomPackage broken = breaking.apply().apply(before, random);
            if (kind(breaking).changeClass() == ChangeClass.BREAKING) {
                assertThat(diff(before, broken).changeClass()).contains(ChangeClass.BREAKING);
            }
        });
    }

    @Test
    void everyKindThatLintSeesIsBreakingAndIsTried() {
        Set<String> seen = ChangeKinds.ALL.stream()
                .filter(ChangeKind::seenByLint)
                .map(ChangeKind::id)
                .collect(Collectors.toSet());

        assertThat(seen).allMatch(id -> KINDS.get(id).changeClass() == ChangeClass.BREAKING);
        assertThat(Mutation.ALL.stream().map(Mutation::kind)).containsAll(seen);
        assertThat(Stream.of(ChangeClass.values()))
                .allMatch(each -> Mutation.ALL.stream()
                        .anyMatch(mutation -> kind(mutation).changeClass() == each));
    }

    private static ChangeKind kind(Mutation mutation) {
        return Optional.ofNullable(KINDS.get(mutation.kind())).orElseThrow();
    }
}
