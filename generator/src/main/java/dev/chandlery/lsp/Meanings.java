package dev.chandlery.lsp;

import dev.chandlery.argo.ArgoTemplates;
import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words for the parts of workflows, as Markdown. */
final class Meanings {
    private static final int MAX_LISTED = 30;

    private Meanings() {}

    static Meaning object(WorkflowSyntax object) {
        return new Meaning(object, nameMark(object), () -> objectWords(object));
    }

    private static String objectWords(WorkflowSyntax object) {
        StringBuilder words = new StringBuilder("**" + MarkdownText.of(object.label()) + "**");
        paragraph(words, annotation(Fields.mapping(object.object(), "metadata")));
        list(
                words,
                "Templates",
                object.templates().stream().map(TemplateSyntax::name).toList());
        return words.toString();
    }

    static Meaning template(TemplateSyntax template, WorkflowSyntax holder) {
        return new Meaning(holder, template.mark(), () -> templateWords(template, holder));
    }

    private static String templateWords(TemplateSyntax template, WorkflowSyntax holder) {
        StringBuilder words = new StringBuilder("**" + MarkdownText.of(template.label()) + "** of "
                + MarkdownText.of(holder.label())
                + (template.type().isEmpty() ? "" : ", " + MarkdownText.code(template.type())));
        paragraph(words, annotation(Fields.mapping(template.node(), "metadata")));
        parameters(words, "Inputs", template.inputs());
        parameters(words, "Outputs", template.outputs());
        return words.toString();
    }

    /**
     * Returns words for a parameter.
     *
     * @param role what it is, such as {@code input parameter of template build}
     */
    static Meaning parameter(ParameterSyntax parameter, String role, WorkflowSyntax holder) {
        return new Meaning(holder, parameter.mark(), () -> parameterWords(parameter, role));
    }

    private static String parameterWords(ParameterSyntax parameter, String role) {
        StringBuilder words = new StringBuilder(heading(parameter.name(), role));
        paragraph(words, Fields.text(parameter.node(), "description"));
        StringBuilder facts = new StringBuilder();
        parameter.value().ifPresent(value -> fact(facts, "Value", MarkdownText.code(shown(value))));
        parameter.defaultValue().ifPresent(value -> fact(facts, "Default", MarkdownText.code(shown(value))));
        List<String> allowed = Fields.texts(parameter.node(), "enum");
        if (!allowed.isEmpty()) {
            fact(
                    facts,
                    "One of",
                    allowed.stream().limit(MAX_LISTED).map(MarkdownText::code).collect(Collectors.joining(", ")));
        }
        parameter
                .valueFrom()
                .filter(from -> !from.entries().isEmpty())
                .ifPresent(from -> fact(
                        facts, "From", MarkdownText.code(from.entries().get(0).key())));
        if (facts.length() > 0) {
            words.append("\n\n").append(facts);
        }
        return words.toString();
    }

    static Meaning artifact(ArtifactSyntax artifact, String role, WorkflowSyntax holder) {
        return new Meaning(holder, artifact.mark(), () -> artifactWords(artifact, role));
    }

    private static String artifactWords(ArtifactSyntax artifact, String role) {
        StringBuilder words = new StringBuilder(heading(artifact.name(), role));
        artifact.path().ifPresent(path -> words.append("\n\n- Path: ").append(MarkdownText.code(path.value())));
        return words.toString();
    }

    static Meaning call(CallSyntax call, Optional<Meaning> callee, WorkflowSyntax holder) {
        return new Meaning(holder, call.mark(), () -> callWords(call, callee));
    }

    private static String callWords(CallSyntax call, Optional<Meaning> callee) {
        StringBuilder words = new StringBuilder("**" + MarkdownText.of(call.label()) + "**");
        callee.ifPresent(runs -> words.append(" runs ").append(runs.markdown()));
        return words.toString();
    }

    private static String heading(String name, String role) {
        return "**" + MarkdownText.of(name) + "**: " + MarkdownText.of(role);
    }

    private static Mark nameMark(WorkflowSyntax object) {
        return Fields.mapping(object.object(), "metadata")
                .get("name")
                .map(YamlNode::mark)
                .orElse(object.object().mark());
    }

    private static String annotation(YamlMapping metadata) {
        return Fields.text(Fields.mapping(metadata, "annotations"), ArgoTemplates.DESCRIPTION);
    }

    private static void parameters(StringBuilder words, String title, InterfaceSyntax parts) {
        StringBuilder rows = new StringBuilder();
        for (ParameterSyntax parameter :
                parts.parameters().stream().limit(MAX_LISTED).toList()) {
            rows.append("\n- ").append(MarkdownText.code(parameter.name()));
            parameter
                    .defaultValue()
                    .or(parameter::value)
                    .ifPresent(value -> rows.append(" = ").append(MarkdownText.code(shown(value))));
            String description = Fields.text(parameter.node(), "description");
            rows.append(
                    description.isEmpty()
                            ? ""
                            : ": "
                                    + MarkdownText.of(
                                            description.lines().findFirst().orElse("")));
        }
        parts.artifacts().stream()
                .limit(MAX_LISTED)
                .forEach(artifact -> rows.append("\n- ")
                        .append(MarkdownText.code(artifact.name()))
                        .append(" (artifact)"));
        if (rows.length() > 0) {
            words.append("\n\n").append(title).append(":\n").append(rows);
        }
    }

    private static void list(StringBuilder words, String title, List<String> names) {
        if (!names.isEmpty()) {
            words.append("\n\n")
                    .append(title)
                    .append(": ")
                    .append(names.stream()
                            .limit(MAX_LISTED)
                            .map(MarkdownText::code)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void paragraph(StringBuilder words, String text) {
        if (!text.isBlank()) {
            words.append("\n\n").append(MarkdownText.of(text));
        }
    }

    private static void fact(StringBuilder facts, String name, String value) {
        facts.append("- ").append(name).append(": ").append(value).append('\n');
    }

    private static String shown(YamlNode value) {
        return Fields.scalar(value).orElse("…");
    }
}
