package dev.chandlery.diagnostic;

import java.util.List;

/** The rules about recorded findings. */
public final class BaselineRules {
    /** A recorded finding that is mended, or whose line has changed. */
    public static final Rule OUTDATED =
            Rule.info("baseline-outdated", "A baseline records a finding that is no longer there.");

    /** All of them. */
    public static final List<Rule> ALL = List.of(OUTDATED);

    private BaselineRules() {}
}
