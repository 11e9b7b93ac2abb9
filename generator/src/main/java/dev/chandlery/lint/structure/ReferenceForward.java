package dev.chandlery.lint.structure;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.ReferenceSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.LintRule;
import dev.chandlery.yaml.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds objects that come before one that they need, in a file whose objects are applied in order. */
final class ReferenceForward extends LintRule {
    /** A file with more of them was not written with an order in mind. */
    private static final int MOST = 100;

    ReferenceForward() {
        super(Rule.info("reference-forward", "An object needs one that comes after it in its file."));
    }

    /** Looks at the whole file when the first object of it comes. */
    @Override
    protected void object(LintObject object, LintContext context) {
        List<LintObject> objects = context.file().objects();
        if (objects.size() < 2 || !objects.get(0).equals(object)) {
            return;
        }
        FileOrder order = FileOrder.of(objects);
        int found = 0;
        for (int at = 0; at < objects.size() && found < MOST; at++) {
            Set<Integer> told = new TreeSet<>();
            for (Need need : order.needs(at)) {
                if (need.at() > at && told.add(need.at()) && !order.leads(need.at(), at)) {
                    found++;
                    report(objects.get(at), objects.get(need.at()), need.mark(), context);
                }
            }
        }
    }

    private void report(LintObject object, LintObject needed, Mark mark, LintContext context) {
        context.report(
                rule(),
                mark,
                object.label() + " needs " + needed.label() + ", which comes after it in this file.",
                "Move " + needed.label() + " up.");
    }

    /**
     * What an object needs of its file.
     *
     * @param at the number of the object that it needs
     * @param mark where it says so
     */
    private record Need(int at, Mark mark) {}

    /**
     * Which objects of a file need which others.
     *
     * @param all for each object, what it needs
     */
    private record FileOrder(List<List<Need>> all) {
        static FileOrder of(List<LintObject> objects) {
            Map<String, Integer> places = new HashMap<>();
            for (int at = 0; at < objects.size(); at++) {
                places.putIfAbsent(key(objects.get(at).kind(), objects.get(at).name()), at);
            }
            List<List<Need>> needs = new ArrayList<>();
            for (LintObject object : objects) {
                List<Need> ofOne = new ArrayList<>();
                if (!object.origin().made()) {
                    object.workflow()
                            .map(FileOrder::references)
                            .orElse(List.of())
                            .forEach(reference -> {
                                String name = reference.name().map(Text::value).orElse("");
                                Integer at = places.get(key(reference.kind(), name));
                                if (at != null && !name.isEmpty()) {
                                    ofOne.add(new Need(
                                            at,
                                            reference
                                                    .name()
                                                    .map(Text::mark)
                                                    .orElse(reference.node().mark())));
                                }
                            });
                }
                needs.add(ofOne);
            }
            return new FileOrder(needs);
        }

        List<Need> needs(int at) {
            return all.get(at);
        }

        /** Says whether one object needs another, itself or through others; those that need each other have no order. */
        boolean leads(int from, int to) {
            Set<Integer> seen = new TreeSet<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(from));
            while (!open.isEmpty()) {
                int next = open.removeFirst();
                if (next == to) {
                    return true;
                }
                if (seen.add(next)) {
                    needs(next).forEach(need -> open.addLast(need.at()));
                }
            }
            return false;
        }

        private static String key(String kind, String name) {
            return kind + "\n" + name;
        }

        private static List<ReferenceSyntax> references(WorkflowSyntax workflow) {
            List<ReferenceSyntax> references = new ArrayList<>();
            workflow.workflowTemplateRef().ifPresent(references::add);
            workflow.templates().forEach(template -> add(template, references));
            workflow.hooks().forEach(hook -> hook.templateRef().ifPresent(references::add));
            return references;
        }

        private static void add(TemplateSyntax template, List<ReferenceSyntax> references) {
            for (CallSyntax call : template.calls()) {
                call.templateRef().ifPresent(references::add);
                call.hooks().forEach(hook -> hook.templateRef().ifPresent(references::add));
                call.inline().ifPresent(inline -> add(inline, references));
            }
        }
    }
}
