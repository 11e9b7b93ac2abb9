package dev.chandlery.source;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All entries below a directory, without the directories, and what could not be listed. */
final class Listing {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable List<Entry> sorted;

    /**
     * Adds an entry.
     *
     * @throws SourceException when there are more than {@link SourceLimits#MAX_FILES}
     */
    void add(Entry entry) {
        if (entries.size() >= SourceLimits.MAX_FILES) {
            throw tooManyFiles();
        }
        entries.add(entry);
        sorted = null;
    }

    static SourceException tooManyFiles() {
        return new SourceException("the folder holds more than " + SourceLimits.MAX_FILES
                + " files; give the folder that holds the templates instead.");
    }

    /** Notes that the entry of this name is left out. */
    void leaveOut(TreePath parent, String name) {
        findings.add(SourceRules.PATH_NOT_PORTABLE.at(
                Place.file(parent.value()),
                "The name \"" + Names.printable(name) + "\" is not portable, so it is left out.",
                "Rename it: UTF-8 text without control characters and backslashes, at most "
                        + SourceLimits.MAX_PATH_LENGTH + " characters with its directories."));
    }

    /** Returns the entries in ascending order of path. */
    List<Entry> entries() {
        List<Entry> known = sorted;
        if (known == null) {
            known = entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
            sorted = known;
        }
        return known;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
