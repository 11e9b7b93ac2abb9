package dev.chandlery.lint.documentation;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class DocumentationChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(new DescriptionMissing(), new ParameterUndescribed());

    private DocumentationChecks() {}
}
