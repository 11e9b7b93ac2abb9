package dev.chandlery.lsp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;

/** The one thread that a session belongs to. Does what it is given in that order, and lints when it is done. */
final class Worker implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(runnable -> {
        Thread made = new Thread(runnable, "chandlery-lsp");
        made.setDaemon(true);
        return made;
    });
    private final Session session;
    private final Consumer<RuntimeException> bugs;
    private boolean linting;

    /**
     * Starts the thread.
     *
     * @param bugs is told what should not happen; the session goes on
     */
    Worker(Session session, Consumer<RuntimeException> bugs) {
        this.session = session;
        this.bugs = bugs;
    }

    /** Tells the session something. */
    void tell(Consumer<Session> news) {
        run(() -> {
            news.accept(session);
            if (!linting) {
                linting = true;
                run(this::lint);
            }
        });
    }

    /**
     * Asks the session something. An answer that the editor no longer wants is not looked for.
     *
     * @param nothing the answer when there is none
     */
    <T> CompletableFuture<T> ask(T nothing, Function<Session, T> question) {
        try {
            return CompletableFutures.computeAsync(thread, cancelled -> {
                cancelled.checkCanceled();
                try {
                    return question.apply(session);
                } catch (RuntimeException e) {
                    bugs.accept(e);
                    return nothing;
                }
            });
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(nothing);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** One file at a time, behind what has come meanwhile. */
    private void lint() {
        linting = false;
        if (session.lintNext()) {
            linting = true;
            run(this::lint);
        }
    }

    private void run(Runnable task) {
        try {
            thread.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    bugs.accept(e);
                }
            });
        } catch (RejectedExecutionException e) {
            // The editor has said that it wants nothing more.
        }
    }
}
