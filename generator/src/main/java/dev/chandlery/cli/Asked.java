package dev.chandlery.cli;

import dev.chandlery.generate.MissingPackage;
import dev.chandlery.generate.Overview;
import dev.chandlery.generate.WrongRequestException;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import dev.chandlery.registry.schema.Quoted;
import java.util.Optional;

/**
 * A package that was asked for on the command line, or one version of it.
 *
 * @param name the package
 * @param version the version; empty when none was given
 */
record Asked(PackageName name, Optional<Version> version) {
    /** Reads {@code PACKAGE} or {@code PACKAGE@VERSION}. */
    static Asked parse(String text) {
        int at = text.indexOf('@');
        Optional<PackageName> name = PackageName.parse(at < 0 ? text : text.substring(0, at));
        Optional<Version> version = at < 0 ? Optional.empty() : Version.parse(text.substring(at + 1));
        if (name.isEmpty() || (at >= 0 && version.isEmpty())) {
            throw new WrongRequestException(Quoted.printable(text) + " is not PACKAGE or PACKAGE@VERSION.");
        }
        return new Asked(name.get(), version);
    }

    /** Reads the name of a package. */
    static PackageName packageName(String text) {
        return PackageName.parse(text)
                .orElseThrow(() -> new WrongRequestException(Quoted.of(text) + " is not the name of a package."));
    }

    /** Reads {@code PACKAGE@VERSION}. */
    static ReleaseId release(String text) {
        Asked asked = parse(text);
        return new ReleaseId(
                asked.name(),
                asked.version()
                        .orElseThrow(() -> new WrongRequestException("Name a version too, such as " + asked.name()
                                + "@1.2.0; chandlery versions " + asked.name() + " shows them.")));
    }

    /** Reads the name of an environment. */
    static EnvironmentName environment(String text) {
        return EnvironmentName.parse(text)
                .orElseThrow(() ->
                        new WrongRequestException(Quoted.printable(text) + " is not the name of an environment."));
    }

    /** Returns the package. */
    RegistryPackage in(Overview overview) {
        return overview.find(name)
                .orElseThrow(() -> new WrongRequestException(MissingPackage.words(name, "", overview.errors())));
    }

    /** Returns the version that was asked for; the latest when none was. */
    Release releaseOf(RegistryPackage found) {
        if (version.isEmpty()) {
            return found.latest().orElseThrow(() -> new WrongRequestException(noLatest(found)));
        }
        return found.releases().stream()
                .filter(release -> release.version().equals(version.get()))
                .findFirst()
                .orElseThrow(() -> new WrongRequestException("There is no release " + name + "@" + version.get()
                        + "; chandlery versions " + name + " shows its versions."));
    }

    private static String noLatest(RegistryPackage found) {
        return found.releases().isEmpty()
                ? found.name() + " has no release yet; the first commit that holds its version makes one."
                : "Every version of " + found.name() + " is yanked; name one, such as "
                        + found.releases().get(0).id() + ".";
    }
}
