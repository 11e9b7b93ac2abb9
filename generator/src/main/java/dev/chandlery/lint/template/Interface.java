package dev.chandlery.lint.template;

import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.InterfaceSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/** What a template takes and gives, list by list. */
final class Interface {
    /**
     * A parameter or artifact.
     *
     * @param name its name, or the empty text
     * @param mark where the name stands, or the whole when it has none
     * @param node the whole
     * @param output whether the template gives it
     * @param word words for it, such as {@code output parameter}
     */
    record Member(String name, Mark mark, YamlMapping node, boolean output, String word) {
        /** Returns words for it in sentences, such as {@code output parameter id of template main}. */
        String label(TemplateSyntax template) {
            return (name.isEmpty() ? "an " + word + " without a name" : word + " " + name) + " of " + template.label();
        }
    }

    private Interface() {}

    /** Returns the lists in which names are unique. */
    static List<List<Member>> lists(TemplateSyntax template) {
        return List.of(
                parameters(template.inputs(), false),
                artifacts(template.inputs(), false),
                parameters(template.outputs(), true),
                artifacts(template.outputs(), true));
    }

    /** Returns all artifacts. */
    static List<Member> artifacts(TemplateSyntax template) {
        List<Member> all = artifacts(template.inputs(), false);
        all.addAll(artifacts(template.outputs(), true));
        return all;
    }

    /** Returns all outputs. */
    static List<Member> outputs(TemplateSyntax template) {
        List<Member> all = parameters(template.outputs(), true);
        all.addAll(artifacts(template.outputs(), true));
        return all;
    }

    private static List<Member> parameters(InterfaceSyntax holder, boolean output) {
        List<Member> members = new ArrayList<>();
        for (ParameterSyntax parameter : holder.parameters()) {
            members.add(member(parameter, output));
        }
        return members;
    }

    private static Member member(ParameterSyntax parameter, boolean output) {
        return new Member(
                parameter.name(),
                parameter.mark(),
                parameter.node(),
                output,
                output ? "output parameter" : "input parameter");
    }

    private static List<Member> artifacts(InterfaceSyntax holder, boolean output) {
        List<Member> members = new ArrayList<>();
        for (ArtifactSyntax artifact : holder.artifacts()) {
            members.add(member(artifact, output));
        }
        return members;
    }

    private static Member member(ArtifactSyntax artifact, boolean output) {
        return new Member(
                artifact.name(),
                artifact.mark(),
                artifact.node(),
                output,
                output ? "output artifact" : "input artifact");
    }
}
