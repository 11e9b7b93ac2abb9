package dev.chandlery.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;

/**
 * Feeds a parser with {@link Damage}. Each input must end without an exception, in a second of its thread's time on the
 * processor, and without asking for more than a bound of memory; a failure names the seed and holds the input.
 */
public final class Fuzz {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MAX_NANOS = Duration.ofSeconds(1).toNanos();

    /** Of all that one input asks for, whether it is kept or not; the parsers need a few kilobytes for most. */
    private static final long MAX_MEMORY = 400L << 20;

    private static final Duration HANGS = Duration.ofMinutes(2);
    private static final int SHOWN = 3_000;

    private Fuzz() {}

    /** Feeds bytes, for this many seeds. */
    public static void bytes(int runs, List<byte[]> samples, Consumer<byte[]> parser) {
        AtomicReference<String> input = new AtomicReference<>("");
        Assertions.assertTimeoutPreemptively(
                HANGS,
                () -> {
                    for (long seed = 0; seed < runs; seed++) {
                        byte[] bytes = Damage.of(Seeded.of(seed), samples);
                        input.set(shown(seed, bytes));
                        feed(bytes, parser, input.get());
                    }
                },
                input::get);
    }

    /** Feeds texts, for this many seeds; bytes that are no UTF-8 become U+FFFD. */
    public static void texts(int runs, List<String> samples, Consumer<String> parser) {
        bytes(
                runs,
                samples.stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList(),
                bytes -> parser.accept(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static void feed(byte[] bytes, Consumer<byte[]> parser, String input) {
        long thread = Thread.currentThread().getId();
        long nanos = THREADS.getCurrentThreadCpuTime();
        long memory = THREADS.getThreadAllocatedBytes(thread);
        try {
            parser.accept(bytes);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            throw new AssertionError(e + " on " + input, e);
        }
        nanos = THREADS.getCurrentThreadCpuTime() - nanos;
        memory = THREADS.getThreadAllocatedBytes(thread) - memory;
        if (nanos > MAX_NANOS || memory > MAX_MEMORY) {
            throw new AssertionError(nanos / 1_000_000 + " ms, " + (memory >> 20) + " MiB on " + input);
        }
    }

    private static String shown(long seed, byte[] bytes) {
        byte[] head = bytes.length <= SHOWN ? bytes : Arrays.copyOf(bytes, SHOWN);
        return "seed " + seed + ", base64 of " + head.length + " of " + bytes.length + " bytes "
                + Base64.getEncoder().encodeToString(head);
    }
}
