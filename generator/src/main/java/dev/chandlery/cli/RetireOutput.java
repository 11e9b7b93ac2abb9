package dev.chandlery.cli;

import dev.chandlery.generate.Retire.Action;
import dev.chandlery.generate.Retire.Change;
import dev.chandlery.generate.Retire.Report;
import dev.chandlery.registry.schema.Quoted;
import dev.chandlery.usage.Retirement.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** Prints which releases go and why, for people and for programs. */
final class RetireOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record Row(String name, String version, String step, String after, String reason) {
        static Row of(Decision each) {
            return new Row(
                    each.release().name().value(),
                    each.release().version().toString(),
                    each.step().name().toLowerCase(Locale.ROOT),
                    each.pin().retirement().map(mark -> mark.after().toString()).orElse(""),
                    each.reason());
        }
    }

    private record Done(String name, String version, String change) {
        static Done of(Change each) {
            return new Done(
                    each.release().name().value(), each.release().version().toString(), each.sentence());
        }
    }

    private record Whole(List<Row> decisions, List<Done> changes, int left, String file) {}

    private RetireOutput() {}

    static String json(Report report) {
        return MAPPER.writeValueAsString(new Whole(
                        report.decisions().stream().map(Row::of).toList(),
                        report.changes().stream().map(Done::of).toList(),
                        report.left(),
                        report.file()))
                + "\n";
    }

    static String text(Report report, Action action) {
        if (action == Action.PLAN) {
            return table(report);
        }
        StringBuilder out = new StringBuilder();
        report.changes()
                .forEach(each -> out.append(each.release())
                        .append(": ")
                        .append(Quoted.printable(each.sentence()))
                        .append('\n'));
        if (report.left() > 0) {
            out.append(report.left()).append(" more are due, and left for the next time because of the limit.\n");
        }
        out.append(report.file().isEmpty() ? "Nothing to do.\n" : "Written to " + report.file() + "; commit it.\n");
        return out.toString();
    }

    private static String table(Report report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("RELEASE", "STEP", "AFTER", "REASON"));
        for (Decision each : report.decisions()) {
            Row row = Row.of(each);
            rows.add(List.of(
                    each.release().toString(),
                    row.step(),
                    row.after().isEmpty() ? "-" : row.after(),
                    Quoted.printable(row.reason())));
        }
        return TextTable.of(rows);
    }
}
