package dev.chandlery.argo.syntax;

import dev.chandlery.argo.Fields;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of inputs, outputs or arguments.
 *
 * @param name its name, or the empty text
 * @param mark where the name stands, or the parameter when it has none
 * @param node the whole parameter
 */
public record ParameterSyntax(String name, Mark mark, YamlMapping node) {
    static List<ParameterSyntax> list(YamlMapping owner) {
        return Fields.mappings(owner, "parameters").stream()
                .map(node -> new ParameterSyntax(Fields.text(node, "name"), Names.mark(node), node))
                .toList();
    }

    /** Returns the node under {@code value}, unless it is null. */
    public Optional<YamlNode> value() {
        return Fields.present(node, "value") ? node.get("value") : Optional.empty();
    }

    /** Returns the node under {@code default}, unless it is null. */
    public Optional<YamlNode> defaultValue() {
        return Fields.present(node, "default") ? node.get("default") : Optional.empty();
    }

    /** Returns {@code valueFrom}, unless it is null. */
    public Optional<YamlMapping> valueFrom() {
        return node.get("valueFrom").flatMap(YamlNode::asMapping);
    }

    /** Returns {@code globalName}. */
    public Optional<Text> globalName() {
        return Text.of(node, "globalName");
    }

    /** Says whether an input gets a value without its callers: a value, a default or a key of a ConfigMap. */
    public boolean supplied() {
        return value().isPresent()
                || defaultValue().isPresent()
                || valueFrom()
                        .filter(from -> Fields.present(from, "configMapKeyRef"))
                        .isPresent();
    }
}
