package dev.chandlery.lint.argument;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class ArgumentChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(
            new ArgumentNameMissing(),
            new ArgumentNameInvalid(),
            new ArgumentDuplicate(),
            new ArgumentValueMissing(),
            new ArgumentValueFrom(),
            new ArgumentEnum(),
            new ArgumentSourceMissing(),
            new ArgumentSourceAmbiguous(),
            new ArgumentMissing(),
            new ArgumentUndeclared(),
            new ArgumentOutsideEnum(),
            new ArgumentType(),
            new ParameterTypesInvalid());

    private ArgumentChecks() {}
}
