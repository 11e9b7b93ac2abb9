package dev.chandlery.lint;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.ReferenceSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Argo's check puts in the place of tags before it looks at the names in a template: the values of the workflow's
 * parameters, and those of the inputs. Of inputs it knows only those of the entrypoint and the exit handler. For every other
 * input, and for a parameter without a value, it puts a name that nothing has.
 */
public final class Filling {
    private static final String LATER = "placeholder-0";
    private static final String PARAMETER = "workflow.parameters.";
    private static final String INPUT = "inputs.parameters.";

    /** The values of the workflow's parameters, those of the object that it takes its spec from included. */
    private final Map<String, String> parameters = new HashMap<>();

    /** The templates that get their inputs from the workflow's parameters. */
    private final Set<String> entered = new HashSet<>();

    /**
     * Makes it.
     *
     * @param workflow the object that holds the templates
     * @param catalog the objects that references may name
     */
    Filling(WorkflowSyntax workflow, TemplateCatalog catalog) {
        Optional<WorkflowSyntax> base = workflow.workflowTemplateRef()
                .flatMap(reference -> reference
                        .name()
                        .flatMap(name -> catalog.find(reference.kind(), workflow.namespace(), name.value())));
        add(workflow.arguments());
        base.ifPresent(other -> add(other.arguments()));
        if (!workflow.isLibrary()) {
            workflow.entrypoint().map(Text::value).ifPresent(entered::add);
            workflow.onExit().map(Text::value).ifPresent(entered::add);
        }
    }

    private void add(InterfaceSyntax arguments) {
        for (ParameterSyntax parameter : arguments.parameters()) {
            parameters.putIfAbsent(
                    parameter.name(), parameter.value().flatMap(Fields::scalar).orElse(LATER));
        }
    }

    /** Returns a text of any template with the values of the workflow's parameters. Other tags stay. */
    public String in(String text) {
        return fill(text, Optional.empty());
    }

    /** Returns a text of a template with the values of the workflow's parameters and of the template's inputs. Other tags stay. */
    public String in(TemplateSyntax template, String text) {
        return fill(text, Optional.of(template));
    }

    /** Returns a text of a template in the same way, with its place. */
    public Text in(TemplateSyntax template, Text text) {
        return text.dynamic() ? new Text(in(template, text.value()), text.mark()) : text;
    }

    /** Returns a reference in a template in the same way. */
    public ReferenceSyntax in(TemplateSyntax template, ReferenceSyntax reference) {
        return new ReferenceSyntax(
                reference.name().map(name -> in(template, name)),
                reference.template().map(name -> in(template, name)),
                reference.clusterScope(),
                reference.node());
    }

    /** Says whether a text that was filled in holds a value which is only known when the workflow runs. */
    public static boolean isLater(String filled) {
        return filled.contains(LATER);
    }

    private String fill(String text, Optional<TemplateSyntax> template) {
        if (!text.contains("{{")) {
            return text;
        }
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (Tag tag : TaggedText.of(text).tags()) {
            Optional<String> value = value(tag, template);
            if (value.isPresent()) {
                filled.append(text, at, tag.span().start()).append(value.orElseThrow());
                at = tag.span().end();
            }
        }
        return filled.append(text, at, text.length()).toString();
    }

    private Optional<String> value(Tag tag, Optional<TemplateSyntax> template) {
        if (tag.kind() != Tag.Kind.SIMPLE || tag.nested().isPresent()) {
            return Optional.empty();
        }
        String name = tag.name();
        if (name.startsWith(PARAMETER)) {
            return Optional.ofNullable(parameters.get(name.substring(PARAMETER.length())));
        }
        return name.startsWith(INPUT)
                ? template.flatMap(of -> input(of, name.substring(INPUT.length())))
                : Optional.empty();
    }

    private Optional<String> input(TemplateSyntax template, String name) {
        return template.inputs().parameters().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .map(input -> template.isInline() || !entered.contains(template.name())
                        ? LATER
                        : Optional.ofNullable(parameters.get(name))
                                .filter(value -> !value.equals(LATER))
                                .or(() -> input.value().or(input::defaultValue).flatMap(Fields::scalar))
                                .orElse(LATER));
    }
}
