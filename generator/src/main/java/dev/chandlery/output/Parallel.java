package dev.chandlery.output;

import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs one job for each number from 0 on a few threads; the first failure ends all. */
final class Parallel {
    private static final int CHUNK = 16;

    private Parallel() {}

    interface Job {
        void run(int number) throws IOException;
    }

    static void run(int count, int threads, Job job) throws IOException {
        if (threads <= 1 || count <= CHUNK) {
            for (int i = 0; i < count; i++) {
                job.run(i);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean failed = new AtomicBoolean();
        Callable<Boolean> worker = () -> {
            boolean done = false;
            try {
                for (int from = next.getAndAdd(CHUNK); from < count && !failed.get(); from = next.getAndAdd(CHUNK)) {
                    for (int i = from; i < Math.min(from + CHUNK, count); i++) {
                        job.run(i);
                    }
                }
                done = true;
            } finally {
                failed.compareAndSet(false, !done);
            }
            return done;
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Boolean> ended : pool.invokeAll(Collections.nCopies(threads, worker))) {
                result(ended);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutputException("the run was interrupted: run it again");
        } finally {
            pool.shutdownNow();
        }
    }

    private static void result(Future<Boolean> ended) throws IOException, InterruptedException {
        try {
            ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
