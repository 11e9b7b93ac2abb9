package dev.chandlery.registry;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.registry.Release.Bundle;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import dev.chandlery.testing.Monorepo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs discovery and collection of releases over a monorepo, and plays the output that remembers them. */
final class ReleaseStory implements AutoCloseable {
    private final Monorepo monorepo;

    ReleaseStory(Path folder) {
        this.monorepo = Monorepo.create(folder);
    }

    Monorepo monorepo() {
        return monorepo;
    }

    /** Writes the registry file. */
    ReleaseStory registry(String spec) {
        monorepo.write(
                "chandlery.yaml",
                "apiVersion: chandlery.dev/v1\nkind: Registry\nmetadata: {name: acme}\nspec: " + spec + "\n");
        return this;
    }

    /** Writes the registry file of a registry with the usual pattern, and commits it. */
    ReleaseStory usual() {
        registry("{packages: [\"templates/{team}/{package}\"]}");
        return commit("registry");
    }

    /** Writes {@code templates/<team>/<name>/package.yaml}. */
    ReleaseStory pack(String path, String version, String... spec) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        monorepo.write("templates/" + path + "/package.yaml", SmallTree.packageText(name, version, spec));
        return this;
    }

    ReleaseStory write(String path, String text) {
        monorepo.write(path, text);
        return this;
    }

    ReleaseStory commit(String message) {
        monorepo.commit(message);
        return this;
    }

    Collected collect() {
        return collect(monorepo.path(), KnownReleases.NONE);
    }

    /** Collects again, with what an earlier run gave. */
    Collected after(Collected earlier) {
        return collect(monorepo.path(), earlier.known());
    }

    /** Collects from the files on disk, with the history that is committed. */
    Collected collectWorkingTree() {
        try (SourceRepository repository = Sources.openWorkingFolder(monorepo.path())) {
            return collect(repository, KnownReleases.NONE);
        }
    }

    static Collected collect(Path folder, KnownReleases earlier) {
        try (SourceRepository repository = Sources.open(folder, Optional.empty())) {
            return collect(repository, earlier);
        }
    }

    private static Collected collect(SourceRepository repository, KnownReleases earlier) {
        RegistrySettings settings = SmallTree.settings(repository.head());
        Discovery discovery = PackageDiscovery.discover(repository.head(), settings);
        ReleaseSources sources = ReleaseSources.collect(repository, settings, discovery, earlier);
        return new Collected(discovery, sources, repository.commit().map(c -> c.id()));
    }

    @Override
    public void close() {
        monorepo.close();
    }

    /** What a run gave. */
    record Collected(Discovery discovery, ReleaseSources sources, Optional<String> commit) {
        List<String> fresh() {
            return sources.fresh().stream().map(s -> s.id().toString()).toList();
        }

        ReleaseSource source(String id) {
            return sources.fresh().stream()
                    .filter(s -> s.id().toString().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no fresh " + id + " in " + fresh()));
        }

        List<Finding> findings() {
            return sources.findings();
        }

        /** Returns what is wrong with the releases, and with the packages that changed since theirs. */
        List<Finding> flaws() {
            return Stream.concat(sources.fresh().stream(), sources.unreleased().stream())
                    .flatMap(source -> source.findings().stream())
                    .toList();
        }

        List<String> rules() {
            return findings().stream().map(f -> f.rule().id()).toList();
        }

        List<RegistryPackage> packages() {
            return RegistryPackages.of(discovery, Releases.of(releases()));
        }

        /** Returns what an output would tell the next run. */
        KnownReleases known() {
            return new KnownReleases(releases(), sources.yanks(), commit);
        }

        /** Returns all releases, as an output would remember them. */
        List<Release> releases() {
            List<Release> all = new ArrayList<>(sources.kept());
            sources.fresh().forEach(s -> all.add(release(s)));
            return all;
        }
    }

    static Release release(ReleaseSource source) {
        return new Release(
                source.directory().definition(),
                source.directory().directory().value(),
                source.directory().tree().hex(),
                source.commit(),
                source.released(),
                source.dependencies(),
                List.of(),
                List.of(),
                new Bundle("0".repeat(64), 1, "0".repeat(64)));
    }
}
