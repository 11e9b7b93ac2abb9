package dev.chandlery.lint.argument;

import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.lint.LintContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a template takes, by name, since thousands of calls may ask.
 *
 * @param parameters the parameters in order; of several of one name the first
 * @param requiredParameters names of those that have no value without an argument
 * @param artifacts names of the artifacts in order
 * @param requiredArtifacts names of those that are nowhere without an argument
 */
record Inputs(
        Map<String, ParameterSyntax> parameters,
        Set<String> requiredParameters,
        Set<String> artifacts,
        Set<String> requiredArtifacts) {
    Inputs {
        parameters = Collections.unmodifiableMap(parameters);
        requiredParameters = Collections.unmodifiableSet(requiredParameters);
        artifacts = Collections.unmodifiableSet(artifacts);
        requiredArtifacts = Collections.unmodifiableSet(requiredArtifacts);
    }

    /** Returns the inputs of a template, or the arguments that a workflow takes, made once for all that ask. */
    static Inputs of(InterfaceSyntax declared, LintContext context) {
        return context.once(declared, Inputs.class, Inputs::of);
    }

    private static Inputs of(InterfaceSyntax declared) {
        Map<String, ParameterSyntax> parameters = new LinkedHashMap<>();
        Set<String> requiredParameters = new LinkedHashSet<>();
        for (ParameterSyntax parameter : declared.parameters()) {
            parameters.putIfAbsent(parameter.name(), parameter);
            if (!parameter.supplied()) {
                requiredParameters.add(parameter.name());
            }
        }
        Set<String> artifacts = new LinkedHashSet<>();
        Set<String> requiredArtifacts = new LinkedHashSet<>();
        for (ArtifactSyntax artifact : declared.artifacts()) {
            artifacts.add(artifact.name());
            if (!artifact.optional() && !artifact.isLocated()) {
                requiredArtifacts.add(artifact.name());
            }
        }
        return new Inputs(parameters, requiredParameters, artifacts, requiredArtifacts);
    }

    /** Says whether arguments give all that is required. */
    boolean areGivenBy(InterfaceSyntax arguments) {
        Set<String> missing = new LinkedHashSet<>(requiredParameters);
        arguments.parameters().forEach(parameter -> missing.remove(parameter.name()));
        Set<String> missingArtifacts = new LinkedHashSet<>(requiredArtifacts);
        arguments.artifacts().forEach(artifact -> missingArtifacts.remove(artifact.name()));
        return missing.isEmpty() && missingArtifacts.isEmpty();
    }
}
