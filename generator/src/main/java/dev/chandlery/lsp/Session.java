package dev.chandlery.lsp;

import dev.chandlery.diagnostic.Finding;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * What one editor has open, and which of its files are to be linted again. Files wait in line, those that are open first,
 * and are linted one at a time, so that a message which comes meanwhile is not kept waiting, and several changes that have
 * come by then cost one run. For one thread.
 */
final class Session {
    private final Workspace workspace = new Workspace();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Set<String> waitingOpen = new LinkedHashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Map<String, List<Finding>> findings = new TreeMap<>();
    private final Set<String> shown = new HashSet<>();
    private final Consumer<PublishDiagnosticsParams> publisher;

    /**
     * Starts without files.
     *
     * @param publisher is given what the editor is to show
     */
    Session(Consumer<PublishDiagnosticsParams> publisher) {
        this.publisher = publisher;
    }

    Workspace workspace() {
        return workspace;
    }

    void folders(List<Path> folders) {
        mark(workspace.open(folders));
    }

    void opened(String uri, int version, String text) {
        versions.put(Uris.key(uri), version);
        mark(workspace.edit(uri, DocumentText.of(text)));
    }

    /** Makes the changes of a document, each in the text that the one before it left; nothing if it is not open. */
    void changed(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
        String key = Uris.key(uri);
        Optional<WorkFile> file = workspace.isOpen(key) ? workspace.find(uri) : Optional.empty();
        if (file.isEmpty()) {
            return;
        }
        DocumentText text = file.get().text();
        for (TextDocumentContentChangeEvent change : changes) {
            text = change.getRange() == null
                    ? DocumentText.of(change.getText())
                    : text.edit(change.getRange(), change.getText());
        }
        versions.put(key, version);
        mark(workspace.edit(file.get().uri(), text));
    }

    void closed(String uri) {
        versions.remove(Uris.key(uri));
        mark(workspace.close(uri));
    }

    void changedOnDisk(Collection<String> uris) {
        mark(workspace.changedOnDisk(uris));
    }

    /** Returns the findings of a file as it stands now. */
    List<Finding> findings(WorkFile file) {
        if (waitingOpen.contains(file.key()) || waiting.contains(file.key())) {
            lint(file.key());
        }
        return findings.getOrDefault(file.key(), List.of());
    }

    /** Lints the file that is next in line, if there is one. Says whether others wait behind it. */
    boolean lintNext() {
        Optional<String> next =
                waitingOpen.stream().findFirst().or(() -> waiting.stream().findFirst());
        next.ifPresent(this::lint);
        return !waitingOpen.isEmpty() || !waiting.isEmpty();
    }

    private void mark(Set<String> dirty) {
        for (String key : dirty) {
            (workspace.isOpen(key) ? waitingOpen : waiting).add(key);
            (workspace.isOpen(key) ? waiting : waitingOpen).remove(key);
        }
    }

    private void lint(String key) {
        waitingOpen.remove(key);
        waiting.remove(key);
        Optional<WorkFile> file = workspace.find(key);
        if (file.isEmpty()) {
            findings.remove(key);
            show(key, key, List.of());
            return;
        }
        List<Finding> found = workspace.lint(file.get());
        findings.put(key, found);
        Folder folder = workspace.folder(file.get());
        show(
                key,
                file.get().uri(),
                found.stream()
                        .map(finding -> Diagnostics.of(finding, file.get().text(), folder))
                        .toList());
    }

    /** What has no findings and had none is not told, unless it is open: then the editor waits for an answer. */
    private void show(String key, String uri, List<Diagnostic> diagnostics) {
        boolean had = diagnostics.isEmpty() ? shown.remove(key) : !shown.add(key);
        if (had || !diagnostics.isEmpty() || workspace.isOpen(key)) {
            publisher.accept(new PublishDiagnosticsParams(uri, diagnostics, versions.get(key)));
        }
    }
}
