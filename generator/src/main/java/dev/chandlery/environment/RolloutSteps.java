package dev.chandlery.environment;

import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.Cluster;
import dev.chandlery.registry.Environment.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The clusters of an environment in the steps in which they are rolled out to. */
public final class RolloutSteps {
    private RolloutSteps() {}

    /**
     * Returns the names of the clusters, each in the first step that chooses it and in ascending order there. What no step
     * chooses comes last; steps without a cluster are left out.
     */
    public static List<List<String>> of(Environment environment) {
        List<Cluster> left = new ArrayList<>(environment.clusters().stream()
                .sorted(Comparator.comparing(Cluster::name))
                .toList());
        List<List<String>> steps = new ArrayList<>();
        for (Strategy step : environment.argocd().rollout()) {
            List<Cluster> chosen =
                    left.stream().filter(cluster -> chooses(step, cluster)).toList();
            left.removeAll(chosen);
            add(steps, chosen);
        }
        add(steps, left);
        return steps;
    }

    private static void add(List<List<String>> steps, List<Cluster> clusters) {
        if (!clusters.isEmpty()) {
            steps.add(clusters.stream().map(cluster -> cluster.name().value()).toList());
        }
    }

    private static boolean chooses(Strategy step, Cluster cluster) {
        return step.kind() == Strategy.Kind.CLUSTERS
                ? step.clusters().contains(cluster.name())
                : ClusterChoice.hasLabels(cluster, step.selector());
    }
}
