package dev.chandlery.generate;

import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import dev.chandlery.source.PublishedFiles;
import dev.chandlery.source.SourceException;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlStream;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the Helm index of a registry says of its releases: what clients go by.
 *
 * @param digests the digest of the archive, by release
 * @param repeated the releases that it names more than once
 */
record PublishedIndex(SortedMap<ReleaseId, String> digests, SortedSet<ReleaseId> repeated) {
    static final String FILE = "index.yaml";

    PublishedIndex {
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
        repeated = Collections.unmodifiableSortedSet(new TreeSet<>(repeated));
    }

    /**
     * Reads the index.
     *
     * @throws SourceException when it is not there, or is no index
     */
    static PublishedIndex read(PublishedFiles registry) {
        YamlStream stream = YamlReader.read(registry.read(FILE));
        if (!stream.problems().isEmpty() || stream.documents().size() != 1) {
            throw unreadable();
        }
        YamlMapping entries = stream.documents()
                .get(0)
                .root()
                .asMapping()
                .flatMap(root -> root.get("entries"))
                .flatMap(YamlNode::asMapping)
                .orElseThrow(PublishedIndex::unreadable);
        SortedMap<ReleaseId, String> digests = new TreeMap<>();
        SortedSet<ReleaseId> repeated = new TreeSet<>();
        for (YamlMapping.Entry entry : entries.entries()) {
            PackageName name = PackageName.parse(entry.key()).orElseThrow(PublishedIndex::unreadable);
            for (YamlNode item :
                    entry.value().asSequence().map(YamlSequence::items).orElseThrow(PublishedIndex::unreadable)) {
                YamlMapping chart = item.asMapping().orElseThrow(PublishedIndex::unreadable);
                ReleaseId id = chart.string("version")
                        .flatMap(Version::parse)
                        .map(version -> new ReleaseId(name, version))
                        .orElseThrow(PublishedIndex::unreadable);
                if (digests.put(id, chart.string("digest").orElse("")) != null) {
                    repeated.add(id);
                }
            }
        }
        return new PublishedIndex(digests, repeated);
    }

    /**
     * Returns what it says wrongly of a release, as a clause; empty when it is right.
     *
     * @param digest the digest of the archive that is listed elsewhere
     */
    Optional<String> difference(ReleaseId id, String digest) {
        if (!digests.containsKey(id)) {
            return Optional.of(FILE + " does not name it");
        }
        if (repeated.contains(id)) {
            return Optional.of(FILE + " names it more than once");
        }
        return digest.equals(digests.get(id))
                ? Optional.empty()
                : Optional.of(FILE + " gives it the digest of another file");
    }

    private static SourceException unreadable() {
        return new SourceException("the registry has an " + FILE + " that is no Helm index; generate it anew.");
    }
}
