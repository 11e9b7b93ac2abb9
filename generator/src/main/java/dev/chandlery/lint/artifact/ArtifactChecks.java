package dev.chandlery.lint.artifact;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class ArtifactChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(new LocationAmbiguous(), new LocationIncomplete());

    private ArtifactChecks() {}
}
