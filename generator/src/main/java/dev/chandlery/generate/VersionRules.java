package dev.chandlery.generate;

import dev.chandlery.diagnostic.Rule;
import java.util.List;

/** The rules about the version that a change gives a package. */
final class VersionRules {
    static final Rule NOT_BUMPED =
            Rule.error("version-not-bumped", "The content of a package changed, and its version did not.");
    static final Rule TOO_LOW = Rule.error(
            "version-too-low", "The version of a package is too low for what changed since its last release.");
    static final Rule BACKWARDS =
            Rule.error("version-backwards", "The version of a package is lower than before the change.");
    static final Rule EXISTS =
            Rule.error("version-exists", "The version of a package was released already, with other content.");
    static final Rule DEPENDENT_BREAKS = Rule.error(
            "dependent-breaks", "A package of the registry breaks with the new version of one that it uses.");

    static final List<Rule> ALL = List.of(BACKWARDS, DEPENDENT_BREAKS, EXISTS, NOT_BUMPED, TOO_LOW);

    private VersionRules() {}
}
