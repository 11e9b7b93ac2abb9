package dev.chandlery.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

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
            futures.forEach(future -> results.add(result(future)));
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
        return results;
    }

    /**
     * Starts work beside the caller's own.
     *
     * @return waits for the result; an exception of the work is thrown there. Not to be asked by work that runs here.
     */
    public <T> Supplier<T> start(Supplier<T> work) {
        Future<T> future = executor.submit(work::get);
        return () -> result(future);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
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
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
