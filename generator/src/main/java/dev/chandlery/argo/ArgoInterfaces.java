package dev.chandlery.argo;

import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the parameters and artifacts of inputs, outputs and arguments. */
final class ArgoInterfaces {
    /** The fields of an artifact that say where its content comes from. */
    private static final List<String> LOCATIONS = List.of(
            "from",
            "fromExpression",
            "raw",
            "s3",
            "gcs",
            "oss",
            "azure",
            "git",
            "hdfs",
            "http",
            "artifactory",
            "plugin");

    /** The fields of {@code valueFrom}, in the order in which they describe an output best. */
    private static final List<String> SOURCES =
            List.of("path", "parameter", "expression", "jsonPath", "jqFilter", "event");

    private ArgoInterfaces() {}

    /** Returns the parameters of inputs or arguments. */
    static List<ArgoParameter> parameters(YamlMapping owner, Function<String, Optional<ParameterType>> types) {
        return Fields.mappings(owner, "parameters").stream()
                .map(parameter -> parameter(parameter, true, types.apply(Fields.text(parameter, "name"))))
                .toList();
    }

    /** Returns the parameters of outputs, which no caller gives. */
    static List<ArgoParameter> outputs(YamlMapping owner) {
        return Fields.mappings(owner, "parameters").stream()
                .map(parameter -> parameter(parameter, false, Optional.empty()))
                .toList();
    }

    /** Returns the artifacts of inputs or arguments, or those of outputs, which no caller gives. */
    static List<ArgoArtifact> artifacts(YamlMapping owner, boolean input) {
        return Fields.mappings(owner, "artifacts").stream()
                .map(artifact -> artifact(artifact, input))
                .toList();
    }

    private static ArgoParameter parameter(YamlMapping parameter, boolean input, Optional<ParameterType> type) {
        YamlMapping valueFrom = Fields.mapping(parameter, "valueFrom");
        Optional<String> value = Fields.scalar(parameter, "value")
                .or(() -> Fields.scalar(parameter, "default"))
                .or(() -> Fields.scalar(valueFrom, "default"));
        return new ArgoParameter(
                Fields.text(parameter, "name"),
                Fields.text(parameter, "description"),
                value,
                Fields.texts(parameter, "enum"),
                type.map(ParameterType::word).orElse(""),
                input && value.isEmpty() && !Fields.present(parameter, "valueFrom"),
                input ? "" : source(valueFrom));
    }

    private static String source(YamlMapping valueFrom) {
        for (String source : SOURCES) {
            if (Fields.present(valueFrom, source)) {
                return (source + " " + Fields.text(valueFrom, source)).strip();
            }
        }
        return Fields.present(valueFrom, "supplied") ? "supplied" : "";
    }

    private static ArgoArtifact artifact(YamlMapping artifact, boolean input) {
        boolean optional = Fields.isTrue(artifact, "optional");
        boolean located = LOCATIONS.stream().anyMatch(location -> Fields.present(artifact, location));
        return new ArgoArtifact(
                Fields.text(artifact, "name"), Fields.text(artifact, "path"), optional, input && !optional && !located);
    }
}
