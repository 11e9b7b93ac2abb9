package dev.chandlery.lint;

import dev.chandlery.argo.schema.ArgoVersion;
import dev.chandlery.lint.object.ObjectChecks;
import dev.chandlery.manifest.ManifestRules;
import dev.chandlery.registry.RegistrySettings;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a registry, or the command line, says about linting.
 *
 * @param argoVersion the minor version of Argo Workflows to lint for, such as {@code 4.1}; empty for the newest that is
 *     known
 * @param off ids of the rules that are switched off
 * @param options options by rule id, for the rules whose options are set
 */
public record LintSettings(String argoVersion, Set<String> off, SortedMap<String, RuleOptions> options) {
    /** The newest version, every rule, no options. */
    public static final LintSettings DEFAULT = new LintSettings("", Set.of());

    /** Copies the collections. */
    public LintSettings {
        off = Set.copyOf(off);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** Makes settings without options. */
    public LintSettings(String argoVersion, Set<String> off) {
        this(argoVersion, off, new TreeMap<>());
    }

    /** Returns the same settings with the options that a registry sets. */
    public LintSettings withOptionsOf(RegistrySettings registry) {
        SortedMap<String, RuleOptions> set = new TreeMap<>();
        registry.lintOptions().forEach((id, values) -> set.put(id, new RuleOptions(values)));
        return new LintSettings(argoVersion, off, set);
    }

    /**
     * Returns the same settings for the packages of a registry. It checks by itself that references can be resolved, since
     * it knows which versions they are locked to, and that a manifest has apiVersion and kind; the rules that do so here are off.
     */
    public LintSettings inRegistry() {
        Set<String> all = new HashSet<>(off);
        // Nor does it judge names as they are written: they get versions.
        ObjectChecks.OF_NAMES.forEach(rule -> all.add(rule.id()));
        ManifestRules.OF_REFERENCES.forEach(rule -> all.add(rule.id()));
        all.addAll(List.of("api-version-missing", "kind-missing"));
        return new LintSettings(argoVersion, all, options);
    }

    /** Returns the version of Argo Workflows to lint for. */
    public ArgoVersion version() {
        return ArgoVersion.parse(argoVersion).orElse(ArgoVersion.NEWEST);
    }

    /** Says which of these rules are to run. */
    List<LintRule> chosen(List<LintRule> rules) {
        return rules.stream().filter(each -> !off.contains(each.rule().id())).toList();
    }
}
