package dev.chandlery.cli;

import dev.chandlery.generate.RecordUsage.Recorded;
import dev.chandlery.registry.ClusterUsage.ReleaseUsage;
import dev.chandlery.registry.schema.Quoted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Prints what was recorded of a cluster, for people and for programs. */
final class UsageOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record Row(
            String name,
            String version,
            String namespace,
            boolean inUse,
            boolean uncertain,
            String since,
            String lastSeen,
            List<String> by) {
        static Row of(ReleaseUsage each) {
            return new Row(
                    each.release().name().value(),
                    each.release().version().toString(),
                    each.namespace(),
                    each.inUse(),
                    each.uncertain(),
                    each.since().toString(),
                    each.lastSeen().map(Instant::toString).orElse(""),
                    each.by());
        }
    }

    private record Cluster(
            String cluster,
            String file,
            String taken,
            List<String> missingKinds,
            List<String> missingNamespaces,
            List<String> opaque,
            List<Row> releases) {}

    private UsageOutput() {}

    static String json(Recorded recorded) {
        return MAPPER.writeValueAsString(new Cluster(
                        recorded.usage().cluster().value(),
                        recorded.file(),
                        recorded.usage().taken().toString(),
                        recorded.usage().missingKinds(),
                        recorded.usage().missingNamespaces(),
                        recorded.usage().opaque(),
                        recorded.usage().releases().stream().map(Row::of).toList()))
                + "\n";
    }

    static String text(Recorded recorded) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("RELEASE", "NAMESPACE", "USED", "LAST SEEN", "BY"));
        for (ReleaseUsage each : recorded.usage().releases()) {
            rows.add(List.of(
                    each.release().toString(),
                    each.namespace(),
                    each.inUse() ? (each.uncertain() ? "perhaps" : "yes") : "no",
                    each.lastSeen().map(TextTable::date).orElse("never"),
                    each.by().isEmpty()
                            ? "-"
                            : Quoted.printable(TextTable.firstLine(each.by().get(0)))));
        }
        return TextTable.of(rows) + "Recorded in " + recorded.file() + "; commit it.\n";
    }
}
