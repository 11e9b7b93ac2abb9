package dev.chandlery.lsp;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the server can do, and what it asks of the editor. */
final class Capabilities {
    private static final String WATCHED_FILES = "workspace/didChangeWatchedFiles";

    private Capabilities() {}

    static InitializeResult ofServer(String version) {
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(true);
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        ServerCapabilities capabilities = new ServerCapabilities();
        capabilities.setPositionEncoding(PositionEncodingKind.UTF16);
        capabilities.setTextDocumentSync(sync);
        capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        // A space, since it follows the colon of a key.
        capabilities.setCompletionProvider(new CompletionOptions(false, List.of(".", "{", " ")));
        capabilities.setHoverProvider(true);
        capabilities.setDefinitionProvider(true);
        capabilities.setReferencesProvider(true);
        capabilities.setDocumentSymbolProvider(true);
        capabilities.setWorkspace(new WorkspaceServerCapabilities(folders));
        return new InitializeResult(capabilities, new ServerInfo("chandlery", version));
    }

    /** Returns the request to be told of manifests that change on disk; empty when the editor cannot be asked that. */
    static Optional<RegistrationParams> watching(ClientCapabilities client) {
        boolean possible = Optional.ofNullable(client.getWorkspace())
                .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
                .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
                .orElse(false);
        FileSystemWatcher manifests = new FileSystemWatcher(Either.forLeft("**/*.{yaml,yml}"));
        return possible
                ? Optional.of(new RegistrationParams(List.of(new Registration(
                        "manifests", WATCHED_FILES, new DidChangeWatchedFilesRegistrationOptions(List.of(manifests))))))
                : Optional.empty();
    }
}
