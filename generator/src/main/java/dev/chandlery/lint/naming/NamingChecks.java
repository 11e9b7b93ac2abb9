package dev.chandlery.lint.naming;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class NamingChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(new NameConvention());

    private NamingChecks() {}
}
