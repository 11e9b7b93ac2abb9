package dev.chandlery.cli;

import dev.chandlery.argo.ArgoParameter;
import dev.chandlery.argo.ArgoTemplate;
import dev.chandlery.argo.ArgoWorkflowTemplate;
import dev.chandlery.environment.Deployment;
import dev.chandlery.generate.Overview;
import dev.chandlery.registry.PackageDefinition;
import dev.chandlery.registry.RegistryPackage;
import dev.chandlery.registry.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints a registry, or one package of it, for people. */
final class OverviewText {
    private OverviewText() {}

    /** What to say of a registry without packages. */
    static final String NO_PACKAGES =
            "No package was found. A package is a WorkflowTemplate or ClusterWorkflowTemplate, or a folder with a"
                    + " package.yaml; chandlery init --package TEAM/NAME writes one.";

    static String packages(Overview overview) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("PACKAGE", "VERSION", "RELEASES", "TEAM", "DESCRIPTION"));
        for (RegistryPackage each : overview.packages()) {
            PackageDefinition definition = each.definition();
            rows.add(List.of(
                    each.name().value(),
                    each.latest().map(r -> r.version().toString()).orElse("-"),
                    Integer.toString(each.releases().size()),
                    definition.team().isEmpty() ? "-" : definition.team(),
                    definition.deprecated().isPresent()
                            ? "deprecated: "
                                    + TextTable.firstLine(
                                            definition.deprecated().get().message())
                            : TextTable.firstLine(definition.description())));
        }
        return TextTable.of(rows);
    }

    static String release(RegistryPackage owner, Release release, Overview overview) {
        PackageDefinition definition = release.definition();
        StringBuilder out = new StringBuilder();
        out.append(release.id())
                .append(": ")
                .append(TextTable.firstLine(definition.title()))
                .append('\n');
        line(out, "Description", definition.description().strip());
        line(out, "Team", definition.team());
        line(out, "Released", release.released().map(TextTable::date).orElse("undated"));
        line(out, "Directory", release.directory());
        line(out, "Commit", release.commit());
        line(out, "Argo", definition.argo());
        line(out, "Yanked", owner.yankReason(release.version()).orElse(""));
        line(
                out,
                "Deprecated",
                owner.definition()
                        .deprecated()
                        .map(PackageDefinition.Deprecation::message)
                        .orElse(""));
        line(
                out,
                "Versions",
                joined(owner.releases().stream()
                        .map(r -> r.version() + (owner.yankReason(r.version()).isPresent() ? " (yanked)" : ""))
                        .toList()));
        line(
                out,
                "Dependencies",
                joined(release.dependencies().stream().map(Object::toString).toList()));
        places(out, overview.plan().of(release.id()));
        overview.templates().forEach(template -> append(out, template));
        return out.toString();
    }

    /** A line for each cluster, with the namespaces there. */
    private static void places(StringBuilder out, List<Deployment> deployments) {
        Map<String, List<String>> clusters = new LinkedHashMap<>();
        deployments.forEach(d -> clusters.computeIfAbsent(d.environment() + "/" + d.cluster(), c -> new ArrayList<>())
                .add(d.namespace()));
        out.append(clusters.isEmpty() ? "Deployed: nowhere\n" : "Deployed:\n");
        clusters.forEach((cluster, namespaces) -> out.append("  ")
                .append(cluster)
                .append(": ")
                .append(joined(namespaces))
                .append('\n'));
    }

    private static void append(StringBuilder out, ArgoWorkflowTemplate owner) {
        out.append('\n').append(owner.kind()).append(' ').append(owner.name()).append('\n');
        for (ArgoTemplate template : owner.templates()) {
            out.append("  ")
                    .append(template.name())
                    .append(" (")
                    .append(template.type())
                    .append(")\n");
            template.parameters().forEach(parameter -> append(out, parameter));
            template.artifacts()
                    .forEach(artifact -> out.append("    artifact ")
                            .append(artifact.name())
                            .append(artifact.required() ? " (required)" : "")
                            .append('\n'));
            template.outputParameters().forEach(output -> append(out, "gives " + output.name(), output.description()));
            template.outputArtifacts().forEach(output -> append(out, "gives artifact " + output.name(), ""));
        }
    }

    private static void append(StringBuilder out, ArgoParameter parameter) {
        String value = parameter.required()
                ? " (required)"
                : parameter
                        .value()
                        .map(v -> " = " + (v.isBlank() ? '"' + TextTable.firstLine(v) + '"' : TextTable.firstLine(v)))
                        .orElse("");
        append(
                out,
                parameter.name() + (parameter.type().isEmpty() ? "" : ": " + parameter.type()) + value,
                parameter.description());
    }

    private static void append(StringBuilder out, String what, String description) {
        out.append("    ").append(what);
        if (!description.isEmpty()) {
            out.append("  ").append(TextTable.firstLine(description));
        }
        out.append('\n');
    }

    private static void line(StringBuilder out, String label, String value) {
        if (!value.isEmpty()) {
            out.append(label).append(": ").append(value.replace("\n", "\n  ")).append('\n');
        }
    }

    private static String joined(List<String> values) {
        return String.join(", ", values);
    }
}
