package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.manifest.NamePatterns;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.TreePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a change may have made wrong: the files that it touches, the packages that these belong to, the packages that depend
 * on those, the manifests that refer to objects in touched files, and the environments that deploy one of the packages. A
 * change of the registry's settings may have made anything wrong.
 */
final class ChangeScope {
    private static final TreePath SETTINGS = new TreePath("chandlery.yaml");
    private static final TreePath ENVIRONMENTS = new TreePath("environments");

    private final ChangedFiles changed;
    private final Map<TreePath, PackageName> owners = new HashMap<>();
    private final Map<PackageName, Set<PackageName>> dependents = new HashMap<>();
    private final Set<PackageName> packages = new HashSet<>();
    private final Set<TreePath> files = new HashSet<>();
    private final Set<TreePath> environments = new HashSet<>();

    private ChangeScope(ChangedFiles changed) {
        this.changed = changed;
    }

    /**
     * Finds the scope of a change.
     *
     * @param base the tree before the change
     * @param head the tree after it
     * @param releases the releases, whose dependencies are known where no package.yaml declares them
     */
    static ChangeScope of(SourceTree base, SourceTree head, Reading reading, List<Release> releases) {
        ChangeScope scope = new ChangeScope(ChangedFiles.between(base, head));
        List<PackageDirectory> all = Stream.concat(
                        reading.discovery().packages().stream(), reading.discovery().olderVersions().stream())
                .toList();
        // Packages that the change removed first, so that those which are there win.
        releases.forEach(release -> scope.own(release.directory(), release.id().name()));
        all.forEach(scope::own);
        scope.noteDependents(reading.discovery().packages(), releases);
        scope.changed.paths().forEach(path -> scope.ownerOf(path).ifPresent(scope::addWithDependents));
        scope.addReferring(head, all);
        reading.environments().stream()
                .filter(scope::deploysOneOf)
                .forEach(environment -> scope.environments.add(
                        ENVIRONMENTS.resolve(environment.name().value())));
        return scope;
    }

    /** Says whether the change may have caused a finding. */
    boolean mayHaveCaused(Finding finding) {
        String text = finding.place().path();
        if (text.isEmpty() || changed.paths().contains(SETTINGS)) {
            return true;
        }
        Optional<TreePath> path = TreePath.parse(text);
        return path.isPresent()
                && (changed.paths().contains(path.get())
                        || files.contains(path.get())
                        || ownerOf(path.get()).filter(packages::contains).isPresent()
                        || environments.stream().anyMatch(path.get()::isIn));
    }

    private void own(PackageDirectory directory) {
        own(
                (directory.isSingleFile() ? directory.definedIn() : directory.directory()).value(),
                directory.definition().name());
    }

    private void own(String directory, PackageName name) {
        TreePath.parse(directory).filter(path -> !path.isRoot()).ifPresent(path -> owners.put(path, name));
    }

    private void noteDependents(List<PackageDirectory> heads, List<Release> releases) {
        Set<ReleaseId> atHead = new HashSet<>();
        for (PackageDirectory head : heads) {
            atHead.add(head.id());
            head.definition()
                    .dependencies()
                    .forEach(needed ->
                            noteDependent(needed.name(), head.definition().name()));
        }
        releases.stream()
                .filter(release -> atHead.contains(release.id()))
                .forEach(release -> release.dependencies()
                        .forEach(needed ->
                                noteDependent(needed.name(), release.id().name())));
    }

    private void noteDependent(PackageName needed, PackageName by) {
        dependents.computeIfAbsent(needed, name -> new HashSet<>()).add(by);
    }

    private void addWithDependents(PackageName name) {
        Deque<PackageName> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            PackageName next = open.remove();
            if (packages.add(next)) {
                open.addAll(dependents.getOrDefault(next, Set.of()));
            }
        }
    }

    private void addReferring(SourceTree head, List<PackageDirectory> all) {
        List<SourceFile> elsewhere = new ArrayList<>();
        all.stream()
                .filter(each -> !packages.contains(each.definition().name()))
                .forEach(each -> elsewhere.addAll(each.files().manifests()));
        elsewhere.stream()
                .filter(manifest -> changed.isReferredToBy(head, manifest))
                .forEach(manifest -> files.add(manifest.path()));
    }

    private boolean deploysOneOf(Environment environment) {
        List<String> patterns = environment.track().stream()
                .flatMap(track -> track.packages().stream())
                .toList();
        NamePatterns tracked = new NamePatterns(patterns);
        return packages.stream().anyMatch(name -> tracked.matches(name.value()))
                || environment.pins().stream()
                        .anyMatch(pin -> packages.contains(pin.release().name()));
    }

    private Optional<PackageName> ownerOf(TreePath path) {
        for (TreePath at = path; !at.isRoot(); at = at.parent()) {
            PackageName owner = owners.get(at);
            if (owner != null) {
                return Optional.of(owner);
            }
        }
        return Optional.empty();
    }
}
