package dev.chandlery.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * A language server for manifests of Argo Workflows: the <a
 * href="https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/">Language Server
 * Protocol</a>, version 3.17.
 */
public final class EditorServer {
    private EditorServer() {}

    /**
     * Serves one editor until it says that it has ended, or its stream does.
     *
     * @param in the messages of the editor
     * @param out the messages to it; nothing else may write there
     * @param log takes a line for each message that is not understood
     * @param version the version of this program, for the editor's log
     * @return 0 when the editor asked to shut down before it ended, else 1, as the specification has it
     */
    public static int run(InputStream in, OutputStream out, PrintWriter log, String version) {
        ExecutorService threads = Executors.newCachedThreadPool(runnable -> {
            Thread made = new Thread(runnable, "chandlery-lsp-messages");
            made.setDaemon(true);
            return made;
        });
        ProtocolLog protocolLog = ProtocolLog.to(log);
        try (ArgoLanguageServer server = new ArgoLanguageServer(version)) {
            Launcher<LanguageClient> launcher = new LSPLauncher.Builder<LanguageClient>()
                    .setLocalService(server)
                    .setRemoteInterface(LanguageClient.class)
                    .setInput(in)
                    .setOutput(out)
                    .setExecutorService(threads)
                    .create();
            server.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            threads.execute(() -> {
                await(listening);
                server.exit();
            });
            server.ended().join();
            return server.exitCode();
        } finally {
            // Not interrupted: who reads the editor's messages ends with its stream.
            threads.shutdown();
            protocolLog.close();
        }
    }

    /** Waits for the end of the editor's stream, however it comes. */
    private static void await(Future<Void> listening) {
        try {
            listening.get();
        } catch (ExecutionException | CancellationException e) {
            // The stream is broken: the editor is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
