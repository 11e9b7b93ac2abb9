package dev.chandlery.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Runs pure functions over a list on a few threads; results come in the order of the list, so that threads never show in
 * the output.
 */
public final class Parallel implements AutoCloseable {
    private final ExecutorService executor;

    /**
     * Starts the threads.
     *
     * @param threads how many, at least 1; with 1 everything runs one after the other
     */
    public Parallel(int threads) {
        this.executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "chandlery-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Applies a function to each item. An exception of the function is thrown here. */
    public <T, R> List<R> map(List<T> items, Function<T, R> function) {
        List<Future<R>> futures = new ArrayList<>(items.size());
        for (T item : items) {
            futures.add(executor.submit(() -> function.apply(item)));
        }
        List<R> results = new ArrayList<>(items.size());
        try {
            for (Future<R> future : futures) {
                results.add(future.get());
            }
        } catch (ExecutionException e) {
            futures.forEach(future -> future.cancel(true));
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return results;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
