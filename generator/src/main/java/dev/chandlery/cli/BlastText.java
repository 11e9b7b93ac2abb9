package dev.chandlery.cli;

import dev.chandlery.environment.PatchChanges;
import dev.chandlery.environment.PlanEffect;
import dev.chandlery.generate.BlastRadius;
import dev.chandlery.registry.schema.Quoted;

/** Prints what a change does to what runs, for people: by environment, clusters that are alike, and namespace. */
final class BlastText {
    private BlastText() {}

    static String render(BlastRadius radius) {
        StringBuilder out = new StringBuilder();
        String[] place = {"", ""};
        BlastWords.byCluster(radius).forEach((impact, clusters) -> {
            PlanEffect effect = impact.effect();
            if (!effect.environment().equals(place[0])) {
                place[0] = effect.environment();
                place[1] = "";
                out.append(effect.environment()).append('\n');
            }
            String where = String.join(", ", clusters) + ", namespace " + effect.namespace();
            if (!where.equals(place[1])) {
                place[1] = where;
                out.append("  ").append(where).append('\n');
            }
            out.append("    ")
                    .append(sign(effect.kind()))
                    .append(' ')
                    .append(effect.name())
                    .append(": ");
            out.append(BlastWords.change(effect)).append('\n');
            String meaning = BlastWords.meaning(impact);
            if (!meaning.isEmpty()) {
                out.append("      ").append(Quoted.printable(meaning)).append('\n');
            }
        });
        for (PatchChanges patched : radius.patched()) {
            out.append("patches of ").append(patched.environment()).append('\n');
            for (PatchChanges.Change each : patched.changes()) {
                out.append("  ")
                        .append(sign(each.kind()))
                        .append(' ')
                        .append(Quoted.printable(BlastWords.objects(each)))
                        .append(": ")
                        .append(Quoted.printable(BlastWords.fields(each)))
                        .append(each.kind() == PatchChanges.Kind.MOVED ? " (in another order)\n" : "\n");
            }
            if (patched.more() > 0) {
                out.append("  and ").append(patched.more()).append(" more\n");
            }
        }
        return out.append(BlastWords.summary(radius)).append('\n').toString();
    }

    private static char sign(PatchChanges.Kind kind) {
        return switch (kind) {
            case ADDED -> '+';
            case CHANGED, MOVED -> '~';
            case REMOVED -> '-';
        };
    }

    private static char sign(PlanEffect.Kind kind) {
        return switch (kind) {
            case APPEARS -> '+';
            case CHANGES -> '~';
            case DISAPPEARS -> '-';
        };
    }
}
