package dev.chandlery.lsp;

import dev.chandlery.argo.expression.Expression;
import dev.chandlery.argo.expression.ExpressionNames;
import dev.chandlery.argo.parsing.Span;
import dev.chandlery.argo.syntax.ArtifactSyntax;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.ReferenceSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.lint.LintFile;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.TaskGraph;
import dev.chandlery.lint.TemplateCatalog;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the names in a file that mean something that is written somewhere: templates, objects, parameters, tasks. */
final class Occurrences {
    /** Fields whose whole text is an expression. */
    private static final Set<String> EXPRESSIONS = Set.of("expression", "fromExpression");

    private final LintFile file;
    private final TemplateCatalog catalog;
    private final Predicate<YamlScalar> wanted;
    private final List<Occurrence> found = new ArrayList<>();

    private Occurrences(LintFile file, TemplateCatalog catalog, Predicate<YamlScalar> wanted) {
        this.file = file;
        this.catalog = catalog;
        this.wanted = wanted;
    }

    /** Returns the names of a file at a place, the shortest first. */
    static List<Occurrence> at(LintFile file, TemplateCatalog catalog, Mark cursor) {
        Occurrences occurrences = new Occurrences(
                file,
                catalog,
                // Looking up places in a text is the costly part; one of several lines has no width.
                scalar -> scalar.mark().line() == cursor.line()
                        || (scalar.mark().width() == 0 && scalar.mark().line() < cursor.line()));
        occurrences.walk();
        return occurrences.found.stream()
                .filter(each -> each.touches(cursor))
                .sorted((one, other) ->
                        Integer.compare(one.mark().width(), other.mark().width()))
                .toList();
    }

    /** Returns the places of a file where a name stands that means this. */
    static List<Mark> of(Meaning meaning, String name, LintFile file, TemplateCatalog catalog) {
        Occurrences occurrences =
                new Occurrences(file, catalog, scalar -> scalar.text().contains(name));
        occurrences.walk();
        return occurrences.found.stream()
                .filter(each -> each.meaning().isSame(meaning))
                .map(Occurrence::mark)
                .distinct()
                .sorted()
                .toList();
    }

    private void walk() {
        for (LintObject object : file.objects()) {
            object.workflow().ifPresent(this::workflow);
        }
    }

    private void workflow(WorkflowSyntax workflow) {
        Scope scope = Scope.of(workflow, catalog);
        if (!workflow.name().isEmpty()) {
            Meaning meaning = Meanings.object(workflow);
            add(meaning.mark(), Optional.of(meaning));
        }
        workflow.entrypoint().ifPresent(name -> add(name.mark(), scope.templateNamed(name.value())));
        workflow.onExit().ifPresent(name -> add(name.mark(), scope.templateNamed(name.value())));
        workflow.workflowTemplateRef().ifPresent(reference -> object(reference, scope));
        for (ParameterSyntax parameter : workflow.arguments().parameters()) {
            add(parameter.mark(), scope.workflowParameter(parameter.name()));
        }
        workflow.hooks().forEach(hook -> call(hook, scope));
        Set<YamlNode> inner = identitySet();
        for (TemplateSyntax template : workflow.templates()) {
            inner.add(template.node());
            template(template, scope);
        }
        tags(workflow.object(), "", inner, scope);
    }

    private void template(TemplateSyntax template, Scope outer) {
        Scope scope = outer.in(template);
        WorkflowSyntax workflow = scope.workflow();
        if (!template.name().isEmpty()) {
            add(template.mark(), Optional.of(Meanings.template(template, workflow)));
        }
        template.inputs().parameters().forEach(p -> own(p, Scope.parameter(p, "input", template, workflow)));
        template.outputs().parameters().forEach(p -> own(p, Scope.parameter(p, "output", template, workflow)));
        template.inputs().artifacts().forEach(a -> own(a, Scope.artifact(a, "input", template, workflow)));
        template.outputs().artifacts().forEach(a -> own(a, Scope.artifact(a, "output", template, workflow)));
        Set<YamlNode> inner = identitySet();
        for (CallSyntax call : template.calls()) {
            call(call, scope);
            call.inline().ifPresent(inline -> inner.add(inline.node()));
        }
        for (TaskGraph.Task task : TaskGraph.of(template).tasks()) {
            for (TaskGraph.Dependency dependency : task.dependencies()) {
                if (wanted.test(dependency.text())) {
                    add(place(dependency.text(), dependency.span()), scope.callNamed(dependency.task()));
                }
            }
        }
        tags(template.node(), "", inner, scope);
    }

    private void own(ParameterSyntax parameter, Meaning meaning) {
        if (!parameter.name().isEmpty()) {
            add(parameter.mark(), Optional.of(meaning));
        }
    }

    private void own(ArtifactSyntax artifact, Meaning meaning) {
        if (!artifact.name().isEmpty()) {
            add(artifact.mark(), Optional.of(meaning));
        }
    }

    private void call(CallSyntax call, Scope scope) {
        if (!call.name().isEmpty() && call.kind() != CallSyntax.Kind.HOOK) {
            add(call.mark(), Optional.of(scope.meaning(call)));
        }
        call.template().ifPresent(name -> add(name.mark(), scope.calleeMeaning(call)));
        call.templateRef().ifPresent(reference -> {
            object(reference, scope);
            reference.template().ifPresent(name -> add(name.mark(), scope.calleeMeaning(call)));
        });
        call.onExit().ifPresent(name -> add(name.mark(), scope.templateNamed(name.value())));
        scope.callee(call).ifPresent(callee -> {
            for (ParameterSyntax argument : call.arguments().parameters()) {
                add(
                        argument.mark(),
                        Scope.part(callee.template(), callee.workflow(), "inputs", "parameters", argument.name()));
            }
            for (ArtifactSyntax argument : call.arguments().artifacts()) {
                add(
                        argument.mark(),
                        Scope.part(callee.template(), callee.workflow(), "inputs", "artifacts", argument.name()));
            }
        });
        call.inline().ifPresent(inline -> template(inline, scope));
        call.hooks().forEach(hook -> call(hook, scope));
    }

    private void object(ReferenceSyntax reference, Scope scope) {
        Optional<Text> name = reference.name().filter(text -> !text.dynamic());
        name.ifPresent(text -> add(
                text.mark(),
                catalog.find(reference.kind(), scope.workflow().namespace(), text.value())
                        .map(Meanings::object)));
    }

    /** Looks for variables in all texts below a node, but for those in the inner nodes, which have a scope of their own. */
    private void tags(YamlNode node, String key, Set<YamlNode> inner, Scope scope) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                if (!inner.contains(entry.value())) {
                    tags(entry.value(), entry.key(), inner, scope);
                }
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (!inner.contains(item)) {
                    tags(item, key, inner, scope);
                }
            }
        } else if (node instanceof YamlScalar scalar && wanted.test(scalar)) {
            text(scalar, EXPRESSIONS.contains(key), scope);
        }
    }

    /** Equal parts of a file are different parts. */
    private static Set<YamlNode> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private void text(YamlScalar scalar, boolean expression, Scope scope) {
        if (expression) {
            expression(scalar, scalar.text(), 0, scope);
        }
        for (Tag tag : TaggedText.of(scalar.text()).tags()) {
            if (tag.kind() == Tag.Kind.EXPRESSION) {
                expression(scalar, tag.body(), tag.bodySpan().start(), scope);
            } else {
                simple(scalar, tag, scope);
            }
        }
    }

    private void simple(YamlScalar scalar, Tag tag, Scope scope) {
        List<Span> spans = new ArrayList<>();
        int start = tag.nameSpan().start();
        List<String> names = Arrays.asList(tag.name().split("\\.", -1));
        for (String name : names) {
            spans.add(new Span(start, start + name.length()));
            start += name.length() + 1;
        }
        variable(scalar, names, spans, scope);
    }

    private void expression(YamlScalar scalar, String body, int offset, Scope scope) {
        Expression.parse(body).tree().ifPresent(tree -> {
            for (ExpressionNames.Variable variable : ExpressionNames.of(tree).variables()) {
                variable(
                        scalar,
                        variable.segments().stream()
                                .map(ExpressionNames.Segment::name)
                                .toList(),
                        variable.segments().stream()
                                .map(segment -> segment.span().shift(offset))
                                .toList(),
                        scope);
            }
        });
    }

    private void variable(YamlScalar scalar, List<String> names, List<Span> spans, Scope scope) {
        scope.variable(names).ifPresent(part -> {
            Span last = spans.get(part.names() - 1);
            add(place(scalar, new Span(spans.get(0).start(), last.end())), Optional.of(part.meaning()));
        });
        if (names.size() >= 5) {
            add(place(scalar, spans.get(4)), scope.output(names));
        }
    }

    private Mark place(YamlScalar scalar, Span span) {
        return file.places(scalar).at(scalar.text(), span.start(), span.end());
    }

    private void add(Mark mark, Optional<Meaning> meaning) {
        meaning.filter(any -> mark.width() > 0).ifPresent(any -> found.add(new Occurrence(mark, any)));
    }
}
