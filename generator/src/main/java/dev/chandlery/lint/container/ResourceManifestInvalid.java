package dev.chandlery.lint.container;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.FormRule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.variable.VariableNames;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlProblem;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds a manifest in a resource template that is no YAML once its tags are filled in. */
final class ResourceManifestInvalid extends FormRule {
    private static final char FILLED_IN = 'x';

    ResourceManifestInvalid() {
        super(Rule.error("resource-manifest-invalid", "The manifest of a resource template is not YAML."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        if (template.is("resource")) {
            Fields.mapping(template.node(), "resource")
                    .get("manifest")
                    .flatMap(node -> node.asScalar())
                    .ifPresent(text -> check(text, template, context));
        }
    }

    private void check(YamlScalar manifest, TemplateSyntax template, LintContext context) {
        TaggedText text = TaggedText.of(manifest.text());
        if (text.unclosed().isPresent()) {
            return;
        }
        Optional<YamlProblem> problem =
                YamlReader.read(filledIn(text).getBytes(StandardCharsets.UTF_8)).problems().stream()
                        .filter(ResourceManifestInvalid::isRefused)
                        .findFirst();
        problem.ifPresent(found -> context.report(
                rule(),
                place(manifest, text, found.mark(), context),
                "In the manifest of " + template.label() + ": " + found.message(),
                found.remedy()));
    }

    /** Argo takes keys that are numbers, and not those that are mappings, as the braces of a tag that it leaves make them. */
    private static boolean isRefused(YamlProblem problem) {
        return problem.kind() == YamlProblem.Kind.SYNTAX || problem.message().equals(YamlProblem.MAPPING_AS_KEY);
    }

    /**
     * Returns the text with as many letters in the place of each tag that Argo may fill in: the manifest as it reads it, but for
     * its values.
     */
    private static String filledIn(TaggedText text) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (Tag tag : text.tags()) {
            if (tag.kind() == Tag.Kind.SIMPLE && !VariableNames.mayBeFilled(tag.name())) {
                continue;
            }
            filled.append(text.text(), at, tag.span().start());
            filled.append(String.valueOf(FILLED_IN).repeat(tag.span().length()));
            at = tag.span().end();
        }
        return filled.append(text.text(), at, text.text().length()).toString();
    }

    /** A tag over several lines is filled in as one, so that places after it are not those of the file. */
    private static Mark place(YamlScalar manifest, TaggedText text, Mark mark, LintContext context) {
        boolean shifted = text.tags().stream().anyMatch(tag -> tag.body().contains("\n"));
        return shifted ? manifest.mark() : context.file().places(manifest).at(mark);
    }
}
