package dev.chandlery.argo.syntax;

import dev.chandlery.argo.Fields;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;

/**
 * Inputs, outputs or arguments.
 *
 * @param parameters the parameters in order
 * @param artifacts the artifacts in order
 * @param node the mapping that holds them; without entries when there is none
 */
public record InterfaceSyntax(List<ParameterSyntax> parameters, List<ArtifactSyntax> artifacts, YamlMapping node) {
    /** Nothing. */
    public static final InterfaceSyntax NONE = new InterfaceSyntax(List.of(), List.of(), Fields.NONE);

    /** Copies the lists. */
    public InterfaceSyntax {
        parameters = List.copyOf(parameters);
        artifacts = List.copyOf(artifacts);
    }

    static InterfaceSyntax of(YamlMapping owner, String key) {
        YamlMapping node = Fields.mapping(owner, key);
        return node.entries().isEmpty()
                ? NONE
                : new InterfaceSyntax(ParameterSyntax.list(node), ArtifactSyntax.list(node), node);
    }

    /** Returns the first parameter of a name. */
    public Optional<ParameterSyntax> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** Returns the first artifact of a name. */
    public Optional<ArtifactSyntax> artifact(String name) {
        return artifacts.stream().filter(a -> a.name().equals(name)).findFirst();
    }
}
