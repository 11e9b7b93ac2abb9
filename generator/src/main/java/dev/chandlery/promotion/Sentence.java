package dev.chandlery.promotion;

import dev.chandlery.registry.ReleaseId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of sentences. */
final class Sentence {
    private static final int FEW = 5;

    private Sentence() {}

    /** Returns a time in its two greatest units, such as {@code 1 d 3 h}; what is left over is dropped. */
    static String time(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " d" + (time.toHoursPart() > 0 ? " " + time.toHoursPart() + " h" : "");
        }
        return time.toHours() > 0
                ? time.toHours() + " h" + (time.toMinutesPart() > 0 ? " " + time.toMinutesPart() + " min" : "")
                : time.toMinutes() + " min";
    }

    /** Returns the first releases of a list, and how many more there are. */
    static String few(List<ReleaseId> releases) {
        String first = releases.stream().limit(FEW).map(ReleaseId::toString).collect(Collectors.joining(", "));
        return releases.size() > FEW ? first + " and " + (releases.size() - FEW) + " more" : first;
    }

    /** Returns a text of people with a full stop at its end. */
    static String ended(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.endsWith(".") || line.endsWith("!") || line.endsWith("?") ? line : line + ".";
    }
}
