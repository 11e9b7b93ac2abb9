package dev.chandlery.lsp;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Severity;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Findings as editors show them. */
final class Diagnostics {
    static final String SOURCE = "chandlery";

    private Diagnostics() {}

    /** Returns a finding of a file; the code is the rule's id, with the way to its page where that is served. */
    static Diagnostic of(Finding finding, DocumentText text, Folder folder) {
        String id = finding.rule().id();
        Diagnostic diagnostic = new Diagnostic();
        diagnostic.setRange(text.range(finding.place().mark()));
        diagnostic.setSeverity(severity(finding.severity()));
        diagnostic.setSource(SOURCE);
        diagnostic.setCode(id);
        folder.rulePage(id).ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
        diagnostic.setMessage(
                finding.remedy().isEmpty() ? finding.message() : finding.message() + "\n" + finding.remedy());
        return diagnostic;
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
        };
    }
}
