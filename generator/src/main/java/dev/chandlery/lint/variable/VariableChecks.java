package dev.chandlery.lint.variable;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class VariableChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(
            new TagUnclosed(),
            new BracesUnclosed(),
            new TagMisspelt(),
            new VariableUnresolved(),
            new VariableUnfilled(),
            new CalleeVariableMissing(),
            new WorkflowParameterUndeclared(),
            new InputUnused(),
            new ExpressionInvalid(),
            new ExpressionFunction(),
            new ExpressionVariable(),
            new ExpressionHyphen(),
            new WhenInvalid());

    private VariableChecks() {}
}
