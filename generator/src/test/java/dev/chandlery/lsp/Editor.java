package dev.chandlery.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor on a folder, which speaks to a server of its own through pipes, as one does to a process. */
final class Editor implements LanguageClient, AutoCloseable {
    private static final int SECONDS = 60;

    private final Path folder;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final BlockingQueue<RegistrationParams> registered = new LinkedBlockingQueue<>();
    private final BlockingQueue<MessageParams> logged = new LinkedBlockingQueue<>();
    private final PipedOutputStream toServer = new PipedOutputStream();
    private final Future<Integer> exitCode;
    private final LanguageServer server;

    private Editor(Path folder) throws IOException {
        this.folder = folder;
        PipedInputStream serverIn = new PipedInputStream(toServer, 1 << 16);
        PipedOutputStream serverOut = new PipedOutputStream();
        PipedInputStream fromServer = new PipedInputStream(serverOut, 1 << 16);
        exitCode = threads.submit(() -> {
            try (serverOut) {
                return EditorServer.run(serverIn, serverOut, new PrintWriter(Writer.nullWriter()), "1.2.3");
            }
        });
        Launcher<LanguageServer> launcher = new LSPLauncher.Builder<LanguageServer>()
                .setLocalService(this)
                .setRemoteInterface(LanguageServer.class)
                .setInput(fromServer)
                .setOutput(toServer)
                .setExecutorService(threads)
                .create();
        var unused = launcher.startListening();
        server = launcher.getRemoteProxy();
    }

    /** Starts a server and says nothing to it yet. */
    static Editor start(Path folder) {
        try {
            return new Editor(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server and opens the folder. */
    static Editor on(Path folder) {
        Editor editor = start(folder);
        editor.initialize(new ClientCapabilities());
        return editor;
    }

    InitializeResult initialize(ClientCapabilities capabilities) {
        InitializeParams params = new InitializeParams();
        params.setCapabilities(capabilities);
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "folder")));
        InitializeResult result = await(server.initialize(params));
        server.initialized(new InitializedParams());
        return result;
    }

    LanguageServer server() {
        return server;
    }

    String uri(String file) {
        return folder.resolve(file).toUri().toString();
    }

    TextDocumentIdentifier document(String file) {
        return new TextDocumentIdentifier(uri(file));
    }

    /** Writes a file to disk. */
    Editor write(String file, String text) {
        write(folder, file, text);
        return this;
    }

    static void write(Path folder, String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Editor delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the server that a file changed on disk. */
    void watched(String file, FileChangeType type) {
        server.getWorkspaceService()
                .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(uri(file), type))));
    }

    /** Opens a document with this text and waits for its findings. */
    List<Diagnostic> open(String file, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "yaml", 1, text)));
        return diagnostics(file, 1);
    }

    /** Changes a document without waiting. */
    void send(String file, int version, TextDocumentContentChangeEvent... changes) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(file), version), List.of(changes)));
    }

    /** Changes a document and waits for its findings. */
    List<Diagnostic> change(String file, int version, TextDocumentContentChangeEvent... changes) {
        send(file, version, changes);
        return diagnostics(file, version);
    }

    void close(String file) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(document(file)));
    }

    /** Waits for the findings of a version of a document; of a file that is not open when the version is null. */
    List<Diagnostic> diagnostics(String file, Integer version) {
        while (true) {
            PublishDiagnosticsParams next = next(published);
            boolean wanted = next.getUri().equals(uri(file))
                    && (version == null ? next.getVersion() == null : version.equals(next.getVersion()));
            if (wanted) {
                return next.getDiagnostics();
            }
        }
    }

    /** Returns the names of the files that were published since the last wait, and forgets them. */
    List<String> drained() {
        List<PublishDiagnosticsParams> all = new ArrayList<>();
        published.drainTo(all);
        return all.stream()
                .map(each -> each.getUri().substring(folder.toUri().toString().length()))
                .toList();
    }

    RegistrationParams registration() {
        return next(registered);
    }

    /** Ends as the protocol has it and returns the exit code. */
    int end() {
        await(server.shutdown());
        server.exit();
        return code();
    }

    /** Ends the stream, as an editor does that crashes, and returns the exit code. */
    int crash() {
        try {
            toServer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return code();
    }

    int code() {
        try {
            return exitCode.get(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T next(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("a message within %s s", SECONDS).isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Asserts that the server met no bug of its own. */
    @Override
    public void close() {
        crash();
        threads.shutdown();
        assertThat(logged).isEmpty();
    }

    static TextDocumentContentChangeEvent edit(int line, int from, int to, String text) {
        return new TextDocumentContentChangeEvent(new Range(new Position(line, from), new Position(line, to)), text);
    }

    static TextDocumentContentChangeEvent whole(String text) {
        return new TextDocumentContentChangeEvent(text);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        registered.add(params);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        logged.add(message);
    }

    @Override
    public void showMessage(MessageParams message) {
        logged.add(message);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object event) {
        throw new AssertionError("the server reports nothing about its users");
    }
}
