package dev.chandlery.cli;

import dev.chandlery.generate.Outdated;
import dev.chandlery.generate.Outdated.Level;
import dev.chandlery.generate.Overview;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Version;
import dev.chandlery.registry.schema.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Prints what a new lock would bring, for people and for programs. */
final class OutdatedOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int NAMED = 5;

    private record Row(
            String name,
            String dependency,
            String range,
            String locked,
            String relocked,
            String brings,
            String latest,
            String beyond) {
        static Row of(Outdated each) {
            return new Row(
                    each.owner().value(),
                    each.name().value(),
                    each.range(),
                    text(each.locked()),
                    text(each.wanted()),
                    word(each.level()),
                    text(each.latest()),
                    word(each.beyond()));
        }
    }

    private OutdatedOutput() {}

    static String json(List<Outdated> found) {
        return MAPPER.writeValueAsString(found.stream().map(Row::of).toList()) + "\n";
    }

    static String text(List<Outdated> found, Overview overview) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("PACKAGE", "DEPENDENCY", "RANGE", "LOCKED", "RELOCKED", "BRINGS", "LATEST"));
        for (Outdated each : found) {
            Row row = Row.of(each);
            rows.add(List.of(
                    row.name(),
                    row.dependency(),
                    Quoted.printable(row.range()),
                    orDash(row.locked()),
                    orDash(row.relocked()),
                    orDash(row.brings()),
                    orDash(row.latest())));
        }
        StringBuilder out = new StringBuilder(TextTable.of(rows));
        found.forEach(each -> explain(out, each, overview.find(each.name())));
        return out.toString();
    }

    /** Says in a sentence what the table cannot: why there is nothing to lock, and why a lock goes back. */
    private static void explain(StringBuilder out, Outdated each, Optional<RegistryPackage> other) {
        if (each.wanted().isEmpty()) {
            out.append(each.owner())
                    .append(" asks for ")
                    .append(each.name())
                    .append(' ')
                    .append(Quoted.printable(each.range()))
                    .append(", ")
                    .append(other.filter(found -> !found.releases().isEmpty())
                            .map(OutdatedOutput::available)
                            .orElse("which has no release"))
                    .append(".\n");
        }
        each.locked()
                .ifPresent(version -> other.flatMap(found -> found.yankReason(version))
                        .ifPresent(reason -> out.append(each.owner())
                                .append(" is locked to ")
                                .append(each.name())
                                .append('@')
                                .append(version)
                                .append(", which is yanked: ")
                                .append(Quoted.printable(TextTable.firstLine(reason)))
                                .append('\n')));
    }

    private static String available(RegistryPackage other) {
        String newest = other.releases().stream()
                .limit(NAMED)
                .map(release ->
                        release.version() + (other.yankReason(release.version()).isPresent() ? " (yanked)" : ""))
                .collect(Collectors.joining(", "));
        int more = other.releases().size() - NAMED;
        return "and there is " + newest + (more > 0 ? " and " + more + " more" : "");
    }

    private static String text(Optional<Version> version) {
        return version.map(Version::toString).orElse("");
    }

    private static String word(Level level) {
        return level == Level.NONE ? "" : level.name().toLowerCase(Locale.ROOT);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
