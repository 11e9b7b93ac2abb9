package dev.chandlery.lint.upkeep;

import dev.chandlery.argo.EmbeddedObjects;
import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds containers that do not say how much they need, or how much memory they may take. */
final class ResourcesMissing extends LintRule {
    ResourcesMissing() {
        super(Rule.info(
                "resources-missing", "A container has no requests of CPU or memory, or no limit of its memory."));
    }

    @Override
    protected boolean looksIntoTexts() {
        return true;
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        Stream<YamlMapping> owners = Stream.of(template.node(), workflow.templateDefaults(), workflow.spec());
        if (!template.runsPod()
                || owners.anyMatch(
                        owner -> context.once(owner, OfPod.class, OfPod::of).said())) {
            return;
        }
        List<ContainerSyntax> defaults = ContainerSyntax.list(workflow.templateDefaults());
        for (ContainerSyntax container : ContainerSyntax.list(template.node())) {
            List<YamlMapping> said = Stream.concat(
                            Stream.of(container),
                            defaults.stream()
                                    .filter(each -> each.role() == container.role()
                                            && (container.only() || each.name().equals(container.name()))))
                    .map(each -> Fields.mapping(each.node(), "resources"))
                    .toList();
            List<String> missing = missing(said);
            if (!missing.isEmpty()) {
                context.report(
                        rule(),
                        mark(container, template),
                        "Nothing says the " + words(missing) + " of " + container.label(template.label()) + ".",
                        "Give resources, with requests of cpu and memory and a limit of memory.");
            }
        }
    }

    /** Whether the resources are those of the whole pod, or stand in a patch. */
    private record OfPod(boolean said) {
        static OfPod of(YamlMapping owner) {
            String patch = Fields.text(owner, "podSpecPatch");
            return new OfPod(Fields.present(owner, "podResources")
                    || patch.contains("resources")
                    || (!patch.isEmpty()
                            && EmbeddedObjects.in(patch, mark -> mark).isEmpty()));
        }
    }

    /** A limit counts as the request too, as Kubernetes has it. */
    private static List<String> missing(List<YamlMapping> said) {
        List<String> missing = new ArrayList<>();
        if (!says(said, "requests", "cpu") && !says(said, "limits", "cpu")) {
            missing.add("CPU request");
        }
        boolean limited = says(said, "limits", "memory");
        if (!says(said, "requests", "memory") && !limited) {
            missing.add("memory request");
        }
        if (!limited) {
            missing.add("memory limit");
        }
        return missing;
    }

    private static boolean says(List<YamlMapping> said, String list, String resource) {
        return said.stream().anyMatch(resources -> Fields.present(Fields.mapping(resources, list), resource));
    }

    private static String words(List<String> missing) {
        int last = missing.size() - 1;
        return last == 0 ? missing.get(0) : String.join(", ", missing.subList(0, last)) + " and " + missing.get(last);
    }

    private static Mark mark(ContainerSyntax container, TemplateSyntax template) {
        YamlMapping node = container.node();
        if (Fields.present(node, "resources")) {
            return node.markOf("resources");
        }
        return switch (container.role()) {
            case CONTAINER -> template.node().markOf("container");
            case SCRIPT -> template.node().markOf("script");
            default -> node.get("name").map(name -> name.mark()).orElse(node.mark());
        };
    }
}
