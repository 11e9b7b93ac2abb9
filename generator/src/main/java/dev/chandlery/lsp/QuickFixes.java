package dev.chandlery.lsp;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The fixes that findings carry, as actions that an editor offers. */
final class QuickFixes {
    private final WorkFile file;
    private final Workspace workspace;

    QuickFixes(WorkFile file, Workspace workspace) {
        this.file = file;
        this.workspace = workspace;
    }

    /** Returns the fixes of the findings in a piece of the document; none when the editor asks for other actions only. */
    List<Either<org.eclipse.lsp4j.Command, CodeAction>> in(CodeActionParams params, List<Finding> findings) {
        List<String> only = params.getContext().getOnly();
        if (only != null && only.stream().noneMatch(QuickFixes::isAskedFor)) {
            return List.of();
        }
        List<Either<org.eclipse.lsp4j.Command, CodeAction>> actions = new ArrayList<>();
        for (Finding finding : findings) {
            Diagnostic diagnostic = Diagnostics.of(finding, file.text(), workspace.folder(file));
            if (Places.touch(diagnostic.getRange(), params.getRange())) {
                finding.fixes().forEach(fix -> actions.add(Either.forRight(action(finding, fix, diagnostic))));
            }
        }
        return actions;
    }

    /** Kinds are trees: who asks for {@code quickfix} or for all of it asks for these. */
    private static boolean isAskedFor(String kind) {
        return kind.isEmpty() || kind.equals(CodeActionKind.QuickFix);
    }

    private CodeAction action(Finding finding, Fix fix, Diagnostic diagnostic) {
        Map<String, List<org.eclipse.lsp4j.TextEdit>> changes = new LinkedHashMap<>();
        for (TextEdit edit : fix.edits()) {
            WorkFile changed = edit.path().equals(file.file().path())
                    ? file
                    : workspace.byPath(edit.path()).orElse(file);
            changes.computeIfAbsent(changed.uri(), uri -> new ArrayList<>())
                    .add(new org.eclipse.lsp4j.TextEdit(
                            new Range(
                                    changed.text().position(edit.start()),
                                    changed.text().position(edit.end())),
                            edit.replacement()));
        }
        CodeAction action = new CodeAction(fix.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(diagnostic));
        action.setEdit(new WorkspaceEdit(changes));
        action.setIsPreferred(finding.onlyFix().isPresent());
        return action;
    }
}
