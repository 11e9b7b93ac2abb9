package dev.chandlery.promotion;

import dev.chandlery.diagnostic.Rule;
import java.util.List;

/** The rules about what a change promotes and takes away. */
public final class PromotionRules {
    /** A release did not run in the environment that it is promoted from. */
    public static final Rule SKIPS =
            Rule.error("promotion-skips", "A change promotes a release that did not run in the environment before it.");

    /** A release ran too short a time in the environment that it is promoted from. */
    public static final Rule SOAK = Rule.error(
            "promotion-soak", "A change promotes a release that ran too short in the environment before it.");

    /** The environment is frozen. */
    public static final Rule FROZEN =
            Rule.error("promotion-frozen", "A change promotes a release to an environment that is frozen.");

    /** A change takes away more releases than the environment allows. */
    public static final Rule REMOVAL_LIMIT =
            Rule.error("removal-limit", "A change takes away more releases from an environment than it allows.");

    /** All rules of this package. */
    public static final List<Rule> ALL = List.of(SKIPS, SOAK, FROZEN, REMOVAL_LIMIT);

    private PromotionRules() {}
}
