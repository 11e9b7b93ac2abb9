package dev.chandlery.generate;

import dev.chandlery.compatibility.ChangeClass;
import dev.chandlery.compatibility.Changelog;
import dev.chandlery.compatibility.ConventionalCommit;
import dev.chandlery.compatibility.Diff;
import dev.chandlery.compatibility.ReleaseNotes;
import dev.chandlery.compatibility.RequiredBump;
import dev.chandlery.generate.Bump.Bumped;
import dev.chandlery.registry.PackageDefinition.Dependency;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.Version;
import dev.chandlery.registry.VersionRange;
import dev.chandlery.source.SourceRepository;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives packages new versions and tells of it in their changelogs: the edits are collected, and made by {@link #edits}. */
final class NewVersions {
    private static final String CHANGELOG = "CHANGELOG.md";

    private final SourceRepository repository;
    private final Reading reading;
    private final List<ReleaseSource> released;
    private final LocalDate date;
    private final PackageEdits edits;
    private final Map<PackageName, Bumped> given = new LinkedHashMap<>();

    /**
     * Begins without any.
     *
     * @param repository the working folder
     * @param reading what is in it
     * @param released the releases that there are
     * @param date the day that changelogs name
     */
    NewVersions(SourceRepository repository, Reading reading, List<ReleaseSource> released, LocalDate date) {
        this.repository = repository;
        this.reading = reading;
        this.released = released;
        this.date = date;
        this.edits = new PackageEdits(repository.head());
    }

    PackageEdits edits() {
        return edits;
    }

    /** Returns the packages that got a version so far, each after those it depends on. */
    List<Bumped> given() {
        return List.copyOf(given.values());
    }

    /** Returns the package with a package.yaml of a name. */
    PackageDirectory head(PackageName name) {
        return declared()
                .filter(each -> each.definition().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongRequestException(
                        MissingPackage.words(name, "with a package.yaml", reading.findings())));
    }

    private Stream<PackageDirectory> declared() {
        return reading.discovery().packages().stream().filter(PackageDirectory::isDeclared);
    }

    /** Returns the packages that have a package.yaml, each after those it depends on. */
    List<PackageDirectory> inOrder() {
        return CalleesFirst.sorted(declared().toList());
    }

    /** Returns the highest release of a package. */
    Optional<ReleaseSource> last(PackageDirectory each) {
        return releases(each).max(Comparator.comparing(ReleaseSource::id));
    }

    /** Says whether a package differs from its highest release. */
    boolean isChanged(PackageDirectory each) {
        return last(each)
                .filter(release -> !release.directory().tree().equals(each.tree()))
                .isPresent();
    }

    private Stream<ReleaseSource> releases(PackageDirectory each) {
        return released.stream()
                .filter(source -> source.id().name().equals(each.definition().name()));
    }

    /** Returns the versions given so far to what a package depends on. */
    Map<PackageName, Version> needed(PackageDirectory each) {
        Map<PackageName, Version> versions = new TreeMap<>();
        each.definition().dependencies().stream()
                .map(Dependency::name)
                .flatMap(name -> Optional.ofNullable(given.get(name)).stream())
                .forEach(bumped -> versions.put(bumped.name(), bumped.after()));
        return versions;
    }

    /**
     * Gives a package that has a release a new version.
     *
     * @param level how much it is raised
     * @param locks what the version will be locked to: where the range of a dependency leaves that out, it is raised
     */
    void give(PackageDirectory now, BumpRequest.Level level, Map<PackageName, Version> locks) {
        List<String> lines = new ArrayList<>();
        for (Dependency wanted : now.definition().dependencies()) {
            Optional.ofNullable(locks.get(wanted.name())).ifPresent(version -> {
                lines.add("Depends on " + wanted.name() + " " + version + ".");
                if (VersionRange.parse(wanted.range())
                        .filter(versions -> versions.contains(version))
                        .isEmpty()) {
                    edits.setRange(now, wanted.name(), wanted.range(), RaisedRange.of(wanted.range(), version));
                }
            });
        }
        give(now, level, lines);
    }

    private void give(PackageDirectory now, BumpRequest.Level level, List<String> lines) {
        ReleaseSource newest = last(now).orElseThrow();
        // A pre-release belongs to a version that follows the stable one before it.
        ReleaseSource last = newest.id().version().isPrerelease()
                ? releases(now)
                        .filter(each -> !each.id().version().isPrerelease())
                        .max(Comparator.comparing(ReleaseSource::id))
                        .orElse(newest)
                : newest;
        Diff diff = last.directory().tree().equals(now.tree())
                ? Diff.NONE
                : Diff.between(
                        state(last).read(),
                        PackageState.read(now.definition().name().value(), repository.head(), now, "")
                                .read(),
                        reading.settings().changeOverrides());
        List<ConventionalCommit> commits = diff.equals(Diff.NONE) ? List.of() : commits(now, last);
        ChangeClass changes = Stream.concat(
                        diff.changeClass().stream(), commits.stream().map(ConventionalCommit::changeClass))
                .min(Comparator.naturalOrder())
                .orElse(ChangeClass.INTERNAL);
        RequiredBump required = new RequiredBump(last.id().version(), Optional.of(changes));
        Version version = chosen(now, level, required, newest.id().version());
        List<String> reasons = Stream.concat(
                        lines.stream(), diff.of(changes).stream().map(change -> change.sentence()))
                .toList();
        ReleaseNotes notes = ReleaseNotes.of(diff, commits, lines);
        edits.setVersion(now, version);
        edits.rewrite(now.directory().resolve(CHANGELOG), text -> Changelog.with(text, version, date, notes));
        PackageName name = now.definition().name();
        given.put(
                name,
                new Bumped(
                        name,
                        required.base(),
                        version,
                        version.equals(now.definition().version()),
                        reasons));
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
        if (newest.isPrerelease()) {
            return required.nextPrerelease(newest);
        }
        return written.isPrerelease() ? required.nextPrerelease(written) : required.lowest();
    }

    private static Version chosen(
            PackageDirectory now, BumpRequest.Level level, RequiredBump required, Version newest) {
        if (level == BumpRequest.Level.AUTO) {
            return sufficient(now, required, newest);
        }
        Version base = required.base();
        Version raised = Version.of(
                switch (level) {
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
}
