package dev.chandlery.lsp;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.LintFile;
import dev.chandlery.lint.LintObject;
import dev.chandlery.lint.TemplateCatalog;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * The parts of a workflow that a cursor is inside of. The line of the cursor is completed before the text is read, since
 * what is being written there would seldom parse. When the rest is broken too, the workflow as it was last is taken.
 *
 * @param scope what names mean there; empty when there is no workflow
 * @param call the innermost step, task or hook
 * @param mapping the innermost mapping
 */
record CursorObject(Optional<Scope> scope, Optional<CallSyntax> call, Optional<YamlMapping> mapping) {
    /** Stands for what is being written. */
    private static final String UNFINISHED = "chandlery-unfinished";

    /**
     * Finds the parts.
     *
     * @param start the column, in UTF-16 units, where what is being written begins
     */
    static CursorObject at(WorkFile file, Position cursor, CursorContext context, int start, TemplateCatalog catalog) {
        DocumentText text = context.inText() ? file.text() : completed(file.text(), cursor, context, start);
        LintFile read = LintFile.of(
                file.file().path(),
                text.text(),
                YamlReader.read(text.text().getBytes(StandardCharsets.UTF_8), WorkFile.LIMITS));
        Mark mark = text.mark(text.offset(new Position(cursor.getLine(), start)));
        CursorObject found = new CursorObject(
                file.known().stream()
                        .flatMap(object -> object.workflow().stream())
                        .findFirst()
                        .map(workflow -> Scope.of(workflow, catalog)),
                Optional.empty(),
                Optional.empty());
        for (LintObject object : read.objects()) {
            boolean holds = object.node().mark().start().compareTo(mark) <= 0
                    && file.text().sameDocument(object.node().mark().line() - 1, cursor.getLine());
            if (holds) {
                found = in(object, NodePath.to(object.node(), mark), catalog);
            }
        }
        return found;
    }

    private static DocumentText completed(DocumentText text, Position cursor, CursorContext context, int start) {
        String line = text.line(cursor.getLine());
        LineScan scan = context.scan();
        String value = scan.isKey() ? UNFINISHED + (scan.closing().isEmpty() ? ":" : ": x") : UNFINISHED;
        String whole = line.substring(0, Math.min(start, line.length())) + value + scan.quote() + scan.closing();
        return text.edit(
                new Range(new Position(cursor.getLine(), 0), new Position(cursor.getLine(), line.length())), whole);
    }

    private static CursorObject in(LintObject object, NodePath path, TemplateCatalog catalog) {
        Optional<YamlMapping> mapping =
                path.nodes().stream().flatMap(node -> node.asMapping().stream()).reduce((outer, inner) -> inner);
        if (object.workflow().isEmpty()) {
            return new CursorObject(Optional.empty(), Optional.empty(), mapping);
        }
        WorkflowSyntax workflow = object.workflow().orElseThrow();
        CursorObject whole = new CursorObject(Optional.of(Scope.of(workflow, catalog)), Optional.empty(), mapping);
        return whole.enter(workflow.hooks(), path).orElse(whole).enter(path, workflow.templates());
    }

    private CursorObject enter(NodePath path, List<TemplateSyntax> templates) {
        return templates.stream()
                .filter(template -> path.leadsThrough(template.node()))
                .findFirst()
                .map(template -> {
                    CursorObject inside =
                            new CursorObject(scope.map(outer -> outer.in(template)), Optional.empty(), mapping);
                    return inside.enter(template.calls(), path).orElse(inside);
                })
                .orElse(this);
    }

    private Optional<CursorObject> enter(List<CallSyntax> calls, NodePath path) {
        return calls.stream()
                .filter(inner -> path.leadsThrough(inner.node()))
                .findFirst()
                .map(inner -> {
                    CursorObject inside = new CursorObject(scope, Optional.of(inner), mapping);
                    return inside.enter(inner.hooks(), path)
                            .orElse(inside)
                            .enter(path, inner.inline().stream().toList());
                });
    }
}
