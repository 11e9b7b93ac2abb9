package dev.chandlery.server;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks at the sources from time to time and regenerates when they have changed. While it does, and when it fails, the
 * server goes on serving what was written before.
 */
final class Watch implements AutoCloseable {
    private static final long MILLIS_BETWEEN_LOOKS = 1_000;

    private final Supplier<String> stamp;
    private final Runnable regenerate;
    private final Consumer<RuntimeException> failed;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        return thread;
    });
    private String seen;
    private String failure = "";

    /**
     * Takes the sources as they are now as known.
     *
     * @param stamp tells one state of the sources from another
     * @param regenerate brings the output up to date
     * @param failed is told when either of them fails
     */
    Watch(Supplier<String> stamp, Runnable regenerate, Consumer<RuntimeException> failed) {
        this.stamp = stamp;
        this.regenerate = regenerate;
        this.failed = failed;
        this.seen = stamp.get();
    }

    /** Starts looking, on a thread of its own. */
    void start() {
        // A look catches its own failures, so there is nothing to learn from the future.
        ScheduledFuture<?> unused = looks.scheduleWithFixedDelay(
                this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /** Looks once. A failure is told once for each state of the sources, and tried again when they change. */
    void look() {
        try {
            String now = stamp.get();
            if (!now.equals(seen)) {
                // Taken before the work: what changes while it runs is seen at the next look.
                seen = now;
                failure = "";
                regenerate.run();
            }
        } catch (RuntimeException e) {
            String text = String.valueOf(e.getMessage());
            if (!text.equals(failure)) {
                failure = text;
                failed.accept(e);
            }
        }
    }

    /** Stops looking; a regeneration that runs is waited for, so that it is not cut short. */
    @Override
    public void close() {
        looks.shutdown();
        try {
            boolean ended = looks.awaitTermination(1, TimeUnit.MINUTES);
            if (!ended) {
                looks.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
