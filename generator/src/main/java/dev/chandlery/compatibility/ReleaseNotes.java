package dev.chandlery.compatibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a version brings, in the groups of Keep a Changelog 1.1.0.
 *
 * @param entries the entries of each group that has some, one line of Markdown each
 */
public record ReleaseNotes(SortedMap<Group, List<String>> entries) {
    /** The groups, in the order in which they are written. */
    public enum Group {
        /** What is new. */
        ADDED("Added"),
        /** What is otherwise than before. */
        CHANGED("Changed"),
        /** What should no longer be used. */
        DEPRECATED("Deprecated"),
        /** What is gone. */
        REMOVED("Removed"),
        /** What was wrong. */
        FIXED("Fixed"),
        /** What was dangerous. */
        SECURITY("Security");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** Returns the words of its heading. */
        public String title() {
            return title;
        }

        /** Returns the group of a heading. */
        static Optional<Group> of(String title) {
            return Arrays.stream(values())
                    .filter(each -> each.title.equalsIgnoreCase(title))
                    .findFirst();
        }
    }

    private static final Map<String, Group> OF_COMMITS = Map.of(
            "feat", Group.ADDED,
            "fix", Group.FIXED,
            "perf", Group.CHANGED,
            "refactor", Group.CHANGED,
            "revert", Group.CHANGED,
            "security", Group.SECURITY,
            "deprecate", Group.DEPRECATED);

    /** Copies the map. */
    public ReleaseNotes {
        entries = new TreeMap<>(entries);
    }

    /**
     * Returns the notes of a difference and of the commits that made it. Internal changes are told only when there is nothing
     * else to tell.
     *
     * @param others more lines, about what changed
     */
    public static ReleaseNotes of(Diff diff, Collection<ConventionalCommit> commits, List<String> others) {
        SortedMap<Group, Set<String>> entries = new TreeMap<>();
        others.forEach(line -> add(entries, Group.CHANGED, line));
        diff.changes().stream()
                .filter(change -> change.changeClass() != ChangeClass.INTERNAL)
                .forEach(change -> add(entries, group(change), line(change)));
        for (ConventionalCommit commit : commits) {
            Optional.ofNullable(OF_COMMITS.get(commit.type()))
                    .or(() -> Optional.of(Group.CHANGED).filter(group -> commit.breaking()))
                    .ifPresent(group ->
                            add(entries, group, marked(commit.breaking(), escaped(sentence(commit.description())))));
        }
        if (entries.isEmpty()) {
            diff.changes().forEach(change -> add(entries, Group.CHANGED, line(change)));
        }
        if (entries.isEmpty()) {
            add(entries, Group.CHANGED, "Nothing that callers see.");
        }
        SortedMap<Group, List<String>> lists = new TreeMap<>();
        entries.forEach((group, lines) -> lists.put(group, List.copyOf(lines)));
        return new ReleaseNotes(lists);
    }

    private static void add(SortedMap<Group, Set<String>> entries, Group group, String line) {
        entries.computeIfAbsent(group, each -> new LinkedHashSet<>()).add(line);
    }

    private static Group group(Change change) {
        String id = change.kind().id();
        if (id.equals("deprecated")) {
            return Group.DEPRECATED;
        }
        return id.endsWith("-added")
                ? Group.ADDED
                : id.endsWith("-removed") && change.after().isEmpty() ? Group.REMOVED : Group.CHANGED;
    }

    private static String line(Change change) {
        return marked(change.changeClass() == ChangeClass.BREAKING, escaped(change.sentence()));
    }

    private static String marked(boolean breaking, String line) {
        return breaking ? "**Breaking:** " + line : line;
    }

    private static String sentence(String description) {
        String text = description.strip();
        String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return capital.matches(".*[.!?]") ? capital : capital + ".";
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replaceAll("[\\\\`*_\\[\\]<>#|]", "\\\\$0");
    }

    /** Returns the lines of all groups with their headings. */
    List<String> lines(SortedMap<Group, List<String>> before) {
        List<String> lines = new ArrayList<>();
        for (Group group : Group.values()) {
            List<String> own = new ArrayList<>(before.getOrDefault(group, List.of()));
            entries.getOrDefault(group, List.of()).stream()
                    .map(entry -> "- " + entry)
                    .filter(line -> !own.contains(line))
                    .forEach(own::add);
            if (!own.isEmpty()) {
                lines.add("");
                lines.add("### " + group.title());
                lines.add("");
                lines.addAll(own);
            }
        }
        return lines;
    }
}
