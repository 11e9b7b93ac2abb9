package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.registry.ReleaseStory.Collected;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.Sources;
import dev.chandlery.testing.Golden;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example monorepo, read as a plain folder. */
class ExampleReleasesTest {
    @Test
    void everyPackageAndReleaseOfTheExampleIsFound() {
        try (SourceRepository repository =
                Sources.openFolder(Golden.projectRoot().resolve("templates-repo-example"))) {
            RegistrySettings settings = SmallTree.settings(repository.head());
            Discovery discovery = PackageDiscovery.discover(repository.head(), settings);
            ReleaseSources sources = ReleaseSources.collect(repository, settings, discovery, KnownReleases.NONE);
            Collected run = new Collected(discovery, sources, Optional.empty());

            assertThat(discovery.findings()).isEmpty();
            assertThat(run.findings()).isEmpty();
            assertThat(discovery.packages()).hasSize(27);
            assertThat(run.fresh()).hasSize(39).contains("git@1.0.0", "git@1.3.0");
            assertThat(sources.fresh()).allMatch(s -> s.released().isPresent());
            assertThat(sources.fresh())
                    .allMatch(s -> s.dependencies().size()
                            == s.directory().definition().dependencies().size());
            assertThat(run.packages()).noneMatch(RegistryPackage::unreleased).noneMatch(RegistryPackage::removed);
        }
    }
}
