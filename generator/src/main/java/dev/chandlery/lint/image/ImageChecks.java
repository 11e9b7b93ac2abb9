package dev.chandlery.lint.image;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class ImageChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(new ImageInvalid(), new ImageTagLatest());

    private ImageChecks() {}
}
