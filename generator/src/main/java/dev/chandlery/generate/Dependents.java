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

    private Dependents(Reading reading, SourceTree base, PackageDirectory old, SourceTree head, PackageDirectory now) {
        this.reading = reading;
        this.head = head;
        this.now = now;
        this.before = workflows(files(base, old));
        this.after = workflows(files(head, now));
    }

    /**
     * Returns what breaks: an error where the range of the dependency takes the new version, a note where it does not.
     *
     * @param old the package before the change
     * @param now the package after it
     */
    static List<Finding> broken(
            Reading reading, SourceTree base, PackageDirectory old, SourceTree head, PackageDirectory now) {
        List<PackageDirectory> users = reading.discovery().packages().stream()
                .filter(each -> needs(each, now.definition().name()).isPresent())
                .toList();
        if (users.isEmpty()) {
            return List.of();
        }
        Dependents dependents = new Dependents(reading, base, old, head, now);
        return users.stream().flatMap(dependents::broken).toList();
    }

    private static Optional<Dependency> needs(PackageDirectory each, PackageName name) {
        return each.definition().dependencies().stream()
                .filter(needed -> needed.name().equals(name))
                .findFirst();
    }

    private Stream<Finding> broken(PackageDirectory user) {
        List<LintFile> files = files(head, user);
        Set<String> known = lint(user, files, before).map(Dependents::key).collect(Collectors.toSet());
        String range = needs(user, now.definition().name()).orElseThrow().range();
        boolean taken = VersionRange.parse(range)
                .filter(versions -> versions.contains(now.definition().version()))
                .isPresent();
        return lint(user, files, after)
                .filter(finding -> !known.contains(key(finding)))
                .map(finding -> of(user, finding, range, taken));
    }

    private Finding of(PackageDirectory user, Finding finding, String range, boolean taken) {
        PackageName name = user.definition().name();
        return VersionRules.DEPENDENT_BREAKS
                .at(
                        finding.place(),
                        name + " breaks with " + now.id() + ": " + finding.message(),
                        taken
                                ? "Change " + name + " in the same commit, or give "
                                        + now.definition().name() + " a version outside of its range " + range + "."
                                : "Nothing to do now: the range " + range + " of " + name
                                        + " leaves this version out. Change it when the range is raised.")
                .withSeverity(taken ? Severity.ERROR : Severity.INFO);
    }

    private Stream<Finding> lint(PackageDirectory user, List<LintFile> files, List<WorkflowSyntax> callees) {
        Set<String> own = new HashSet<>();
        before.forEach(workflow -> own.add(workflow.name()));
        after.forEach(workflow -> own.add(workflow.name()));
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
