package dev.chandlery.lint.variable;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.LintContext;
import java.util.List;
import java.util.Set;

/** The variables that fields of a workflow's spec outside of templates may name. */
final class SpecScope {
    /** Fields whose tags are filled in for each template that they become a part of. */
    private static final Set<String> OF_TEMPLATES =
            Set.of("templates", "templateDefaults", "podSpecPatch", "podMetadata", "artifactRepositoryRef");

    private static final List<String> NOT_THERE = List.of("inputs.", "steps.", "tasks.", "item.", "pod.");

    private SpecScope() {}

    /** Says whether a field of the spec becomes a part of each template. */
    static boolean isOfTemplates(String field) {
        return OF_TEMPLATES.contains(field);
    }

    /** The exit handler may stand at this level as a hook, so the failures are known. */
    static Scope of(WorkflowSyntax workflow, LintContext context) {
        return context.once(workflow, Scope.class, key -> make(workflow, context));
    }

    private static Scope make(WorkflowSyntax workflow, LintContext context) {
        List<Names> names = Globals.of(workflow, context).all();
        names.add(new NamePrefix(Globals.FAILURES));
        names.add(new NamePrefix("outputs."));
        NOT_THERE.forEach(root -> names.add(new NameSet(root, Set.of(), "no template is around it")));
        return new Scope(names);
    }
}
