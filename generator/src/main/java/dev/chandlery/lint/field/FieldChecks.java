package dev.chandlery.lint.field;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class FieldChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(
            new KindMissing(),
            new KindUnknown(),
            new ApiVersionMissing(),
            new ApiVersionUnknown(),
            new FieldUnknown(),
            new FieldReplaced(),
            new FieldOfOtherVersion(),
            new FieldOutOfDate(),
            new FieldMissing(),
            new FieldMissingOnServer(),
            new FieldWrongType(),
            new FieldWrongValue(),
            new FieldTagged());

    private FieldChecks() {}
}
