package dev.chandlery.generate;

import dev.chandlery.compatibility.Diff;
import dev.chandlery.compatibility.RequiredBump;
import dev.chandlery.compatibility.TextDiff;
import dev.chandlery.registry.PackageDirectory;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.RegistrySettings.Versioning;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.Version;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.source.Commit;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a package differs between two releases, commits, or a release and the working tree.
 *
 * @param before the old state
 * @param after the new state
 * @param diff how the interfaces differ
 * @param bump which version the difference asks for
 * @param text how the normalised manifests differ, in the unified format; empty when they say the same
 */
public record Comparison(Side before, Side after, Diff diff, RequiredBump bump, String text) {
    /**
     * A state that was compared.
     *
     * @param name what it was asked for as, such as {@code git@1.1.0}; {@code git} for the working tree
     * @param version its version
     * @param directory where the package lies in it
     * @param commit full id of the commit that holds it; empty for the working tree, and without git
     */
    public record Side(String name, Version version, String directory, String commit) {
        static Side of(PackageState state) {
            return new Side(
                    state.name(), state.version(), state.directory().directory().value(), state.commit());
        }
    }

    /**
     * What is compared: a package, with a version, a commit, or neither for the working tree.
     *
     * @param text as it was written
     * @param name the package
     * @param at a version or another name that git resolves to a commit; empty for the working tree
     */
    public record Operand(String text, PackageName name, String at) {
        /** Returns the operand of a text such as {@code git}, {@code git@1.1.0} or {@code git@main}, or empty when it is none. */
        public static Optional<Operand> parse(String text) {
            int at = text.indexOf('@');
            String rest = at < 0 ? "" : text.substring(at + 1);
            if (at >= 0 && rest.isEmpty()) {
                return Optional.empty();
            }
            return PackageName.parse(at < 0 ? text : text.substring(0, at)).map(name -> new Operand(text, name, rest));
        }
    }

    /** Says whether the version of the new state may follow that of the old one. */
    public boolean isVersionHighEnough() {
        return bump.allows(after.version());
    }

    /**
     * Compares the last release of a package, or the state that is named, with the working tree.
     *
     * @throws dev.chandlery.source.SourceException when the registry cannot be read, or there is no such commit
     * @throws WrongRequestException when there is no such package or release
     */
    public static Comparison withWorkingTree(Path folder, Operand operand) {
        try (SourceRepository repository = Sources.openWorkingFolder(folder)) {
            Reading reading = Reading.read(repository, EarlierOutput.NONE);
            PackageState after =
                    working(repository, reading, new Operand(operand.name().value(), operand.name(), ""));
            return operand.at().isEmpty()
                    ? between(last(reading, after), after, reading.settings())
                    : between(find(folder, repository, reading, operand), after, reading.settings());
        }
    }

    /**
     * Compares two states.
     *
     * @throws dev.chandlery.source.SourceException when the registry cannot be read, or there is no such commit
     * @throws WrongRequestException when there is no such package or release
     */
    public static Comparison of(Path folder, Operand before, Operand after) {
        try (SourceRepository repository = Sources.openWorkingFolder(folder)) {
            Reading reading = Reading.read(repository, EarlierOutput.NONE);
            return between(
                    find(folder, repository, reading, before),
                    find(folder, repository, reading, after),
                    reading.settings());
        }
    }

    static Comparison between(PackageState before, PackageState after, RegistrySettings settings) {
        Diff diff = Diff.between(before.read(), after.read(), settings.changeOverrides());
        return new Comparison(
                Side.of(before),
                Side.of(after),
                diff,
                new RequiredBump(before.version(), diff.changeClass()),
                TextDiff.between(before.name(), before.manifests(), after.name(), after.manifests()));
    }

    private static PackageState find(Path folder, SourceRepository repository, Reading reading, Operand operand) {
        if (operand.at().isEmpty()) {
            return working(repository, reading, operand);
        }
        Optional<Version> version = Version.parse(operand.at());
        return version.isPresent() ? release(reading, operand, version.get()) : atCommit(folder, operand);
    }

    private static PackageState working(SourceRepository repository, Reading reading, Operand operand) {
        return PackageState.read(operand.text(), repository.head(), head(reading, operand), "");
    }

    private static PackageDirectory head(Reading reading, Operand operand) {
        return reading.discovery().packages().stream()
                .filter(each -> each.definition().name().equals(operand.name()))
                .findFirst()
                .orElseThrow(() -> new WrongRequestException(MissingPackage.words(
                        operand.name(),
                        operand.at().isEmpty() ? "" : "at " + Quoted.of(operand.at()),
                        reading.findings())));
    }

    private static PackageState release(Reading reading, Operand operand, Version version) {
        return releases(reading, operand.name()).stream()
                .filter(source -> source.id().version().equals(version))
                .findFirst()
                .map(Comparison::state)
                .orElseThrow(() -> new WrongRequestException("There is no release " + operand.text()
                        + "; chandlery info " + operand.name() + " shows its versions."));
    }

    private static PackageState atCommit(Path folder, Operand operand) {
        try (SourceRepository repository = Sources.open(folder, Optional.of(operand.at()))) {
            Reading reading = Reading.read(repository, EarlierOutput.NONE);
            return PackageState.read(
                    operand.text(),
                    repository.head(),
                    head(reading, operand),
                    repository.commit().map(Commit::id).orElse(""));
        }
    }

    private static PackageState state(ReleaseSource source) {
        return PackageState.read(source.id().toString(), source.tree(), source.directory(), source.commit());
    }

    private static List<ReleaseSource> releases(Reading reading, PackageName name) {
        return reading.sources().fresh().stream()
                .filter(source -> source.id().name().equals(name))
                .toList();
    }

    /** In a registry whose releases are what the tree holds, the working tree is a release of its own version. */
    private static PackageState last(Reading reading, PackageState head) {
        boolean tree = reading.settings().versioning() == Versioning.TREE;
        return releases(reading, head.directory().definition().name()).stream()
                .filter(source -> !tree || !source.id().version().equals(head.version()))
                .max(Comparator.comparing(ReleaseSource::id))
                .map(Comparison::state)
                .orElseThrow(() -> new WrongRequestException(head.name()
                        + " has no release yet to compare with; name a commit, such as " + head.name() + "@HEAD."));
    }
}
