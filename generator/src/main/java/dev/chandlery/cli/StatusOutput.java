package dev.chandlery.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chandlery.environment.Deployment;
import dev.chandlery.environment.Rollout;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what is to run where, for people and for programs.
 *
 * @param environments the environments to tell of, in order
 * @param deployments the deployments to tell of
 */
record StatusOutput(List<Environment> environments, List<Deployment> deployments) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MAX_HEAD = 40;

    private record EnvironmentJson(
            String name, String promotesFrom, List<String> clusters, List<EntryJson> deployments) {}

    private record EntryJson(
            String name,
            String version,
            String namespace,
            boolean current,
            boolean aliases,
            List<String> reasons,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, String> parameters,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> features,
            List<String> clusters) {}

    String json() {
        Map<String, List<Deployment>> byEnvironment = byEnvironment();
        return MAPPER.writeValueAsString(environments.stream()
                        .map(environment -> new EnvironmentJson(
                                environment.name().value(),
                                environment.promotesFrom().map(Object::toString).orElse(""),
                                clusters(environment),
                                Rollout.of(byEnvironment.getOrDefault(
                                                environment.name().value(), List.of()))
                                        .stream()
                                        .map(StatusOutput::entry)
                                        .toList()))
                        .toList())
                + "\n";
    }

    private static EntryJson entry(Rollout rollout) {
        return new EntryJson(
                rollout.release().name().value(),
                rollout.release().version().toString(),
                rollout.namespace(),
                rollout.current(),
                rollout.aliased(),
                rollout.reasons(),
                rollout.settings().parameters(),
                rollout.settings().features(),
                rollout.clusters());
    }

    /** Returns a table for each environment: a row for each package, a column for clusters that have the same. */
    String text() {
        Map<String, List<Deployment>> byEnvironment = byEnvironment();
        StringBuilder out = new StringBuilder();
        for (Environment environment : environments) {
            out.append(out.isEmpty() ? "" : "\n").append(environment.name());
            environment
                    .promotesFrom()
                    .ifPresent(from -> out.append(", promotes from ").append(from));
            out.append('\n');
            table(
                    out,
                    clusters(environment),
                    byEnvironment.getOrDefault(environment.name().value(), List.of()));
        }
        if (out.isEmpty()) {
            return "There is no environment.\n";
        }
        boolean aliases = deployments.stream().anyMatch(Deployment::aliased);
        return out.append("\n* current   (needed by others)   ! retiring")
                .append(aliases ? "   ~ its major version's alias leads to it" : "")
                .append('\n')
                .toString();
    }

    private static void table(StringBuilder out, List<String> clusters, List<Deployment> deployments) {
        if (deployments.isEmpty()) {
            out.append("nothing runs here\n");
            return;
        }
        Map<String, SortedMap<String, String>> cells = cells(clusters, deployments);
        Map<SortedMap<String, String>, List<String>> alike = new LinkedHashMap<>();
        cells.forEach((cluster, column) ->
                alike.computeIfAbsent(column, each -> new ArrayList<>()).add(cluster));
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("PACKAGE"));
        List<String> legend = new ArrayList<>();
        for (List<String> names : alike.values()) {
            String all = String.join(" ", names);
            if (all.length() <= MAX_HEAD) {
                head.add(all);
            } else {
                head.add(names.get(0) + " +" + (names.size() - 1));
                legend.add(names.get(0) + " +" + (names.size() - 1) + ": " + String.join(", ", names));
            }
        }
        rows.add(head);
        deployments.stream()
                .map(each -> each.release().name().value())
                .distinct()
                .sorted()
                .forEach(name -> {
                    List<String> row = new ArrayList<>(List.of(name));
                    alike.keySet().forEach(column -> row.add(column.getOrDefault(name, "-")));
                    rows.add(row);
                });
        out.append(TextTable.of(rows));
        legend.forEach(line -> out.append(line).append('\n'));
    }

    /** Returns the texts of the cells by cluster and package. */
    private static Map<String, SortedMap<String, String>> cells(List<String> clusters, List<Deployment> deployments) {
        Map<String, List<Deployment>> byCluster =
                deployments.stream().collect(Collectors.groupingBy(Deployment::cluster));
        Map<String, SortedMap<String, String>> cells = new LinkedHashMap<>();
        for (String cluster : clusters) {
            SortedMap<String, SortedMap<Version, List<Deployment>>> versions = new TreeMap<>();
            for (Deployment each : byCluster.getOrDefault(cluster, List.of())) {
                versions.computeIfAbsent(
                                each.release().name().value(), name -> new TreeMap<>(Comparator.reverseOrder()))
                        .computeIfAbsent(each.release().version(), version -> new ArrayList<>())
                        .add(each);
            }
            SortedMap<String, String> column = new TreeMap<>();
            versions.forEach((name, found) -> column.put(
                    name,
                    found.entrySet().stream()
                            .map(each -> cell(each.getKey(), each.getValue()))
                            .collect(Collectors.joining(", "))));
            cells.put(cluster, column);
        }
        return cells;
    }

    /** Returns a version with its marks; it may be in several namespaces. */
    private static String cell(Version version, Collection<Deployment> deployments) {
        List<Deployment> chosen =
                deployments.stream().filter(Deployment::chosen).toList();
        String alias = deployments.stream().anyMatch(Deployment::aliased) ? "~" : "";
        if (chosen.isEmpty()) {
            return "(" + version + alias + ")";
        }
        boolean current = chosen.stream().anyMatch(Deployment::current);
        boolean retiring =
                chosen.stream().flatMap(each -> each.reasons().stream()).anyMatch(Deployment::isRetiring);
        return version + (current ? "*" : "") + alias + (retiring ? "!" : "");
    }

    private static List<String> clusters(Environment environment) {
        return environment.clusters().stream()
                .map(each -> each.name().value())
                .sorted()
                .toList();
    }

    private Map<String, List<Deployment>> byEnvironment() {
        return deployments.stream().collect(Collectors.groupingBy(Deployment::environment));
    }
}
