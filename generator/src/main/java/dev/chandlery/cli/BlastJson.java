package dev.chandlery.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chandlery.compatibility.ChangeClass;
import dev.chandlery.environment.PatchChanges;
import dev.chandlery.environment.PlanEffect;
import dev.chandlery.generate.BlastRadius.Impact;
import dev.chandlery.generate.PlanReport;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.Version;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Prints what a change does to what runs, for programs: an entry for each cluster, namespace and package. */
final class BlastJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record View(
            String base,
            List<Entry> effects,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> patched,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PatchesJson> patches) {}

    private record PatchesJson(String environment, List<PatchJson> changes, int more) {}

    private record PatchJson(String change, String objects, List<String> fields, int more) {}

    private record Entry(
            String environment,
            String cluster,
            String namespace,
            String name,
            String kind,
            List<String> added,
            List<String> removed,
            List<String> altered,
            String currentBefore,
            String currentAfter,
            List<AliasJson> aliases,
            List<String> reasons,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Setting> settings,
            String from,
            String to,
            String interfaceClass,
            List<String> interfaceChanges) {}

    private record AliasJson(long major, String before, String after) {}

    private record Setting(String setting, Optional<String> before, Optional<String> after) {}

    private BlastJson() {}

    static String render(PlanReport report) {
        return MAPPER.writeValueAsString(new View(
                        report.base(),
                        report.radius().impacts().stream().map(BlastJson::entry).toList(),
                        report.radius().patched().stream()
                                .map(PatchChanges::environment)
                                .toList(),
                        report.radius().patched().stream()
                                .map(BlastJson::patches)
                                .toList()))
                + "\n";
    }

    private static PatchesJson patches(PatchChanges changes) {
        return new PatchesJson(
                changes.environment(),
                changes.changes().stream()
                        .map(each -> new PatchJson(
                                each.kind().toString().toLowerCase(Locale.ROOT),
                                each.objects(),
                                each.fields(),
                                each.more()))
                        .toList(),
                changes.more());
    }

    private static Entry entry(Impact impact) {
        PlanEffect effect = impact.effect();
        return new Entry(
                effect.environment(),
                effect.cluster(),
                effect.namespace(),
                effect.name().value(),
                effect.kind().toString().toLowerCase(Locale.ROOT),
                texts(effect.added()),
                texts(effect.removed()),
                texts(effect.altered()),
                text(effect.currentBefore()),
                text(effect.currentAfter()),
                effect.aliases().stream()
                        .map(move -> new AliasJson(move.major(), text(move.from()), text(move.to())))
                        .toList(),
                effect.reasons(),
                effect.settings().stream()
                        .map(each -> new Setting(each.setting(), each.before(), each.after()))
                        .toList(),
                text(impact.move().map(move -> version(move.from()))),
                text(impact.move().map(move -> version(move.to()))),
                impact.move()
                        .map(move -> move.changeClass().map(ChangeClass::word).orElse("none"))
                        .orElse(""),
                impact.move().map(move -> move.changes()).orElse(List.of()));
    }

    private static Version version(ReleaseId id) {
        return id.version();
    }

    private static String text(Optional<Version> version) {
        return version.map(Version::toString).orElse("");
    }

    private static List<String> texts(List<Version> versions) {
        return versions.stream().map(Version::toString).toList();
    }
}
