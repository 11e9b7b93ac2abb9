package dev.chandlery.generate;

import dev.chandlery.compatibility.ChangeClass;
import dev.chandlery.compatibility.Changelog;
import dev.chandlery.compatibility.ConventionalCommit;
import dev.chandlery.compatibility.Diff;
import dev.chandlery.compatibility.ReleaseNotes;
import dev.chandlery.compatibility.RequiredBump;
import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.Version;
import dev.chandlery.registry.VersionRange;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives packages the versions that their changes ask for, and tells of it in their changelogs. */
public final class Bump {
    private static final String CHANGELOG = "CHANGELOG.md";

    private final BumpRequest request;
    private final SourceTree head;
    private final SourceRepository repository;
    private final Reading reading;
    private final List<ReleaseSource> released;
    private final PackageEdits edits;
    private final SortedMap<PackageName, Bumped> bumped = new TreeMap<>();

    /**
     * A package that got a new version.
     *
     * @param name the package
     * @param before the release that the version follows
     * @param after the new version
     * @param reasons what changed, the gravest first, as sentences
     */
    public record Bumped(PackageName name, Version before, Version after, List<String> reasons) {
        /** Copies the list. */
        public Bumped {
            reasons = List.copyOf(reasons);
        }
    }

    private Bump(
            BumpRequest request,
            SourceRepository repository,
            Reading reading,
            List<ReleaseSource> released,
            PackageEdits edits) {
        this.request = request;
        this.repository = repository;
        this.head = repository.head();
        this.reading = reading;
        this.released = released;
        this.edits = edits;
    }

    /**
     * Edits the files of packages. Nothing is written when one of them cannot be edited.
     *
     * @return the packages that got a new version, by name
     * @throws WrongRequestException when there is no such package, it has no release, or the level is too low for what changed
     * @throws dev.chandlery.source.SourceException when the registry cannot be read or written
     */
    public static List<Bumped> run(BumpRequest request) {
        try (SourceRepository repository = Sources.openWorkingFolder(request.folder())) {
            Reading reading = Reading.read(repository, EarlierOutput.NONE);
            if (request.base().isEmpty()) {
                return run(request, repository, reading, reading.sources().fresh());
            }
            try (SourceRepository branch = Sources.open(request.folder(), request.base())) {
                return run(
                        request,
                        repository,
                        reading,
                        Reading.read(branch, EarlierOutput.NONE).sources().fresh());
            }
        }
    }

    private static List<Bumped> run(
            BumpRequest request, SourceRepository repository, Reading reading, List<ReleaseSource> released) {
        PackageEdits edits = new PackageEdits(repository.head());
        Bump bump = new Bump(request, repository, reading, released, edits);
        bump.run();
        edits.write(request.folder());
        return List.copyOf(bump.bumped.values());
    }

    private void run() {
        List<PackageDirectory> chosen = request.packages().isEmpty()
                ? declared().toList()
                : request.packages().stream().map(this::head).toList();
        for (PackageDirectory each : chosen) {
            Optional<ReleaseSource> last = last(each);
            if (last.isEmpty() && !request.packages().isEmpty()) {
                throw new WrongRequestException(each.definition().name() + " has no release yet, so its first one is "
                        + each.definition().version() + " as it is.");
            }
            last.filter(release -> !release.directory().tree().equals(each.tree()))
                    .ifPresent(release -> bump(each, release));
        }
        if (request.dependents()) {
            List<Bumped> needed = List.copyOf(bumped.values());
            declared().forEach(each -> bumpDependent(each, needed));
        }
    }

    private Stream<PackageDirectory> declared() {
        return reading.discovery().packages().stream().filter(PackageDirectory::isDeclared);
    }

    private PackageDirectory head(PackageName name) {
        return declared()
                .filter(each -> each.definition().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongRequestException(
                        "There is no package " + name + " with a package.yaml; chandlery list shows all packages."));
    }

    private Optional<ReleaseSource> last(PackageDirectory each) {
        return releases(each).max(Comparator.comparing(ReleaseSource::id));
    }

    private Stream<ReleaseSource> releases(PackageDirectory each) {
        return released.stream()
                .filter(source -> source.id().name().equals(each.definition().name()));
    }

    private void bump(PackageDirectory now, ReleaseSource newest) {
        // A pre-release belongs to a version that follows the stable one before it.
        ReleaseSource last = newest.id().version().isPrerelease()
                ? releases(now)
                        .filter(each -> !each.id().version().isPrerelease())
                        .max(Comparator.comparing(ReleaseSource::id))
                        .orElse(newest)
                : newest;
        Diff diff = Diff.between(
                state(last).read(),
                PackageState.read(now.definition().name().value(), head, now, "")
                        .read(),
                reading.settings().changeOverrides());
        List<ConventionalCommit> commits = commits(now, last);
        ChangeClass changes = Stream.concat(
                        diff.changeClass().stream(), commits.stream().map(ConventionalCommit::changeClass))
                .min(Comparator.naturalOrder())
                .orElse(ChangeClass.INTERNAL);
        RequiredBump required = new RequiredBump(last.id().version(), Optional.of(changes));
        Version version = chosen(now, required, newest.id().version());
        List<String> reasons =
                diff.of(changes).stream().map(change -> change.sentence()).toList();
        give(now, required, version, reasons, ReleaseNotes.of(diff, commits, List.of()));
    }

    private PackageState state(ReleaseSource source) {
        return PackageState.read(source.id().toString(), source.tree(), source.directory(), source.commit());
    }

    /** The version that stands there is kept when it may follow; one that somebody chose by hand is theirs. */
    private static Version sufficient(PackageDirectory now, RequiredBump required, Version newest) {
        Version written = now.definition().version();
        if (required.allows(written) && written.compareTo(newest) > 0) {
            return written;
        }
        return newest.isPrerelease() ? required.nextPrerelease(newest) : required.lowest();
    }

    private Version chosen(PackageDirectory now, RequiredBump required, Version newest) {
        if (request.level() == BumpRequest.Level.AUTO) {
            return sufficient(now, required, newest);
        }
        Version base = required.base();
        Version raised = Version.of(
                switch (request.level()) {
                    case MAJOR -> (base.major() + 1) + ".0.0";
                    case MINOR -> base.major() + "." + (base.minor() + 1) + ".0";
                    default -> base.major() + "." + base.minor() + "." + (base.patch() + 1);
                });
        if (!required.allows(raised)) {
            throw new WrongRequestException(
                    now.definition().name() + " needs " + required.lowest() + " or higher after " + base + "; " + raised
                            + " is too low. chandlery diff " + now.definition().name() + " shows why.");
        }
        return raised;
    }

    private List<ConventionalCommit> commits(PackageDirectory now, ReleaseSource last) {
        if (last.commit().isEmpty()) {
            return List.of();
        }
        return repository.messages(now.directory(), Optional.of(last.commit())).stream()
                .flatMap(message -> ConventionalCommit.parse(message.text()).stream())
                .collect(Collectors.toList());
    }

    private void give(
            PackageDirectory now, RequiredBump required, Version after, List<String> reasons, ReleaseNotes notes) {
        edits.setVersion(now, after);
        edits.rewrite(now.directory().resolve(CHANGELOG), text -> Changelog.with(text, after, request.date(), notes));
        bumped.put(now.definition().name(), new Bumped(now.definition().name(), required.base(), after, reasons));
    }

    /** A dependent takes new versions by a release of its own; where its range leaves one out, the range is raised. */
    private void bumpDependent(PackageDirectory each, List<Bumped> needed) {
        List<String> lines = new ArrayList<>();
        for (Bumped other : needed) {
            for (Dependency wanted : each.definition().dependencies()) {
                if (wanted.name().equals(other.name())) {
                    lines.add("Depends on " + other.name() + " " + other.after() + ".");
                    if (VersionRange.parse(wanted.range())
                            .filter(versions -> versions.contains(other.after()))
                            .isEmpty()) {
                        edits.setRange(each, other.name(), wanted.range(), raised(wanted.range(), other.after()));
                    }
                }
            }
        }
        Optional<ReleaseSource> last = last(each);
        if (!lines.isEmpty()
                && last.isPresent()
                && !bumped.containsKey(each.definition().name())) {
            Version newest = last.get().id().version();
            RequiredBump required = new RequiredBump(newest, Optional.of(ChangeClass.INTERNAL));
            give(
                    each,
                    required,
                    sufficient(each, required, newest),
                    lines,
                    ReleaseNotes.of(Diff.NONE, List.of(), lines));
        }
    }

    /** Keeps the operator of a simple range. */
    private static String raised(String range, Version version) {
        String operator = range.strip().replaceAll("[0-9].*", "").strip();
        return (List.of("^", "~", "=", "").contains(operator) ? operator : "^") + version;
    }
}
