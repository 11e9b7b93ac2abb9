package dev.chandlery.cli;

import dev.chandlery.cli.FuzzedCheck.Outcome;
import dev.chandlery.testing.Samples;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program: checks hostile files for a time, {@code CheckFuzz SECONDS SEED FOLDER...}, with the manifests of the folders as
 * samples. Each file, of 64 KiB at the most, must be checked with the exit code 0 or 1 and in a second of the processor's
 * time; other programs on the machine do not count. The heap of the JVM bounds the memory. Files that fail are kept in the
 * working folder as {@code fuzz-SEED.yaml}. The program ends with 1 when there are any.
 */
final class CheckFuzz {
    private static final long MAX_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long HANGING_MILLIS = Duration.ofMinutes(2).toMillis();
    private static final int MAX_FAILURES = 10;
    private static final int WARMING_UP = 100;

    private final FuzzedCheck check;
    private final List<Long> nanos = new ArrayList<>();
    private int failures;
    private long slowest;
    private long slowestNanos;

    private CheckFuzz(FuzzedCheck check) {
        this.check = check;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        long seconds = Long.parseLong(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        List<byte[]> samples = Arrays.stream(arguments)
                .skip(2)
                .flatMap(folder -> Stream.of(".yaml", ".yml", ".json")
                        .flatMap(ending -> Samples.below(Path.of(folder), ending).stream()))
                .toList();
        CheckFuzz fuzz = new CheckFuzz(new FuzzedCheck(samples, Files.createTempDirectory("check-fuzz")));
        for (int i = 0; i < WARMING_UP; i++) {
            fuzz.check.check(i, samples.get(i % samples.size()));
        }
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        long at = seed;
        for (; System.nanoTime() < end && fuzz.failures < MAX_FAILURES; at++) {
            fuzz.runWatched(at);
        }
        System.out.println(fuzz.summary(seed, at));
        System.exit(fuzz.failures == 0 ? 0 : 1);
    }

    /** A file that hangs ends the program, since nothing else could end its check. */
    private void runWatched(long seed) throws InterruptedException {
        byte[] file = check.file(seed);
        Thread worker = new Thread(() -> run(seed, file), "fuzz");
        worker.start();
        worker.join(HANGING_MILLIS);
        if (worker.isAlive()) {
            fail(seed, file, "no end after two minutes; the threads stand in:");
            Thread.getAllStackTraces().forEach((thread, stack) -> {
                System.out.println(thread);
                Stream.of(stack).forEach(line -> System.out.println("    " + line));
            });
            Runtime.getRuntime().halt(1);
        }
    }

    private void run(long seed, byte[] file) {
        Outcome outcome = check.check(seed, file);
        if (outcome.nanos() > MAX_NANOS) {
            // The compiler or the collector may have had its turn; what is slow is slow again.
            outcome = check.check(seed, file);
        }
        nanos.add(outcome.nanos());
        if (outcome.nanos() > slowestNanos) {
            slowest = seed;
            slowestNanos = outcome.nanos();
        }
        if (!outcome.problem().isEmpty()) {
            fail(seed, file, outcome.problem());
        } else if (outcome.nanos() > MAX_NANOS) {
            fail(seed, file, millis(outcome.nanos()) + " ms of the processor's time");
        }
    }

    private void fail(long seed, byte[] file, String problem) {
        failures++;
        Path kept = Path.of("fuzz-" + seed + ".yaml").toAbsolutePath();
        try {
            Files.write(kept, file);
        } catch (IOException e) {
            problem += " (the file could not be kept: " + e.getMessage() + ")";
        }
        System.out.println("FAILED " + kept + ": " + problem);
    }

    private String summary(long first, long end) {
        List<Long> sorted = nanos.stream().sorted().toList();
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return "%d files of the seeds %d to %d, %d failed; processor's time of a file: half under %d ms, 99 %% under %d ms, most %d ms (seed %d); heap up to %d MiB"
                .formatted(
                        sorted.size(),
                        first,
                        end - 1,
                        failures,
                        millis(sorted.get(sorted.size() / 2)) + 1,
                        millis(sorted.get(sorted.size() * 99 / 100)) + 1,
                        millis(slowestNanos),
                        slowest,
                        heap >> 20);
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
