import dev.chandlery.registry.Discovery;
import dev.chandlery.registry.KnownReleases;
import dev.chandlery.registry.PackageDiscovery;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseSource;
import dev.chandlery.registry.ReleaseSources;
import dev.chandlery.registry.Vocabulary;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Measures the history part of generating alone, in a fresh JVM: {@code java -cp chandlery.jar bench/History.java REPO BEFORE}.
 * Finds all releases of REPO, and then those since the commit BEFORE, as a run does that goes on from an earlier output. Prints the
 * wall time and the processor time of the one thread that does it, in milliseconds.
 */
public final class History {
    private History() {}

    public static void main(String[] arguments) {
        Path repo = Path.of(arguments[0]);
        String before = arguments[1];
        KnownReleases known = collect("cold", repo, Optional.of(before), KnownReleases.NONE);
        KnownReleases resumable = new KnownReleases(known.releases(), known.yanks(), Optional.of(before));
        collect("resumed", repo, Optional.empty(), resumable);
    }

    /** The first walk in a JVM is the cold one. */
    static KnownReleases collect(String name, Path repo, Optional<String> ref, KnownReleases earlier) {
        try (SourceRepository repository = Sources.open(repo, ref)) {
            RegistrySettings settings =
                    RegistryFiles.settings(repository.head(), Vocabulary.NONE).value().orElseThrow();
            Discovery discovery = PackageDiscovery.discover(repository.head(), settings);
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long begin = System.nanoTime();
            ReleaseSources sources = ReleaseSources.collect(repository, settings, discovery, earlier);
            long wall = (System.nanoTime() - begin) / 1_000_000;
            processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1_000_000;
            System.out.printf(
                    "| %s, %d releases | %d | %d |%n",
                    name, sources.fresh().size(), wall, processor);
            List<Release> releases = sources.fresh().stream().map(History::record).toList();
            return new KnownReleases(releases, sources.yanks(), Optional.empty());
        }
    }

    private static Release record(ReleaseSource source) {
        return new Release(
                source.directory().definition(),
                source.directory().directory().value(),
                source.directory().tree().hex(),
                source.commit(),
                source.released(),
                source.dependencies(),
                List.of(),
                List.of(),
                new Release.Bundle("", 0, ""));
    }
}
