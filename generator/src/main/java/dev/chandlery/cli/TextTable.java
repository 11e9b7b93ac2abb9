package dev.chandlery.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Tables for people: columns as wide as their widest cell, two spaces between them. */
final class TextTable {
    private static final int MAX_LENGTH = 60;

    private TextTable() {}

    /** Returns the rows, of which the first is the head; all have the same number of cells. */
    static String of(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream().map(row -> row(row, widths)).collect(Collectors.joining());
    }

    private static String row(List<String> cells, int[] widths) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            out.append(cells.get(i));
            if (i < cells.size() - 1) {
                out.append(" ".repeat(widths[i] - cells.get(i).length() + 2));
            }
        }
        return out.append('\n').toString();
    }

    /** Returns the first line of a text, cut where it is too long for a table. */
    static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH - 1) + "…" : line;
    }

    /** Returns the day in UTC. */
    static String date(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
