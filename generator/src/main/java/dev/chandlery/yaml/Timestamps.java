package dev.chandlery.yaml;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times in plain scalars: the formats go-yaml 3 knows, as RFC 3339 text.
 *
 * <p>A date; a date, spaces and a time; or a date, {@code T} and a time with an offset. Month, day, hour, minute and
 * second may have one digit.
 */
final class Timestamps {
    private static final Pattern FORMAT =
            Pattern.compile("(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:(?:[Tt]| +)(\\d\\d?):(\\d\\d?):(\\d\\d?)([.,]\\d+)?"
                    + "(?:(Z)|([-+])(\\d\\d):(\\d\\d))?)?");

    private Timestamps() {}

    /** Returns the time in RFC 3339, or empty when the text is no time. */
    static Optional<String> parse(String text) {
        if (text.length() < 8 || text.charAt(4) != '-' || text.charAt(0) < '0' || text.charAt(0) > '9') {
            return Optional.empty();
        }
        Matcher m = FORMAT.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int month = number(m, 2);
        int day = number(m, 3);
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(number(m, 1), month).lengthOfMonth()) {
            return Optional.empty();
        }
        String date = m.group(1) + "-" + two(month) + "-" + two(day);
        if (m.group(4) == null) {
            return Optional.of(date + "T00:00:00Z");
        }
        boolean offset = m.group(8) != null || m.group(9) != null;
        boolean spaced = text.indexOf(' ') >= 0;
        if (offset == spaced || number(m, 4) > 23 || number(m, 5) > 59 || number(m, 6) > 59) {
            return Optional.empty();
        }
        return zone(m).map(zone -> date + "T" + two(number(m, 4)) + ":" + two(number(m, 5)) + ":" + two(number(m, 6))
                + fraction(m.group(7)) + zone);
    }

    private static Optional<String> zone(Matcher m) {
        if (m.group(9) == null) {
            return Optional.of("Z");
        }
        int hours = number(m, 10);
        int minutes = number(m, 11);
        if (hours > 23 || minutes > 59) {
            return Optional.empty();
        }
        return Optional.of(hours == 0 && minutes == 0 ? "Z" : m.group(9) + two(hours) + ":" + two(minutes));
    }

    /** Nanoseconds without trailing zeros, as Go prints them. */
    private static String fraction(String digits) {
        if (digits == null) {
            return "";
        }
        String nanos = digits.substring(1, Math.min(digits.length(), 10));
        int end = nanos.length();
        while (end > 0 && nanos.charAt(end - 1) == '0') {
            end--;
        }
        return end == 0 ? "" : "." + nanos.substring(0, end);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
