package dev.chandlery.generate;

import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Release;
import dev.chandlery.source.PublishedFiles;
import dev.chandlery.source.SourceException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What a registry that was generated says of its packages and releases. Nothing of it is believed before it was read. */
final class PublishedReleases {
    private static final ObjectReader PACKAGES = JsonMapper.builder().build().readerFor(Packages.class);

    /** What is needed of {@code packages.json}. */
    private record Packages(List<Named> packages) {}

    private record Named(String name) {}

    private final PublishedFiles registry;

    PublishedReleases(PublishedFiles registry) {
        this.registry = registry;
    }

    /**
     * Returns the names of the packages, each once, as the registry orders them.
     *
     * @throws SourceException when they cannot be read
     */
    List<PackageName> packages() {
        try {
            Packages read = PACKAGES.readValue(registry.read("api/v1/packages.json"));
            return read.packages().stream()
                    .map(each -> PackageName.parse(each.name()).orElseThrow(PublishedReleases::damaged))
                    .distinct()
                    .toList();
        } catch (JacksonException | NullPointerException e) {
            throw damaged();
        }
    }

    /**
     * Gives the releases of a package in descending order of version.
     *
     * @throws SourceException when they cannot be read
     */
    void of(PackageName name, Consumer<Release> each) {
        ReleaseLines.Reader reader = new ReleaseLines.Reader();
        AtomicBoolean first = new AtomicBoolean(true);
        registry.lines("api/v1/packages/" + name + "/releases.jsonl", text -> {
            byte[] line = text.getBytes(StandardCharsets.UTF_8);
            Release release;
            try {
                if (first.getAndSet(false)) {
                    ReleaseStore.yanks(line, line.length);
                    return;
                }
                release = reader.release(line, 0, line.length).release();
            } catch (IllegalArgumentException e) {
                throw damaged();
            }
            each.accept(release);
        });
    }

    static SourceException damaged() {
        return new SourceException(
                "the registry has files that this version cannot read; generate it anew, or give another one.");
    }
}
