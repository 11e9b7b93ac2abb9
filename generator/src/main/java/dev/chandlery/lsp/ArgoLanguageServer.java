package dev.chandlery.lsp;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The messages of the protocol: from the editor to the session, and back. */
final class ArgoLanguageServer
        implements LanguageServer, LanguageClientAware, TextDocumentService, WorkspaceService, AutoCloseable {
    /** How far the editor is with its greetings. */
    private enum State {
        NEW,
        READY,
        SHUT_DOWN
    }

    private final String version;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Worker worker;
    private volatile State state = State.NEW;
    private volatile @Nullable LanguageClient client;
    private volatile ClientCapabilities asked = new ClientCapabilities();

    /** Folders in the order in which the editor named them; used by the thread that reads messages. */
    private final Set<Path> folders = new LinkedHashSet<>();

    ArgoLanguageServer(String version) {
        this.version = version;
        this.worker = new Worker(
                new Session(diagnostics -> toClient(c -> c.publishDiagnostics(diagnostics))),
                bug -> toClient(c -> c.logMessage(new MessageParams(
                        MessageType.Error, "chandlery: internal error, please report it: " + trace(bug)))));
    }

    @Override
    public void connect(LanguageClient newClient) {
        client = newClient;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        if (state != State.NEW) {
            return refused(ResponseErrorCode.InvalidRequest, "The server is initialized already.");
        }
        state = State.READY;
        if (params.getCapabilities() != null) {
            asked = params.getCapabilities();
        }
        folders.addAll(folders(params));
        List<Path> opened = List.copyOf(folders);
        worker.tell(session -> session.folders(opened));
        return CompletableFuture.completedFuture(Capabilities.ofServer(version));
    }

    @Override
    public void initialized(InitializedParams params) {
        Capabilities.watching(asked)
                .ifPresent(request -> toClient(c -> {
                    // An editor that refuses tells of fewer changes; there is nothing else to do about it.
                    var unused = c.registerCapability(request);
                }));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        if (state == State.NEW) {
            return refused(ResponseErrorCode.ServerNotInitialized, "The server is not initialized.");
        }
        state = State.SHUT_DOWN;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        ended.complete(null);
    }

    /** Is done when the editor has said that it ends. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    int exitCode() {
        return state == State.SHUT_DOWN ? 0 : 1;
    }

    @Override
    public void close() {
        worker.close();
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return this;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return this;
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // There is no trace to turn on; the editor's own log of messages shows all.
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        tell(session -> session.opened(
                params.getTextDocument().getUri(),
                params.getTextDocument().getVersion(),
                params.getTextDocument().getText()));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        tell(session -> session.changed(
                params.getTextDocument().getUri(),
                Optional.ofNullable(params.getTextDocument().getVersion()).orElse(0),
                params.getContentChanges()));
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        tell(session -> session.closed(params.getTextDocument().getUri()));
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // What was saved is known; but settings and packages are read from disk, and not every editor watches files.
        String uri = params.getTextDocument().getUri();
        tell(session -> session.changedOnDisk(List.of(uri)));
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // Settings stand in chandlery.yaml, for everyone who works on the files.
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        List<String> uris = params.getChanges().stream().map(FileEvent::getUri).toList();
        tell(session -> session.changedOnDisk(uris));
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        params.getEvent()
                .getRemoved()
                .forEach(folder -> Uris.path(folder.getUri()).ifPresent(folders::remove));
        params.getEvent()
                .getAdded()
                .forEach(folder -> Uris.path(folder.getUri()).ifPresent(folders::add));
        List<Path> opened = List.copyOf(folders);
        tell(session -> session.folders(opened));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return ask(
                List.of(),
                session -> session.workspace()
                        .find(params.getTextDocument().getUri())
                        .map(file -> new QuickFixes(file, session.workspace()).in(params, session.findings(file)))
                        .orElse(List.of()));
    }

    @Override
    @SuppressWarnings("NullAway") // the protocol answers null where there is nothing to show
    public CompletableFuture<Hover> hover(HoverParams params) {
        return ask(
                null,
                session -> session.workspace()
                        .find(params.getTextDocument().getUri())
                        .map(file ->
                                new Hovers(file, session.workspace()).at(params.getPosition(), session.findings(file)))
                        .orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return ask(
                Either.forRight(new CompletionList(List.of())),
                session -> Either.forRight(session.workspace()
                        .find(params.getTextDocument().getUri())
                        .map(file -> Completions.at(session.workspace(), file, params.getPosition()))
                        .orElseGet(() -> new CompletionList(List.of()))));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return ask(
                Either.forLeft(List.of()),
                session -> Either.forLeft(session.workspace()
                        .find(params.getTextDocument().getUri())
                        .map(file -> new Navigation(session.workspace()).definition(file, params.getPosition()))
                        .orElse(List.of())));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return ask(
                List.of(),
                session -> session.workspace()
                        .find(params.getTextDocument().getUri())
                        .map(file -> new Navigation(session.workspace())
                                .references(
                                        file,
                                        params.getPosition(),
                                        params.getContext().isIncludeDeclaration()))
                        .orElse(List.of()));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return ask(
                List.of(),
                session ->
                        session
                                .workspace()
                                .find(params.getTextDocument().getUri())
                                .map(Symbols::of)
                                .orElse(List.of())
                                .stream()
                                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                                .toList());
    }

    private void tell(Consumer<Session> news) {
        if (state == State.READY) {
            worker.tell(news);
        }
    }

    private <T> CompletableFuture<T> ask(T nothing, Function<Session, T> question) {
        return switch (state) {
            case NEW -> refused(ResponseErrorCode.ServerNotInitialized, "The server is not initialized.");
            case READY -> worker.ask(nothing, question);
            case SHUT_DOWN -> refused(ResponseErrorCode.InvalidRequest, "The server is shut down.");
        };
    }

    private void toClient(Consumer<LanguageClient> message) {
        LanguageClient connected = client;
        if (connected != null) {
            message.accept(connected);
        }
    }

    private static <T> CompletableFuture<T> refused(ResponseErrorCode code, String message) {
        return CompletableFuture.failedFuture(new ResponseErrorException(new ResponseError(code, message, null)));
    }

    @SuppressWarnings("deprecation") // older editors name one folder only
    private static List<Path> folders(InitializeParams params) {
        List<WorkspaceFolder> named = params.getWorkspaceFolders();
        List<String> uris = named != null
                ? named.stream().map(WorkspaceFolder::getUri).toList()
                : Optional.ofNullable(params.getRootUri()).stream().toList();
        return uris.stream().flatMap(uri -> Uris.path(uri).stream()).toList();
    }

    private static String trace(RuntimeException bug) {
        StringBuilder text = new StringBuilder(bug.toString());
        for (StackTraceElement element : bug.getStackTrace()) {
            text.append("\n  at ").append(element);
        }
        return text.toString();
    }
}
