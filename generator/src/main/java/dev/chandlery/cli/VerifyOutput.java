package dev.chandlery.cli;

import dev.chandlery.generate.VerifyReport;
import dev.chandlery.generate.VerifyReport.Difference;
import dev.chandlery.generate.VerifyReport.State;
import dev.chandlery.registry.schema.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** Prints how a registry compares with the history, for people and for programs. */
final class VerifyOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record Report(
            String registry, String commit, int releases, int compared, List<DifferentRelease> differences) {}

    private record DifferentRelease(String name, String version, String state, List<String> reasons) {
        static DifferentRelease of(Difference difference) {
            return new DifferentRelease(
                    difference.release().name().value(),
                    difference.release().version().toString(),
                    difference.state().name().toLowerCase(Locale.ROOT),
                    difference.reasons());
        }
    }

    private VerifyOutput() {}

    static String json(VerifyReport report) {
        return MAPPER.writeValueAsString(new Report(
                        report.registry(),
                        report.commit(),
                        report.releases(),
                        report.compared(),
                        report.differences().stream().map(DifferentRelease::of).toList()))
                + "\n";
    }

    static String text(VerifyReport report) {
        StringBuilder out = new StringBuilder();
        report.differences().forEach(difference -> line(out, difference));
        return out.append(report.compared())
                .append(" of ")
                .append(report.releases())
                .append(report.releases() == 1 ? " release" : " releases")
                .append(" made again and compared: ")
                .append(summary(report))
                .append(".\n")
                .toString();
    }

    private static void line(StringBuilder out, Difference difference) {
        out.append(difference.release());
        switch (difference.state()) {
            case DIFFERS -> out.append(" differs: ").append(Quoted.printable(String.join("; ", difference.reasons())));
            case MISSING -> out.append(" is missing in the registry");
            case EXTRA ->
                out.append(" is extra: ")
                        .append(
                                difference.reasons().isEmpty()
                                        ? "the history does not have it"
                                        : Quoted.printable(String.join("; ", difference.reasons())));
        }
        out.append('\n');
    }

    private static String summary(VerifyReport report) {
        List<String> parts = new ArrayList<>();
        long differ = report.count(State.DIFFERS);
        long missing = report.count(State.MISSING);
        long extra = report.count(State.EXTRA);
        if (differ > 0) {
            parts.add(differ + (differ == 1 ? " differs" : " differ"));
        }
        if (missing > 0) {
            parts.add(missing + (missing == 1 ? " is missing" : " are missing"));
        }
        if (extra > 0) {
            parts.add(extra + (extra == 1 ? " is extra" : " are extra"));
        }
        return parts.isEmpty() ? "all is as the history says" : String.join(", ", parts);
    }
}
