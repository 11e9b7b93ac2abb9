package dev.chandlery.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.chandlery.testing.Damage;
import dev.chandlery.testing.NodeDamage;
import dev.chandlery.testing.Seeded;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs {@code chandlery check FILE} in this JVM on files that no author would write. */
final class FuzzedCheck {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<byte[]> samples;
    private final NodeDamage nodes;
    private final Path folder;

    /**
     * What became of a file.
     *
     * @param nanos the processor's time that it took, of all threads of the JVM together
     * @param problem what must not be; empty when all is as documented
     */
    record Outcome(long nanos, String problem) {}

    /**
     * Makes a run.
     *
     * @param samples manifests that are damaged
     * @param folder where they are written
     */
    FuzzedCheck(List<byte[]> samples, Path folder) {
        this.samples = samples;
        this.nodes = new NodeDamage(samples);
        this.folder = folder;
    }

    /** Returns the file of a seed: two of three are sound YAML, so that what comes behind the parser is reached. */
    byte[] file(long seed) {
        Seeded random = Seeded.of(seed);
        return random.oneIn(3) ? Damage.of(random, samples) : nodes.of(random);
    }

    /** Checks a file, with the output format that the seed says. */
    Outcome check(long seed, byte[] content) {
        String format = Seeded.of(seed).pick("text", "text", "json", "sarif", "junit", "github");
        Path file = write(content);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, false, folder, Map.of());
        long before = MACHINE.getProcessCpuTime();
        try {
            int code = ChandleryCommand.run(console, List.of(), "check", file.toString(), "--output", format);
            long nanos = MACHINE.getProcessCpuTime() - before;
            boolean documented = code == ExitCode.OK || code == ExitCode.FINDINGS;
            return new Outcome(nanos, documented ? "" : "exit code " + code + ", " + err);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Outcome(MACHINE.getProcessCpuTime() - before, e.toString());
        }
    }

    private Path write(byte[] content) {
        try {
            return Files.write(folder.resolve("fuzzed.yaml"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
