package dev.chandlery.cli;

import dev.chandlery.compatibility.Change;
import dev.chandlery.compatibility.ChangeClass;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.generate.Comparison;
import dev.chandlery.registry.schema.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a comparison for people. */
final class DiffText {
    private DiffText() {}

    static String render(Comparison comparison) {
        StringBuilder out = new StringBuilder(heading(comparison)).append('\n');
        for (ChangeClass each : ChangeClass.values()) {
            List<Change> changes = comparison.diff().of(each);
            if (!changes.isEmpty()) {
                out.append('\n').append(each.title()).append('\n');
                changes.forEach(change -> append(out, change, comparison));
            }
        }
        out.append('\n').append(verdict(comparison)).append('\n');
        if (!comparison.text().isEmpty()) {
            out.append('\n');
            comparison
                    .text()
                    .lines()
                    .forEach(line -> out.append(Quoted.printable(line)).append('\n'));
        }
        return out.toString();
    }

    /** Returns one line that says what was compared and what came of it. */
    static String heading(Comparison comparison) {
        return Quoted.printable(comparison.before().name()) + " -> "
                + Quoted.printable(comparison.after().name()) + ": " + counts(comparison);
    }

    static String counts(Comparison comparison) {
        String counts = Arrays.stream(ChangeClass.values())
                .filter(each -> !comparison.diff().of(each).isEmpty())
                .map(each -> comparison.diff().of(each).size() + " " + each.word())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "no change" : counts;
    }

    /** Returns a sentence about the version. */
    static String verdict(Comparison comparison) {
        String version = comparison.after().version().toString();
        if (comparison.diff().changes().isEmpty()) {
            return "No new version is needed.";
        }
        String lowest = comparison.bump().lowest().toString();
        String needed = "From " + comparison.before().version() + ", "
                + (comparison.bump().base().isPrerelease()
                        ? "any higher version will do"
                        : "this needs " + lowest + " or higher");
        return comparison.isVersionHighEnough()
                ? needed + "; " + version + " will do."
                : needed + "; " + version + " is too low.";
    }

    /** Returns where to look. */
    static String place(Change change, Comparison comparison) {
        Place place = change.place();
        Comparison.Side side = change.after().isPresent() ? comparison.after() : comparison.before();
        return place.path()
                + (place.mark().line() == 0 ? "" : ":" + place.mark().line()) + " in " + side.name();
    }

    private static void append(StringBuilder out, Change change, Comparison comparison) {
        out.append("  ")
                .append(Quoted.printable(change.sentence()))
                .append(" [")
                .append(change.kind().id())
                .append("]\n    ")
                .append(Quoted.printable(place(change, comparison)))
                .append("\n    ")
                .append(Quoted.printable(change.reason()))
                .append('\n');
    }
}
