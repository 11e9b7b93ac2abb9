package dev.chandlery.lsp;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.schema.ArgoSchema;
import dev.chandlery.argo.schema.FieldType;
import dev.chandlery.argo.schema.SchemaField;
import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.Callee;
import dev.chandlery.lint.TemplateCatalog;
import dev.chandlery.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Position;

/** What can be written at a cursor: fields, names of templates, arguments and variables. */
final class Completions {
    private static final String API_VERSION = "argoproj.io/v1alpha1";
    private static final String DEPENDENCIES = "dependencies";
    private static final Set<String> TEMPLATES = Set.of("template", "entrypoint", "onExit");

    private final Workspace workspace;
    private final TemplateCatalog catalog;
    private final WorkFile file;
    private final Position cursor;
    private final CursorContext context;
    private final String line;

    private Completions(Workspace workspace, WorkFile file, Position cursor) {
        this.workspace = workspace;
        this.catalog = workspace.catalog(file);
        this.file = file;
        this.cursor = cursor;
        this.context = CursorContext.at(file.text(), cursor);
        this.line = file.text().line(cursor.getLine());
    }

    static CompletionList at(Workspace workspace, WorkFile file, Position position) {
        Position cursor = file.text().position(file.text().offset(position));
        return new Completions(workspace, file, cursor).find();
    }

    private CompletionList find() {
        String before = line.substring(0, cursor.getCharacter());
        int tag = before.lastIndexOf("{{");
        if (tag >= 0 && before.indexOf("}}", tag) < 0) {
            return variables(tag, before);
        }
        if (context.inText() || before.stripLeading().startsWith("#")) {
            return list(context.scan().start()).build();
        }
        boolean inList = context.last().equals(NodePath.ITEM) && context.step(1).equals(DEPENDENCIES);
        return context.scan().isKey() && !inList ? keys() : values();
    }

    private CompletionItems list(int start) {
        return new CompletionItems(cursor, start, line);
    }

    private CursorObject object(int start) {
        return CursorObject.at(file, cursor, context, start, catalog);
    }

    private CompletionList variables(int tag, String before) {
        boolean expression = before.startsWith("=", tag + 2);
        int start = tag + 2;
        while (start < before.length() && before.charAt(start) == ' ') {
            start++;
        }
        if (expression) {
            start = before.length();
            while (start > tag + 3 && isOfName(before.charAt(start - 1))) {
                start--;
            }
        }
        String rest = line.substring(cursor.getCharacter());
        boolean closed = rest.indexOf("}}") >= 0 && (rest.indexOf("{{") < 0 || rest.indexOf("}}") < rest.indexOf("{{"));
        CompletionItems items = list(start);
        CursorObject at = object(tag);
        at.scope()
                .ifPresent(scope -> VariableNames.of(scope, at.call()).forEach((name, words) -> {
                    String written = expression ? VariableNames.inExpression(name) : name;
                    items.add(
                            written,
                            CompletionItemKind.Variable,
                            written + (closed || expression ? "" : "}}"),
                            "",
                            words);
                }));
        return items.build();
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || "_.'[]-".indexOf(c) >= 0;
    }

    private CompletionList keys() {
        CompletionItems items = list(context.scan().start());
        if (context.kind().isEmpty() && context.steps().isEmpty()) {
            List.of("apiVersion", "kind")
                    .forEach(key -> items.add(key, CompletionItemKind.Property, key + ": ", "", ""));
            return items.build();
        }
        Set<String> there = object(context.scan().start())
                .mapping()
                .map(mapping ->
                        mapping.entries().stream().map(YamlMapping.Entry::key).collect(Collectors.toSet()))
                .orElse(Set.of());
        boolean colon = line.substring(cursor.getCharacter()).matches("[A-Za-z]{0,100}:.*");
        for (SchemaField field : docs().fieldsAt(context.kind(), context.steps())) {
            if (!there.contains(field.name())) {
                items.add(field, field.name() + (colon ? "" : isOnOneLine(field.type()) ? ": " : ":"));
            }
        }
        return items.build();
    }

    private static boolean isOnOneLine(FieldType type) {
        return type instanceof FieldType.Scalar && type != FieldType.Scalar.OBJECT && type != FieldType.Scalar.PLUGIN;
    }

    private FieldDocs docs() {
        return new FieldDocs(workspace.settings(file).version());
    }

    private CompletionList values() {
        String key = context.last();
        String owner = context.step(1);
        int start = context.scan().start();
        CompletionItems items = list(start);
        if (context.steps().equals(List.of("kind"))) {
            ArgoSchema.KINDS.forEach(kind -> items.add(kind, CompletionItemKind.Class, kind, "", ""));
        } else if (context.steps().equals(List.of("apiVersion"))) {
            items.add(API_VERSION, CompletionItemKind.Value, API_VERSION, "", "");
        } else if (key.equals("name") && (owner.equals("templateRef") || owner.equals("workflowTemplateRef"))) {
            objects(object(start), items);
        } else if (key.equals("template") && owner.equals("templateRef")) {
            templatesOfReference(object(start), items);
        } else if (TEMPLATES.contains(key)) {
            object(start).scope().ifPresent(scope -> templates(scope, items));
        } else if (key.equals("name") && context.step(3).equals("arguments")) {
            arguments(object(start), context.step(2), items);
        } else if (key.equals("depends") || (key.equals(NodePath.ITEM) && owner.equals(DEPENDENCIES))) {
            return tasks(key.equals("depends"));
        } else {
            docs().field(context.kind(), context.steps()).ifPresent(items::addValues);
        }
        return items.build();
    }

    private void objects(CursorObject at, CompletionItems items) {
        boolean cluster =
                at.mapping().map(ref -> Fields.isTrue(ref, "clusterScope")).orElse(false);
        String kind = cluster ? "ClusterWorkflowTemplate" : "WorkflowTemplate";
        for (String name : catalog.names(kind)) {
            catalog.find(
                            kind,
                            at.scope()
                                    .map(scope -> scope.workflow().namespace())
                                    .orElse(""),
                            name)
                    .ifPresent(found -> items.add(
                            name,
                            CompletionItemKind.Module,
                            name,
                            kind,
                            Meanings.object(found).markdown()));
        }
    }

    private void templatesOfReference(CursorObject at, CompletionItems items) {
        String namespace = at.scope().map(scope -> scope.workflow().namespace()).orElse("");
        at.mapping()
                .flatMap(reference -> catalog.find(
                        Fields.isTrue(reference, "clusterScope") ? "ClusterWorkflowTemplate" : "WorkflowTemplate",
                        namespace,
                        Fields.text(reference, "name")))
                .ifPresent(found -> templates(found, items));
    }

    private static void templates(Scope scope, CompletionItems items) {
        templates(scope.workflow(), items);
        scope.base().ifPresent(base -> templates(base, items));
    }

    private static void templates(WorkflowSyntax holder, CompletionItems items) {
        for (TemplateSyntax template : holder.templates()) {
            if (!template.name().isEmpty()) {
                items.add(
                        template.name(),
                        CompletionItemKind.Function,
                        template.name(),
                        template.type(),
                        Meanings.template(template, holder).markdown());
            }
        }
    }

    private static void arguments(CursorObject at, String type, CompletionItems items) {
        Optional<Scope> scope = at.scope();
        if (scope.isEmpty()) {
            return;
        }
        if (at.call().isEmpty()) {
            scope.get()
                    .base()
                    .ifPresent(base -> base.arguments()
                            .parameters()
                            .forEach(parameter ->
                                    add(parameter.name(), scope.get().workflowParameter(parameter.name()), items)));
            return;
        }
        CallSyntax call = at.call().get();
        Optional<Callee.Found> callee = scope.get().callee(call);
        if (callee.isEmpty()) {
            return;
        }
        List<String> names = type.equals("artifacts")
                ? callee.get().template().inputs().artifacts().stream()
                        .map(artifact -> artifact.name())
                        .filter(name -> call.arguments().artifact(name).isEmpty())
                        .toList()
                : callee.get().template().inputs().parameters().stream()
                        .map(ParameterSyntax::name)
                        .filter(name -> call.arguments().parameter(name).isEmpty())
                        .toList();
        names.forEach(name ->
                add(name, Scope.part(callee.get().template(), callee.get().workflow(), "inputs", type, name), items));
    }

    private static void add(String name, Optional<Meaning> meaning, CompletionItems items) {
        meaning.ifPresent(found -> items.add(name, CompletionItemKind.Variable, name, "", found.markdown()));
    }

    private CompletionList tasks(boolean inCondition) {
        int start = context.scan().start();
        CursorObject at = object(start);
        int word = start;
        if (inCondition) {
            word = cursor.getCharacter();
            while (word > start
                    && (Character.isLetterOrDigit(line.charAt(word - 1)) || "-_".indexOf(line.charAt(word - 1)) >= 0)) {
                word--;
            }
        }
        CompletionItems items = list(word);
        String own = at.call().map(CallSyntax::name).orElse("");
        at.scope()
                .ifPresent(scope -> scope.template().stream()
                        .flatMap(template -> template.calls().stream())
                        .filter(call -> !call.name().isEmpty() && !call.name().equals(own))
                        .forEach(call -> items.add(
                                call.name(),
                                CompletionItemKind.Event,
                                call.name(),
                                call.kind().word(),
                                scope.meaning(call).markdown())));
        return items.build();
    }
}
