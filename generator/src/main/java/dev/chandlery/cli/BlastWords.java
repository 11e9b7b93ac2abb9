package dev.chandlery.cli;

import dev.chandlery.compatibility.ChangeClass;
import dev.chandlery.environment.PatchChanges;
import dev.chandlery.environment.PlanEffect;
import dev.chandlery.environment.PlanEffect.AliasMove;
import dev.chandlery.environment.SettingChange;
import dev.chandlery.generate.BlastRadius;
import dev.chandlery.generate.BlastRadius.Impact;
import dev.chandlery.generate.BlastRadius.Move;
import dev.chandlery.registry.Version;
import dev.chandlery.registry.schema.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words for what a change does to what runs. */
final class BlastWords {
    /** Longer values are cut. */
    private static final int MAX_VALUE = 60;

    private BlastWords() {}

    /** Returns impacts that are the same on several clusters together, with the clusters, in their order. */
    static Map<Impact, List<String>> byCluster(BlastRadius radius) {
        Map<Impact, List<String>> clusters = new LinkedHashMap<>();
        for (Impact each : radius.impacts()) {
            clusters.computeIfAbsent(new Impact(each.effect().anywhere(), each.move()), impact -> new ArrayList<>())
                    .add(each.effect().cluster());
        }
        return clusters;
    }

    /** Returns which versions come, go and take the place of others. */
    static String change(PlanEffect effect) {
        List<String> parts = new ArrayList<>();
        boolean moved = effect.kind() == PlanEffect.Kind.CHANGES
                && !effect.currentBefore().equals(effect.currentAfter());
        if (moved) {
            parts.add("current " + version(effect.currentBefore()) + " -> " + version(effect.currentAfter()));
        }
        // Of a package that comes or goes as a whole it is said in front.
        boolean stays = effect.kind() == PlanEffect.Kind.CHANGES;
        if (!effect.added().isEmpty()) {
            parts.add(versions(effect.added()) + (stays ? verb(effect.added(), " appears", " appear") : "") + " ("
                    + String.join(", ", effect.reasons()) + ")");
        }
        if (!effect.removed().isEmpty()) {
            parts.add(versions(effect.removed()) + (stays ? verb(effect.removed(), " disappears", " disappear") : ""));
        }
        if (!effect.altered().isEmpty()) {
            parts.add(versions(effect.altered()) + " with other content");
        }
        effect.aliases().forEach(move -> parts.add(alias(move)));
        effect.settings().forEach(each -> parts.add(setting(each)));
        return String.join("; ", parts);
    }

    private static String alias(AliasMove move) {
        String name = "alias v" + move.major() + " ";
        if (move.to().isEmpty()) {
            return name + "goes";
        }
        return name + move.from().map(from -> from + " -> ").orElse("-> ") + version(move.to());
    }

    private static String setting(SettingChange change) {
        if (change.setting().startsWith("feature ")) {
            return change.setting() + (change.after().isPresent() ? " on" : " off");
        }
        return change.setting() + " " + setting(change.before()) + " -> " + setting(change.after());
    }

    private static String setting(Optional<String> value) {
        return value.map(text -> '"' + Quoted.printable(shortened(text)) + '"').orElse("of the release");
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        int end = line.offsetByCodePoints(0, Math.min(MAX_VALUE, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }

    /** Returns the fields that a change of a patch is about. */
    static String fields(PatchChanges.Change change) {
        if (change.fields().isEmpty()) {
            return "no field";
        }
        List<String> fields =
                change.fields().stream().map(BlastWords::shortened).toList();
        return String.join(", ", fields) + (change.more() > 0 ? ", and " + change.more() + " more" : "");
    }

    /** Returns the objects that a change of a patch is about. */
    static String objects(PatchChanges.Change change) {
        return shortened(change.objects());
    }

    /** Returns what it means for callers; empty where nobody moves. */
    static String meaning(Impact impact) {
        return impact.move().map(BlastWords::meaning).orElse("");
    }

    private static String meaning(Move move) {
        String pair = move.from().version() + " to " + move.to().version() + ": ";
        if (move.changeClass().isEmpty()) {
            return pair + "same interface";
        }
        return pair
                + move.changeClass().map(ChangeClass::word).orElseThrow() + ": " + String.join("; ", move.changes())
                + (move.more() > 0 ? "; and " + move.more() + " more" : "");
    }

    /** Returns a sentence that counts. */
    static String summary(BlastRadius radius) {
        String patched = radius.patched().isEmpty()
                ? ""
                : "The patches of "
                        + radius.patched().stream()
                                .map(PatchChanges::environment)
                                .collect(Collectors.joining(", "))
                        + " change, and with them whatever there is that they are for.";
        if (radius.impacts().isEmpty()) {
            return patched.isEmpty() ? "Nothing that runs anywhere changes." : patched;
        }
        long clusters = radius.impacts().stream()
                .map(each -> each.effect().environment() + "/" + each.effect().cluster())
                .distinct()
                .count();
        List<String> parts = new ArrayList<>();
        for (PlanEffect.Kind kind : PlanEffect.Kind.values()) {
            long count = radius.impacts().stream()
                    .map(Impact::effect)
                    .filter(effect -> effect.kind() == kind)
                    .map(PlanEffect::name)
                    .distinct()
                    .count();
            if (count > 0) {
                parts.add(count + (count == 1 ? " package " : " packages ") + verb(kind, count));
            }
        }
        return "On " + clusters + (clusters == 1 ? " cluster: " : " clusters: ") + String.join(", ", parts) + "."
                + (patched.isEmpty() ? "" : " " + patched);
    }

    private static String verb(PlanEffect.Kind kind, long count) {
        return switch (kind) {
            case APPEARS -> count == 1 ? "appears" : "appear";
            case CHANGES -> count == 1 ? "changes" : "change";
            case DISAPPEARS -> count == 1 ? "disappears" : "disappear";
        };
    }

    private static String verb(List<Version> versions, String one, String many) {
        return versions.size() == 1 ? one : many;
    }

    private static String version(Optional<Version> version) {
        return version.map(Version::toString).orElse("none");
    }

    private static String versions(List<Version> versions) {
        return versions.stream().map(Version::toString).collect(Collectors.joining(", "));
    }
}
