package dev.chandlery.lint.structure;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class StructureChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(new TemplateUnused(), new ReferenceForward());

    private StructureChecks() {}
}
