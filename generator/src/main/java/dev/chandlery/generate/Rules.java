package dev.chandlery.generate;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.environment.EnvironmentRules;
import dev.chandlery.lint.LintRules;
import dev.chandlery.manifest.ManifestRules;
import dev.chandlery.overlay.OverlayRules;
import dev.chandlery.registry.RegistryRules;
import dev.chandlery.registry.ReleaseRules;
import dev.chandlery.source.SourceRules;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules that {@code chandlery check} knows about files, by id. */
public final class Rules {
    /** The rules in ascending order of id. */
    public static final List<Rule> ALL = Stream.of(
                    SourceRules.ALL,
                    RegistryRules.ALL,
                    ReleaseRules.ALL,
                    ManifestRules.ALL,
                    LintRules.ALL,
                    GenerateRules.ALL,
                    EnvironmentRules.ALL,
                    OverlayRules.ALL)
            .flatMap(List::stream)
            .distinct()
            .sorted(Comparator.comparing(Rule::id))
            .toList();

    /** Their ids. */
    public static final SortedSet<String> IDS = Collections.unmodifiableSortedSet(
            ALL.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new)));

    private Rules() {}
}
