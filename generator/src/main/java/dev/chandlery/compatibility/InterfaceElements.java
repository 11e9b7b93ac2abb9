package dev.chandlery.compatibility;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.ParameterType;
import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads inputs, outputs and arguments. What is required is what lint takes for it. */
final class InterfaceElements {
    private static final Set<String> TOLD_OF_PARAMETERS = Set.of("name", "description", "value", "default", "enum");
    private static final Set<String> TOLD_OF_ARTIFACTS = Set.of("name", "description", "optional");

    private final String path;

    InterfaceElements(String path) {
        this.path = path;
    }

    /**
     * Returns what a caller may or must give.
     *
     * @param types returns the type of a parameter
     */
    List<Element> taken(
            InterfaceSyntax declared,
            ElementKind parameters,
            ElementKind artifacts,
            Function<String, Optional<ParameterType>> types) {
        return Stream.concat(
                        declared.parameters().stream()
                                .map(each -> parameter(each, parameters, types.apply(each.name()))),
                        declared.artifacts().stream()
                                .map(each -> artifact(each, artifacts)
                                        .flag(Trait.REQUIRED, !each.optional() && !each.isLocated())
                                        .build()))
                .filter(element -> !element.name().isEmpty())
                .toList();
    }

    /** Returns what a caller gets. */
    List<Element> given(InterfaceSyntax declared) {
        List<Element> elements = new ArrayList<>();
        for (ParameterSyntax each : declared.parameters()) {
            elements.add(start(ElementKind.OUTPUT_PARAMETER, each.name(), each.mark(), each.node())
                    .text(Trait.IMPLEMENTATION, Canonical.without(each.node(), TOLD_OF_PARAMETERS))
                    .build());
        }
        for (ArtifactSyntax each : declared.artifacts()) {
            elements.add(artifact(each, ElementKind.OUTPUT_ARTIFACT)
                    .flag(Trait.OPTIONAL, each.optional())
                    .build());
        }
        Stream.concat(
                        declared.parameters().stream().map(ParameterSyntax::globalName),
                        declared.artifacts().stream().map(ArtifactSyntax::globalName))
                .flatMap(Optional::stream)
                .forEach(each -> elements.add(global(each)));
        elements.removeIf(element -> element.name().isEmpty());
        return elements;
    }

    private Element global(Text name) {
        return new Elements(ElementKind.GLOBAL_OUTPUT, name.value(), Place.in(path, name.mark())).build();
    }

    private Element parameter(ParameterSyntax each, ElementKind kind, Optional<ParameterType> type) {
        return start(kind, each.name(), each.mark(), each.node())
                .flag(Trait.REQUIRED, !each.supplied())
                .value(Trait.DEFAULT, each.value().or(each::defaultValue).map(InterfaceElements::text))
                .list(
                        Trait.OPTIONS,
                        Fields.texts(each.node(), "enum").stream()
                                .distinct()
                                .sorted()
                                .toList())
                .value(Trait.TYPE, type.map(ParameterType::word))
                .text(Trait.IMPLEMENTATION, Canonical.without(each.node(), TOLD_OF_PARAMETERS))
                .build();
    }

    private Elements artifact(ArtifactSyntax each, ElementKind kind) {
        return start(kind, each.name(), each.mark(), each.node())
                .text(Trait.IMPLEMENTATION, Canonical.without(each.node(), TOLD_OF_ARTIFACTS));
    }

    private Elements start(ElementKind kind, String name, Mark mark, YamlMapping node) {
        return new Elements(kind, name, Place.in(path, mark)).text(Trait.DESCRIPTION, Fields.text(node, "description"));
    }

    private static String text(YamlNode node) {
        return Fields.scalar(node).orElseGet(() -> YamlWriter.write(node));
    }
}
