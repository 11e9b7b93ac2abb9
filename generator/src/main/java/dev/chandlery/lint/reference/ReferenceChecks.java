package dev.chandlery.lint.reference;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class ReferenceChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(
            new EntrypointMissing(),
            new EntrypointUndefined(),
            new TemplatesBesideReference(),
            new TemplateMissing(),
            new TemplateAmbiguous(),
            new TemplateShadowed(),
            new TemplateUndefined(),
            new ReferenceIncomplete(),
            new ReferenceUnresolved(),
            new ReferenceScope(),
            new ReferenceIntoNamespace(),
            new TemplateUnresolved(),
            new RecursionEndless());

    private ReferenceChecks() {}
}
