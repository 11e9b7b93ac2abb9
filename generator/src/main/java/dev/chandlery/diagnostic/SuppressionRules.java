package dev.chandlery.diagnostic;

import java.util.List;

/** The rules about comments that suppress findings. None of them can be suppressed. */
public final class SuppressionRules {
    /** A comment that has no effect because it does not have the form of a suppression. */
    public static final Rule INCOMPLETE = Rule.warning(
            "suppression-incomplete", "A comment that should suppress a finding names no rule or gives no reason.");

    /** A comment that names a rule that does not exist. */
    public static final Rule UNKNOWN =
            Rule.warning("suppression-unknown", "A comment suppresses the findings of a rule that does not exist.");

    /** A comment that names a rule without which nothing sound can be written. */
    public static final Rule REFUSED = Rule.warning(
            "suppression-refused", "A comment suppresses the findings of a rule that cannot be suppressed.");

    /** A comment where its rule finds nothing. */
    public static final Rule UNUSED =
            Rule.warning("suppression-unused", "A comment suppresses a finding that is not there.");

    /** All of them, by id. */
    public static final List<Rule> ALL = List.of(INCOMPLETE, REFUSED, UNKNOWN, UNUSED);

    private SuppressionRules() {}
}
