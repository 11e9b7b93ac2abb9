package dev.chandlery.lint.security;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.argo.tag.Tag;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which tags bring in a text that somebody else wrote. */
final class Untrusted {
    /** The group keeps its first match, so that no name, however long, makes matching slow. */
    private static final Pattern NAME = Pattern.compile("(?:inputs\\.parameters|workflow\\.parameters)(?:\\..+)?"
            + "|workflow\\.(?:labels|annotations)\\..+|(?>(?:steps|tasks)\\..+?\\.outputs\\.).+|item(?:\\..+)?");

    /** An expression that is nothing but a parameter; any other may well make a number of it, or quote it. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?<of>inputs|workflow)\\.parameters(?:\\.(?<name>[a-zA-Z0-9_]+)|\\[(?:'(?<single>[^']+)'|\"(?<double>[^\"]+)\")])");

    private Untrusted() {}

    /** Returns the name of the variable whose text the tag brings in, or empty when that text is no danger. */
    static Optional<String> name(Tag tag, TemplateSyntax template, WorkflowSyntax workflow) {
        return variable(tag)
                .filter(name -> template.isInline() || !isItem(name))
                .filter(name -> !isEnumerated(name, template, workflow));
    }

    /** Items are filled in where the loop is: in a template with a name, braces around the word are for another program. */
    private static boolean isItem(String name) {
        return name.equals("item") || name.startsWith("item.");
    }

    private static Optional<String> variable(Tag tag) {
        if (tag.kind() == Tag.Kind.SIMPLE) {
            return Optional.of(tag.name()).filter(name -> NAME.matcher(name).matches());
        }
        Matcher plain = PLAIN.matcher(tag.body().strip());
        if (!plain.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(plain.group("name"))
                .or(() -> Optional.ofNullable(plain.group("single")))
                .or(() -> Optional.ofNullable(plain.group("double")))
                .map(name -> plain.group("of") + ".parameters." + name);
    }

    /** The values of a parameter with an enum are those that its author wrote. */
    private static boolean isEnumerated(String variable, TemplateSyntax template, WorkflowSyntax workflow) {
        Optional<ParameterSyntax> parameter = Optional.empty();
        if (variable.startsWith("inputs.parameters.")) {
            parameter = template.inputs().parameter(variable.substring("inputs.parameters.".length()));
        } else if (variable.startsWith("workflow.parameters.")) {
            parameter = workflow.arguments().parameter(variable.substring("workflow.parameters.".length()));
        }
        return parameter
                .filter(each -> !Fields.items(each.node(), "enum").isEmpty())
                .isPresent();
    }
}
