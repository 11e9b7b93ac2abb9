package dev.chandlery.compatibility;

import dev.chandlery.compatibility.ChangeKind.Detector;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** A kind of change in the making, so that the list of them reads as a table. */
record ChangeRow(String id, ChangeClass changeClass, boolean seenByLint, String summary, String reason) {
    static ChangeRow row(String id, ChangeClass changeClass, boolean seenByLint, String summary) {
        return new ChangeRow(id, changeClass, seenByLint, summary, "");
    }

    ChangeRow because(String sentence) {
        return new ChangeRow(id, changeClass, seenByLint, summary, sentence);
    }

    ChangeKind when(Detector detector, ElementKind... kinds) {
        return when(detector, EnumSet.copyOf(Arrays.asList(kinds)));
    }

    ChangeKind when(Detector detector, Set<ElementKind> kinds) {
        return new ChangeKind(id, changeClass, seenByLint, summary, reason, kinds, detector);
    }
}
