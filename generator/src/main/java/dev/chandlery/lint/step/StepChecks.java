package dev.chandlery.lint.step;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class StepChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(
            new StepNameMissing(),
            new StepNameInvalid(),
            new StepNameDuplicate(),
            new LoopAmbiguous(),
            new SequenceAmbiguous(),
            new SequenceIncomplete(),
            new SequenceInvalid(),
            new HookExpressionMissing());

    private StepChecks() {}
}
