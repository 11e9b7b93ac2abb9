package dev.chandlery.lsp;

import dev.chandlery.argo.syntax.CallSyntax;
import dev.chandlery.argo.syntax.ParameterSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.LintObject;
import dev.chandlery.yaml.Mark;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;

/** The outline of a file: objects, their templates, and the parameters, steps and tasks of these. */
final class Symbols {
    private final DocumentText text;

    private Symbols(DocumentText text) {
        this.text = text;
    }

    static List<DocumentSymbol> of(WorkFile file) {
        Symbols symbols = new Symbols(file.text());
        return file.file().objects().stream()
                .filter(object -> !object.origin().made())
                .map(symbols::object)
                .toList();
    }

    private DocumentSymbol object(LintObject object) {
        Mark mark = object.node().mark();
        List<DocumentSymbol> children = new ArrayList<>();
        object.workflow().ifPresent(workflow -> addParts(workflow, children));
        String name = object.name().isEmpty() ? object.kind() : object.name();
        return symbol(name, object.kind(), SymbolKind.Class, mark, mark, children);
    }

    private void addParts(WorkflowSyntax workflow, List<DocumentSymbol> children) {
        workflow.arguments().parameters().forEach(parameter -> addParameter(parameter, children));
        for (TemplateSyntax template : workflow.templates()) {
            List<DocumentSymbol> parts = new ArrayList<>();
            template.inputs().parameters().forEach(parameter -> addParameter(parameter, parts));
            template.calls().forEach(call -> addCall(call, parts));
            add(
                    template.name(),
                    template.type(),
                    SymbolKind.Function,
                    template.node().mark(),
                    template.mark(),
                    parts,
                    children);
        }
    }

    private void addParameter(ParameterSyntax parameter, List<DocumentSymbol> symbols) {
        Mark mark = parameter.node().mark();
        add(parameter.name(), "parameter", SymbolKind.Variable, mark, parameter.mark(), List.of(), symbols);
    }

    private void addCall(CallSyntax call, List<DocumentSymbol> symbols) {
        Mark mark = call.node().mark();
        add(call.name(), call.kind().word(), SymbolKind.Event, mark, call.mark(), List.of(), symbols);
    }

    /** What has no name yet has no symbol: the protocol wants one. */
    private void add(
            String name,
            String detail,
            SymbolKind kind,
            Mark block,
            Mark nameMark,
            List<DocumentSymbol> children,
            List<DocumentSymbol> symbols) {
        if (!name.isBlank()) {
            symbols.add(symbol(name, detail, kind, block, nameMark, children));
        } else {
            symbols.addAll(children);
        }
    }

    private DocumentSymbol symbol(
            String name, String detail, SymbolKind kind, Mark block, Mark nameMark, List<DocumentSymbol> children) {
        Range selection = text.range(nameMark);
        Range whole = new Range(text.position(block), text.position(text.blockEnd(block)));
        // The name may stand under an anchor elsewhere; the protocol wants it inside.
        return new DocumentSymbol(
                name, kind, Places.contains(whole, selection) ? whole : selection, selection, detail, children);
    }
}
