package dev.chandlery.generate;

import dev.chandlery.compatibility.Change;
import dev.chandlery.compatibility.RequiredBump;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.Discovery;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageDiscovery;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.Version;
import dev.chandlery.source.SourceFile;
import dev.chandlery.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds packages that a change leaves with a version that does not tell of it: none, one that is too low, one that goes
 * backwards, or one that was released already on the branch that the change is for.
 */
final class VersionCheck {
    /** More reasons than these do not fit a sentence. */
    private static final int MAX_REASONS = 3;

    private final Map<PackageName, PackageDirectory> before;
    private final SourceTree base;
    private final Map<PackageName, Map<Version, ReleaseSource>> released;
    private final SourceTree head;
    private final Reading reading;
    private final List<Finding> findings = new ArrayList<>();

    private VersionCheck(SourceTree base, List<ReleaseSource> released, SourceTree head, Reading reading) {
        this.base = base;
        this.before = declared(PackageDiscovery.discover(base, reading.settings(), EarlierOutput.NONE.definitions("")));
        this.released = released.stream()
                .collect(Collectors.groupingBy(
                        source -> source.id().name(),
                        TreeMap::new,
                        Collectors.toMap(
                                source -> source.id().version(), Function.identity(), (a, b) -> a, TreeMap::new)));
        this.head = head;
        this.reading = reading;
    }

    /**
     * Returns what is wrong with the versions of the packages that a change touches, and which packages break by it.
     *
     * @param released the releases of the branch that the change is for
     * @param base the tree at which the change began
     * @param head the tree with the change
     */
    static List<Finding> findings(List<ReleaseSource> released, SourceTree base, SourceTree head, Reading reading) {
        return new VersionCheck(base, released, head, reading).run();
    }

    private static Map<PackageName, PackageDirectory> declared(Discovery discovery) {
        Map<PackageName, PackageDirectory> packages = new TreeMap<>();
        discovery.packages().stream()
                .filter(PackageDirectory::isDeclared)
                .forEach(each -> packages.put(each.definition().name(), each));
        return packages;
    }

    private List<Finding> run() {
        declared(reading.discovery()).forEach((name, now) -> {
            Optional<PackageDirectory> old = Optional.ofNullable(before.get(name));
            if (old.isEmpty()) {
                checkFree(now);
            } else if (isTouched(old.get(), now)) {
                check(old.get(), now);
                findings.addAll(Dependents.broken(reading, base, old.get(), head, now));
            }
        });
        return findings;
    }

    private void check(PackageDirectory old, PackageDirectory now) {
        Version version = now.definition().version();
        int order = version.compareTo(old.definition().version());
        // Where tags make releases, a version may stand there for a while before it is released.
        if (order == 0 && releases(now).containsKey(version)) {
            noteNotBumped(old, now);
        } else if (order < 0) {
            report(VersionRules.BACKWARDS.at(
                    PackagePlaces.version(head, now),
                    "The version of " + now.definition().name() + " goes from "
                            + old.definition().version() + " back to " + version + ".",
                    "Give it a version above " + old.definition().version() + "."));
        } else if (checkFree(now)) {
            checkHighEnough(now);
        }
    }

    /** Says whether a version may still be given to new content, and reports when not. */
    private boolean checkFree(PackageDirectory now) {
        Optional<ReleaseSource> same =
                Optional.ofNullable(releases(now).get(now.definition().version()));
        boolean taken = same.filter(source -> !source.directory().tree().equals(now.tree()))
                .isPresent();
        if (taken) {
            report(VersionRules.EXISTS.at(
                    PackagePlaces.version(head, now),
                    now.id() + " was released already, with other content.",
                    "Give it a version that is free, above " + highest(now) + "."));
        }
        return !taken;
    }

    private void noteNotBumped(PackageDirectory old, PackageDirectory now) {
        Comparison comparison = Comparison.between(
                PackageState.read(old.id().toString(), base, old, ""),
                PackageState.read(now.definition().name().value(), head, now, ""),
                reading.settings());
        // Content that no part of the interface speaks of is released too.
        String lowest = comparison.diff().changes().isEmpty() ? "a higher version" : lowest(comparison) + " or higher";
        report(VersionRules.NOT_BUMPED.at(
                PackagePlaces.version(head, now),
                "The content of " + now.definition().name() + " changed, and its version is still "
                        + now.definition().version() + reasons(comparison) + ".",
                "Run chandlery bump, or set spec.version to " + lowest + "."));
    }

    private void checkHighEnough(PackageDirectory now) {
        Map<Version, ReleaseSource> releases = releases(now);
        RequiredBump.predecessor(now.definition().version(), releases.keySet())
                .map(releases::get)
                .map(release -> Comparison.between(
                        PackageState.read(
                                release.id().toString(), release.tree(), release.directory(), release.commit()),
                        PackageState.read(now.definition().name().value(), head, now, ""),
                        reading.settings()))
                .filter(comparison -> !comparison.isVersionHighEnough())
                .ifPresent(comparison -> report(VersionRules.TOO_LOW.at(
                        PackagePlaces.version(head, now),
                        now.id() + " is too low after " + comparison.before().name() + reasons(comparison) + ".",
                        "Run chandlery bump, or set spec.version to " + lowest(comparison) + " or higher.")));
    }

    private static String lowest(Comparison comparison) {
        Version lowest = comparison.bump().lowest();
        return comparison.bump().base().isPrerelease()
                ? "a version above " + comparison.bump().base()
                : lowest.toString();
    }

    /** Returns the gravest changes as the end of a sentence. */
    private static String reasons(Comparison comparison) {
        List<Change> gravest =
                comparison.diff().changeClass().map(comparison.diff()::of).orElse(List.of());
        if (gravest.isEmpty()) {
            return "";
        }
        String told = gravest.stream()
                .limit(MAX_REASONS)
                .map(change -> change.subject() + " " + change.predicate())
                .collect(Collectors.joining("; "));
        int more = gravest.size() - MAX_REASONS;
        return ", by a change that is " + gravest.get(0).changeClass().word() + ": " + told
                + (more > 0 ? "; and " + more + " more" : "");
    }

    private Map<Version, ReleaseSource> releases(PackageDirectory now) {
        return released.getOrDefault(now.definition().name(), Map.of());
    }

    private Version highest(PackageDirectory now) {
        return releases(now).keySet().stream()
                .max(Version::compareTo)
                .orElse(now.definition().version());
    }

    private void report(Finding finding) {
        findings.add(finding);
    }

    /** Says whether more changed than what is said of all versions at once, such as which of them are yanked. */
    private boolean isTouched(PackageDirectory old, PackageDirectory now) {
        if (old.tree().equals(now.tree())) {
            return false;
        }
        return !old.definition().withoutStatus().equals(now.definition().withoutStatus())
                || !content(base, old).equals(content(head, now));
    }

    private static List<String> content(SourceTree tree, PackageDirectory directory) {
        String top = directory.directory().value();
        return tree.files(directory.directory()).stream()
                .filter(file -> !file.path().equals(directory.definedIn())
                        && !file.path().isIn(directory.directory().resolve("versions")))
                .map(file -> relative(file, top) + " " + file.id().hex())
                .toList();
    }

    private static String relative(SourceFile file, String top) {
        return file.path().value().substring(top.length());
    }
}
