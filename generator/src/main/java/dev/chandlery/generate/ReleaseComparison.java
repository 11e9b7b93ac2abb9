package dev.chandlery.generate;

import dev.chandlery.bundle.ChartContent;
import dev.chandlery.bundle.Provenance;
import dev.chandlery.generate.PublishedList.Listed;
import dev.chandlery.output.OutputFile;
import dev.chandlery.output.Sha256;
import dev.chandlery.registry.Release;
import dev.chandlery.source.PublishedFiles;
import dev.chandlery.source.SourceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Compares a release that was made again with what is published. Of charts the unpacked content counts, since not every
 * JDK packs alike; all other files are the same byte for byte.
 */
final class ReleaseComparison {
    private static final String REGISTRY = "registry/";
    private static final int MAX_NAMED = 10;

    private final PublishedFiles registry;
    private final Optional<PublishedFiles> output;
    private final Optional<SignatureCheck> signatures;

    /**
     * Makes a comparison.
     *
     * @param registry the registry
     * @param output the whole output that it is a part of, when that is at hand
     * @param signatures knows whose signatures are trusted, when they are to be looked at
     */
    ReleaseComparison(PublishedFiles registry, Optional<PublishedFiles> output, Optional<SignatureCheck> signatures) {
        this.registry = registry;
        this.output = output;
        this.signatures = signatures;
    }

    /**
     * Returns what is different, each a clause; empty when nothing is.
     *
     * @throws SourceException when a file cannot be read
     */
    List<String> differences(Release made, List<OutputFile> files, Listed listed) {
        List<String> found = new ArrayList<>();
        if (!Listed.of(made).said().equals(listed.said())) {
            found.add(name(ReleaseStore.path(made.name())) + " says otherwise what the release is made of");
        }
        for (OutputFile file : files) {
            if (file.path().equals(ReleasePaths.chart(made.id()))) {
                compareChart(file, made, listed, found);
            } else {
                compareFile(file, found);
            }
        }
        signatures.ifPresent(check -> compareProvenance(check, made, listed, found));
        return found;
    }

    private void compareFile(OutputFile file, List<String> found) {
        Optional<PublishedFiles> place = file.path().startsWith(REGISTRY) ? Optional.of(registry) : output;
        if (place.isEmpty()) {
            return;
        }
        Optional<byte[]> published = place.get().find(name(file.path()));
        if (published.isEmpty()) {
            found.add(name(file.path()) + " is missing");
        } else if (!Arrays.equals(published.get(), file.content().bytes())) {
            found.add(name(file.path()) + " has other content");
        }
    }

    /** What is signed is the archive that is served, which another JDK may have packed. */
    private void compareProvenance(SignatureCheck check, Release made, Listed listed, List<String> found) {
        String name = name(ReleasePaths.provenance(made.id()));
        Optional<byte[]> published = registry.find(name);
        if (published.isEmpty()) {
            found.add(name + " is missing: it is not signed");
            return;
        }
        Optional<String> text = check.verified(published.get());
        if (text.isEmpty()) {
            found.add(name + " has no right signature by a key of the keyring");
        } else if (Provenance.digest(text.get(), made)
                .filter(listed.bundle().digest()::equals)
                .isEmpty()) {
            found.add(name + " signs another file");
        }
    }

    private void compareChart(OutputFile file, Release made, Listed listed, List<String> found) {
        String name = name(file.path());
        Optional<byte[]> published = registry.find(name);
        if (published.isEmpty()) {
            found.add(name + " is missing");
            return;
        }
        byte[] archive = published.get();
        try {
            ChartContent content = ChartContent.read(archive);
            if (!content.digest().equals(made.bundle().contentDigest())) {
                found.add(name + " has other content" + where(content, file));
            }
        } catch (IOException e) {
            found.add(name + " cannot be unpacked (" + e.getMessage() + ")");
        }
        if (!listed.bundle().contentDigest().equals(made.bundle().contentDigest())) {
            found.add(name + " is listed with the content digest of another content");
        }
        if (!Sha256.hex(archive).equals(listed.bundle().digest())
                || archive.length != listed.bundle().size()) {
            found.add(name + " is listed with the digest or the size of another file");
        }
    }

    /** Returns which files of a chart are different; nothing when it is only how they were packed. */
    private static String where(ChartContent published, OutputFile made) throws IOException {
        ChartContent expected = ChartContent.read(made.content().bytes());
        SortedSet<String> files = new TreeSet<>(published.files().keySet());
        files.addAll(expected.files().keySet());
        files.removeIf(path -> Optional.ofNullable(published.files().get(path))
                .equals(Optional.ofNullable(expected.files().get(path))));
        if (files.isEmpty()) {
            return "";
        }
        String named = String.join(", ", files.stream().limit(MAX_NAMED).toList());
        return " in " + named + (files.size() > MAX_NAMED ? " and " + (files.size() - MAX_NAMED) + " more" : "");
    }

    /** Returns the path from the top of the registry; outside the registry from the top of the output. */
    private static String name(String path) {
        return path.startsWith(REGISTRY) ? path.substring(REGISTRY.length()) : path;
    }
}
