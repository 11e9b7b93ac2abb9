package dev.chandlery.compatibility;

import dev.chandlery.compatibility.ReleaseNotes.Group;
import dev.chandlery.registry.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Writes the section of a version into a changelog in the manner of Keep a Changelog 1.1.0. */
public final class Changelog {
    private static final String START = """
            # Changelog

            All notable changes are listed here, in the manner of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/).
            """;

    private static final Pattern UNRELEASED = Pattern.compile("##\\s+\\[?[Uu]nreleased]?.*");
    private static final Pattern SECTION = Pattern.compile("##\\s+\\S.*");
    private static final Pattern GROUP = Pattern.compile("###\\s+(\\S.*?)\\s*");

    private Changelog() {}

    /**
     * Returns a changelog with the section of a version. What stands under "Unreleased" becomes part of it; everything else stays
     * as it is. A changelog that has a section of that version is returned as it is.
     *
     * @param text the changelog; the empty text for none
     * @param date the day of the release
     */
    public static String with(String text, Version version, LocalDate date, ReleaseNotes notes) {
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = (text.isBlank() ? START : text).lines().toList();
        if (lines.stream().anyMatch(line -> isSectionOf(line, version))) {
            return text;
        }
        int unreleased = first(lines, UNRELEASED, 0);
        int at = unreleased < 0 ? first(lines, SECTION, 0) : unreleased + 1;
        int start = at < 0 ? lines.size() : at;
        int next = first(lines, SECTION, start);
        int end = unreleased < 0 ? start : next < 0 ? lines.size() : next;
        List<String> result = new ArrayList<>(lines.subList(0, start));
        trim(result);
        result.add("");
        result.add("## [" + version + "] - " + date);
        result.addAll(section(lines.subList(start, end), notes));
        if (end < lines.size()) {
            result.add("");
            result.addAll(lines.subList(end, lines.size()));
        }
        return String.join(lineBreak, result) + lineBreak;
    }

    private static boolean isSectionOf(String line, Version version) {
        return line.matches("##\\s+\\[?v?" + Pattern.quote(version.toString()) + "]?(\\s.*)?");
    }

    /** Joins what was written under "Unreleased" with the notes, group by group; text above the groups stays above, other groups come last. */
    private static List<String> section(List<String> unreleased, ReleaseNotes notes) {
        List<String> free = new ArrayList<>();
        SortedMap<Group, List<String>> written = new TreeMap<>();
        List<String> others = new ArrayList<>();
        List<String> current = free;
        for (String line : unreleased) {
            var heading = GROUP.matcher(line);
            Optional<Group> group = heading.matches() ? Group.of(heading.group(1)) : Optional.empty();
            if (group.isPresent()) {
                current = written.computeIfAbsent(group.get(), each -> new ArrayList<>());
            } else if (heading.matches()) {
                current = others;
                current.add(line);
            } else if (!line.isBlank() || !current.isEmpty()) {
                current.add(line);
            }
        }
        trim(free);
        written.values().forEach(Changelog::trim);
        List<String> section = new ArrayList<>();
        if (!free.isEmpty()) {
            section.add("");
            section.addAll(free);
        }
        section.addAll(notes.lines(written));
        trim(others);
        if (!others.isEmpty()) {
            section.add("");
            section.addAll(others);
        }
        return section;
    }

    private static void trim(List<String> lines) {
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
    }

    private static int first(List<String> lines, Pattern pattern, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }
}
