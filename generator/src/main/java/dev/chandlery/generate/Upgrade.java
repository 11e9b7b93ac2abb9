package dev.chandlery.generate;

import dev.chandlery.generate.Bump.Bumped;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageDiscovery;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.Version;
import dev.chandlery.source.ContentId;
import dev.chandlery.source.SourceException;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.Sources;
import dev.chandlery.source.TreePath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives packages new versions that are locked to the newest releases of what they depend on. */
public final class Upgrade {
    private Upgrade() {}

    /**
     * What was done.
     *
     * @param upgraded the packages that got a new version, each after those it depends on; their reasons name the locks
     * @param left the dependencies whose range keeps them from the latest release
     */
    public record Report(List<Bumped> upgraded, List<Outdated> left) {
        /** Copies the lists. */
        public Report {
            upgraded = List.copyOf(upgraded);
            left = List.copyOf(left);
        }
    }

    /**
     * Edits the files of packages, and makes commits where somebody to make them is given: all of it, or nothing.
     *
     * @throws WrongRequestException when there is no such package, or it has no release
     * @throws dev.chandlery.source.SourceException when the registry cannot be read or written
     */
    public static Report run(UpgradeRequest request) {
        try (SourceRepository repository = Sources.openWorkingFolder(request.folder())) {
            Reading reading = Reading.read(repository, EarlierOutput.NONE);
            return Bump.withReleases(
                    request.folder(), request.base(), reading, released -> run(request, repository, reading, released));
        }
    }

    private static Report run(
            UpgradeRequest request, SourceRepository repository, Reading reading, List<ReleaseSource> released) {
        NewVersions versions =
                new NewVersions(repository, reading, released, LocalDate.ofInstant(request.now(), ZoneOffset.UTC));
        for (PackageName name : request.packages()) {
            PackageDirectory asked = versions.head(name);
            if (versions.last(asked).isEmpty()) {
                throw new WrongRequestException(
                        name + " has no release yet; its first one takes the newest releases as it is.");
            }
        }
        List<Outdated> outdated = Outdated.in(Overview.packages(reading, released)).stream()
                .filter(each ->
                        request.packages().isEmpty() || request.packages().contains(each.owner()))
                .toList();
        for (PackageDirectory each : versions.inOrder()) {
            if (versions.last(each).isPresent()) {
                Map<PackageName, Version> locks = locks(request, each, outdated);
                boolean follows = request.dependents()
                        || request.packages().isEmpty()
                        || request.packages().contains(each.definition().name());
                if (follows) {
                    locks.putAll(versions.needed(each));
                }
                if (!locks.isEmpty()) {
                    versions.give(each, BumpRequest.Level.AUTO, locks);
                }
            }
        }
        write(request, repository, reading, versions);
        return new Report(
                versions.given(),
                request.latest()
                        ? List.of()
                        : outdated.stream()
                                .filter(each -> each.beyond() != Outdated.Level.NONE)
                                .toList());
    }

    private static Map<PackageName, Version> locks(
            UpgradeRequest request, PackageDirectory owner, List<Outdated> outdated) {
        Map<PackageName, Version> locks = new TreeMap<>();
        for (Outdated each : outdated) {
            if (each.owner().equals(owner.definition().name())) {
                boolean raise = request.latest() && each.beyond() != Outdated.Level.NONE;
                (raise ? each.latest() : each.wanted())
                        .filter(version -> each.locked().filter(version::equals).isEmpty())
                        .ifPresent(version -> locks.put(each.name(), version));
            }
        }
        return locks;
    }

    private static void write(
            UpgradeRequest request, SourceRepository repository, Reading reading, NewVersions versions) {
        if (request.committer().isEmpty()) {
            versions.edits().write(request.folder());
            return;
        }
        refuseUncommitted(repository, reading, versions);
        Map<TreePath, String> messages = new LinkedHashMap<>();
        for (Bumped each : versions.given()) {
            messages.put(
                    versions.head(each.name()).directory(),
                    "Release " + each.name() + " " + each.after() + "\n\n" + String.join("\n", each.reasons()) + "\n");
        }
        versions.edits().commit(request.folder(), messages, request.committer().get(), request.now());
    }

    /** The changelog tells of all that the version brings, so all of it has to be in the commit. */
    private static void refuseUncommitted(SourceRepository repository, Reading reading, NewVersions versions) {
        SourceTree committed = repository.treeAt(repository
                .commit()
                .orElseThrow(() ->
                        new SourceException("the folder is not in a git repository, so nothing can be committed."))
                .id());
        Map<PackageName, ContentId> trees = new TreeMap<>();
        PackageDiscovery.discover(committed, reading.settings(), EarlierOutput.NONE.definitions(""))
                .packages()
                .forEach(each -> trees.put(each.definition().name(), each.tree()));
        for (Bumped each : versions.given()) {
            PackageDirectory now = versions.head(each.name());
            if (!now.tree().equals(trees.get(each.name()))) {
                throw new SourceException("\"" + now.directory()
                        + "\" has changes that are not committed; commit or stash them first. Nothing was written.");
            }
        }
    }
}
