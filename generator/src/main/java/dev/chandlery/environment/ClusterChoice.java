package dev.chandlery.environment;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Cluster;
import dev.chandlery.registry.Environment.Strategy;
import dev.chandlery.registry.EnvironmentName;
import dev.chandlery.registry.PackageName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The clusters of one environment in order of name, and the sets of them that strategies choose. */
final class ClusterChoice {
    private final Environment environment;
    private final List<Cluster> clusters;
    private final List<String> names;

    ClusterChoice(Environment environment) {
        this.environment = environment;
        this.clusters = environment.clusters().stream()
                .sorted(Comparator.comparing(Cluster::name))
                .toList();
        this.names = clusters.stream().map(c -> c.name().value()).toList();
    }

    /** Returns the names in the order of the positions in the sets. */
    List<String> names() {
        return names;
    }

    /** Returns the clusters of a package under a strategy. What is unknown is left out. */
    BitSet choose(Strategy strategy, PackageName name) {
        BitSet chosen = new BitSet(clusters.size());
        switch (strategy.kind()) {
            case EVERYWHERE -> chosen.set(0, clusters.size());
            case SINGLE -> {
                if (!clusters.isEmpty()) {
                    chosen.set(Rendezvous.choose(name.value(), names));
                }
            }
            case CLUSTERS ->
                strategy.clusters().stream()
                        .mapToInt(c -> names.indexOf(c.value()))
                        .filter(i -> i >= 0)
                        .forEach(chosen::set);
            case SELECTOR -> {
                for (int i = 0; i < clusters.size(); i++) {
                    if (hasLabels(clusters.get(i), strategy.selector())) {
                        chosen.set(i);
                    }
                }
            }
        }
        return chosen;
    }

    /** Returns what is wrong with a strategy that is written at a place. */
    List<Finding> check(Strategy strategy, Place place) {
        List<Finding> findings = new ArrayList<>();
        if (strategy.kind() == Strategy.Kind.CLUSTERS) {
            for (EnvironmentName cluster : strategy.clusters()) {
                if (!names.contains(cluster.value())) {
                    findings.add(EnvironmentRules.CLUSTER_UNKNOWN.at(
                            place,
                            environment.name() + " has no cluster " + cluster + ".",
                            Suggestion.didYouMean(cluster.value(), names, "Its clusters are: " + listed() + ".")));
                }
            }
        }
        if (strategy.kind() == Strategy.Kind.SELECTOR
                && clusters.stream().noneMatch(c -> hasLabels(c, strategy.selector()))) {
            String selector = strategy.selector().entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue())
                    .collect(Collectors.joining(", "));
            findings.add(EnvironmentRules.SELECTOR_MATCHES_NOTHING.at(
                    place,
                    "No cluster of " + environment.name() + " has the labels " + selector + ".",
                    "Correct the selector, or give the labels to a cluster in environment.yaml."));
        }
        return findings;
    }

    private String listed() {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    static boolean hasLabels(Cluster cluster, Map<String, String> selector) {
        return selector.entrySet().stream()
                .allMatch(e -> e.getValue().equals(cluster.labels().get(e.getKey())));
    }
}
