package dev.chandlery.generate;

import dev.chandlery.approval.ApprovalRules;
import dev.chandlery.compatibility.ChangeKinds;
import dev.chandlery.diagnostic.BaselineRules;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.diagnostic.Severity;
import dev.chandlery.diagnostic.SuppressionRules;
import dev.chandlery.environment.EnvironmentRules;
import dev.chandlery.kustomize.KustomizeRules;
import dev.chandlery.lint.LintRules;
import dev.chandlery.manifest.ManifestRules;
import dev.chandlery.overlay.OverlayRules;
import dev.chandlery.promotion.PromotionRules;
import dev.chandlery.registry.RegistryRules;
import dev.chandlery.registry.ReleaseRules;
import dev.chandlery.registry.Vocabulary;
import dev.chandlery.registry.schema.Field;
import dev.chandlery.source.SourceRules;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules that {@code chandlery check} knows about files, by id. */
public final class Rules {
    /** The rules in ascending order of id. */
    public static final List<Rule> ALL = Stream.of(
                    SuppressionRules.ALL,
                    BaselineRules.ALL,
                    SourceRules.ALL,
                    KustomizeRules.ALL,
                    RegistryRules.ALL,
                    ReleaseRules.ALL,
                    ManifestRules.ALL,
                    LintRules.ALL,
                    GenerateRules.ALL,
                    VersionRules.ALL,
                    EnvironmentRules.ALL,
                    PromotionRules.ALL,
                    ApprovalRules.ALL,
                    OverlayRules.ALL)
            .flatMap(List::stream)
            .distinct()
            .sorted(Comparator.comparing(Rule::id))
            .toList();

    /** Their ids. */
    public static final SortedSet<String> IDS = Collections.unmodifiableSortedSet(
            ALL.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new)));

    /**
     * The ids of those that hold changes back at the gates of environments. No setting, comment or baseline turns them down:
     * these could be part of the very change.
     */
    public static final SortedSet<String> GATES =
            Collections.unmodifiableSortedSet(Stream.concat(PromotionRules.ALL.stream(), ApprovalRules.ALL.stream())
                    .map(Rule::id)
                    .collect(Collectors.toCollection(TreeSet::new)));

    /**
     * The ids of those whose findings may be suppressed in a file: all that are no errors by themselves, and the errors that
     * are about what the cluster makes of a sound manifest. Any other error means that nothing sound can be written from the
     * file.
     */
    public static final SortedSet<String> SUPPRESSIBLE = Collections.unmodifiableSortedSet(ALL.stream()
            .filter(rule -> !SuppressionRules.ALL.contains(rule))
            .filter(rule -> rule.severity() != Severity.ERROR
                    || LintRules.ALL.contains(rule)
                    || ManifestRules.JUDGED.contains(rule))
            .map(Rule::id)
            .collect(Collectors.toCollection(TreeSet::new)));

    /** The names that a registry file may use: their ids but those of gates, each with its options, and those of kinds of changes. */
    public static final Vocabulary VOCABULARY = new Vocabulary(options(), ChangeKinds.IDS);

    private static final Map<String, Rule> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Rule::id, rule -> rule));

    private Rules() {}

    /** Returns the rule of an id, if this version has it. */
    static Optional<Rule> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    private static SortedMap<String, List<Field>> options() {
        SortedMap<String, List<Field>> options = new TreeMap<>();
        IDS.stream().filter(id -> !GATES.contains(id)).forEach(id -> options.put(id, List.of()));
        LintRules.CHECKS.forEach(check -> options.put(check.rule().id(), check.options()));
        return options;
    }
}
