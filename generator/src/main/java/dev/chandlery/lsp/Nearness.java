package dev.chandlery.lsp;

import dev.chandlery.registry.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders files by how near they are to one: those that share more of its folders first, then those less deep below these,
 * then those of a newer version. So a package means what stands beside it before an older version in a folder of its own,
 * and a folder for one cluster means its own templates before those of another cluster.
 */
final class Nearness implements Comparator<String> {
    private final List<String> folders;

    private Nearness(List<String> folders) {
        this.folders = folders;
    }

    /** Returns the order of keys by how near they are to a file's. */
    static Nearness to(String key) {
        return new Nearness(folders(key));
    }

    @Override
    public int compare(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        List<String> ofOne = folders(one);
        List<String> ofOther = folders(other);
        int byShared = Integer.compare(shared(ofOther), shared(ofOne));
        int byDepth = byShared != 0 ? byShared : Integer.compare(ofOne.size(), ofOther.size());
        int byVersion = byDepth != 0 ? byDepth : compareVersions(ofOther, ofOne);
        return byVersion != 0 ? byVersion : one.compareTo(other);
    }

    private int shared(List<String> others) {
        int count = 0;
        while (count < Math.min(folders.size(), others.size())
                && folders.get(count).equals(others.get(count))) {
            count++;
        }
        return count;
    }

    private static int compareVersions(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                Version none = Version.of("0.0.0-0");
                return Version.parse(one.get(i))
                        .orElse(none)
                        .compareTo(Version.parse(other.get(i)).orElse(none));
            }
        }
        return 0;
    }

    private static List<String> folders(String key) {
        List<String> parts = new ArrayList<>(List.of(key.split("/", -1)));
        parts.remove(parts.size() - 1);
        return parts;
    }
}
