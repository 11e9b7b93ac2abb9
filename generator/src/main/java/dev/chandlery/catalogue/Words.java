package dev.chandlery.catalogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Numbers and times in words, the same on every machine. */
final class Words {
    private Words() {}

    /** Returns a date in the form {@code 2026-01-31}, in UTC, or {@code undated}. */
    static String date(Optional<Instant> time) {
        return time.map(t -> DateTimeFormatter.ISO_LOCAL_DATE.format(t.atOffset(ZoneOffset.UTC)))
                .orElse("undated");
    }

    /** Returns {@code 1 cluster}, {@code 2 clusters}. */
    static String count(int number, String one) {
        return number + " " + (number == 1 ? one : one + "s");
    }

    /** Returns a size such as {@code 3.4 kB}; units of 1000 (SI). */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        boolean mega = bytes >= 1_000_000;
        long tenths = bytes / (mega ? 100_000 : 100);
        return tenths / 10 + "." + tenths % 10 + (mega ? " MB" : " kB");
    }

    /** Returns the first 12 digits of a commit's id. */
    static String shortCommit(String commit) {
        return commit.substring(0, Math.min(12, commit.length()));
    }

    /** Returns the text on one line, cut to a length at most. */
    static String line(String text, int length) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= length) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(length - 2)) ? length - 2 : length - 1;
        return line.substring(0, end) + "\u2026";
    }

    /** Returns up to two letters that stand for a name in place of a picture. */
    static String monogram(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && letters.codePointCount(0, letters.length()) < 2) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
