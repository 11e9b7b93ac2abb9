package dev.chandlery.argo.schedule;

import java.util.List;
import java.util.Locale;

/** The five fields of a schedule, in order. */
public enum CronField {
    /** Minute of the hour. */
    MINUTE("minute", 0, 59, ""),
    /** Hour of the day. */
    HOUR("hour", 0, 23, ""),
    /** Day of the month. */
    DAY_OF_MONTH("day of the month", 1, 31, ""),
    /** Month of the year; a name is as good as a number. */
    MONTH("month", 1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
    /** Day of the week, Sunday is 0; a name is as good as a number. */
    DAY_OF_WEEK("day of the week", 0, 6, "sun mon tue wed thu fri sat");

    private final String word;
    private final int min;
    private final int max;
    private final String names;

    CronField(String word, int min, int max, String names) {
        this.word = word;
        this.min = min;
        this.max = max;
        this.names = names;
    }

    /** Returns words for it in sentences. */
    public String word() {
        return word;
    }

    /** Returns the smallest number. */
    public int min() {
        return min;
    }

    /** Returns the largest number. */
    public int max() {
        return max;
    }

    /** Returns the names of its numbers, from the smallest; none when it has no names. */
    public List<String> names() {
        return names.isEmpty() ? List.of() : List.of(names.split(" "));
    }

    /** Returns the number of a name in small or large letters, or -1. */
    int named(String name) {
        int index = names().indexOf(name.toLowerCase(Locale.ROOT));
        return index < 0 ? -1 : min + index;
    }

    /** Returns the form of its values, such as {@code a minute is a number from 0 to 59}. */
    String form() {
        return (word.startsWith("h") ? "An " : "A ") + word + " is a number from " + min + " to " + max
                + (names.isEmpty()
                        ? ""
                        : ", or a name from " + names.substring(0, 3) + " to " + names.substring(names.length() - 3))
                + ".";
    }
}
