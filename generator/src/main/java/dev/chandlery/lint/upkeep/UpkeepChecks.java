package dev.chandlery.lint.upkeep;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class UpkeepChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL =
            List.of(new TtlMissing(), new PodGcMissing(), new ResourcesMissing(), new ObjectTooLarge());

    private UpkeepChecks() {}
}
