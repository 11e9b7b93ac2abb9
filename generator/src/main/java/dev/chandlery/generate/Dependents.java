package dev.chandlery.generate;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.lint.LintFile;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintSettings;
import dev.chandlery.lint.Linter;
import dev.chandlery.lint.TemplateCatalog;
import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.VersionRange;
import dev.chandlery.source.FileTooLargeException;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds packages of the registry that would break with a new state of one that they depend on: what lint finds in them with the
 * new templates and did not find with the old ones.
 */
final class Dependents {
    private final Reading reading;
    private final SourceTree head;
    private final PackageDirectory now;
    private final List<WorkflowSyntax> before;
    private final List<WorkflowSyntax> after;
    private final Set<String> own = new HashSet<>();

    private Dependents(Reading reading, SourceTree base, PackageDirectory old, SourceTree head, PackageDirectory now) {
        this.reading = reading;
        this.head = head;
        this.now = now;
        this.before = workflows(files(base, old));
        this.after = workflows(files(head, now));
        before.forEach(workflow -> own.add(workflow.name()));
        after.forEach(workflow -> own.add(workflow.name()));
    }

    /**
     * Returns what breaks: an error where the range of the dependency takes the new version, a note where it does not.
     *
     * @param old the package before the change
     * @param now the package after it
     */
    static List<Finding> broken(
            Reading reading, SourceTree base, PackageDirectory old, SourceTree head, PackageDirectory now) {
        Dependents dependents = new Dependents(reading, base, old, head, now);
        return reading.discovery().packages().stream()
                .filter(each ->
                        !each.definition().name().equals(now.definition().name()))
                .filter(each -> needs(each, now.definition().name()).isPresent() || dependents.isNamedIn(each))
                .flatMap(dependents::broken)
                .toList();
    }

    /**
     * Says whether the manifests of a package hold the name of one of the templates: it may run it although it declares no
     * dependency. What does not run it has nothing that breaks.
     */
    private boolean isNamedIn(PackageDirectory each) {
        return each.files().manifests().stream().anyMatch(file -> {
            try {
                String text = new String(head.read(file), StandardCharsets.UTF_8);
                return own.stream().anyMatch(text::contains);
            } catch (FileTooLargeException e) {
                return false;
            }
        });
    }

    private static Optional<Dependency> needs(PackageDirectory each, PackageName name) {
        return each.definition().dependencies().stream()
                .filter(needed -> needed.name().equals(name))
                .findFirst();
    }

    private Stream<Finding> broken(PackageDirectory user) {
        List<LintFile> files = files(head, user);
        Set<String> known = lint(user, files, before).map(Dependents::key).collect(Collectors.toSet());
        Optional<String> range = needs(user, now.definition().name()).map(Dependency::range);
        boolean taken = range.isEmpty()
                || VersionRange.parse(range.get())
                        .filter(versions -> versions.contains(now.definition().version()))
                        .isPresent();
        return lint(user, files, after)
                .filter(finding -> !known.contains(key(finding)))
                .map(finding -> of(user, finding, range, taken));
    }

    private Finding of(PackageDirectory user, Finding finding, Optional<String> range, boolean taken) {
        PackageName name = user.definition().name();
        PackageName needed = now.definition().name();
        String keeping = range.map(asked -> "give " + needed + " a version outside of its range " + asked + ".")
                .orElse("declare in its package.yaml that it depends on " + needed
                        + ", with a range that leaves this version out.");
        return VersionRules.DEPENDENT_BREAKS
                .at(
                        finding.place(),
                        name + " breaks with " + now.id() + ": " + finding.message(),
                        taken
                                ? "Change " + name + " in the same commit, or " + keeping
                                : "Nothing to do now: the range " + range.orElse("") + " of " + name
                                        + " leaves this version out. Change it when the range is raised.")
                .withSeverity(taken ? Severity.ERROR : Severity.INFO);
    }

    private Stream<Finding> lint(PackageDirectory user, List<LintFile> files, List<WorkflowSyntax> callees) {
        List<WorkflowSyntax> all = new ArrayList<>(workflows(files));
        all.addAll(callees);
        // Templates of other packages are whatever they were.
        TemplateCatalog catalog = new TemplateCatalog(all, name -> !own.contains(name));
        LintSettings settings = new LintSettings(ArgoVersionChoice.of(user.definition(), reading.settings()), Set.of())
                .withOptionsOf(reading.settings());
        Linter linter = new Linter(catalog, settings);
        return files.stream().flatMap(file -> linter.lint(file).stream());
    }

    private static String key(Finding finding) {
        return finding.rule().id() + " " + finding.place() + " " + finding.message();
    }

    private static List<LintFile> files(SourceTree tree, PackageDirectory directory) {
        return directory.files().manifests().stream()
                .flatMap(file -> read(tree, file).stream())
                .toList();
    }

    private static List<WorkflowSyntax> workflows(List<LintFile> files) {
        return files.stream()
                .flatMap(file -> file.objects().stream())
                .map(LintObject::workflow)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<LintFile> read(SourceTree tree, SourceFile file) {
        try {
            return Optional.of(LintFile.read(file.path().value(), tree.read(file)));
        } catch (FileTooLargeException e) {
            return Optional.empty();
        }
    }
}
