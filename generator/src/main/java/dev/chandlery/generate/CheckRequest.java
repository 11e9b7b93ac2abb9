package dev.chandlery.generate;

import dev.chandlery.diagnostic.Baseline;
import dev.chandlery.diagnostic.Checked;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What to check.
 *
 * @param folder the registry: a folder, or a bare repository, whose HEAD is read then
 * @param baseline findings that are not reported
 * @param base a branch or commit that the change is for: what is wrong with the versions of the packages that changed since
 *     its merge base is reported too, and with what it promotes
 * @param onlyChanged whether only what that change may have caused is reported; needs a base
 * @param now the moment at which freezes and soak times are judged; of no account without a base
 */
public record CheckRequest(
        Path folder, Optional<Recorded> baseline, Optional<String> base, boolean onlyChanged, Instant now) {
    /**
     * A baseline and its file.
     *
     * @param path the file, as findings name it
     * @param baseline what it records
     */
    public record Recorded(String path, Baseline baseline) {
        /** Returns a report without the findings that are recorded, and with those about the baseline. */
        public Checked without(Checked checked) {
            return checked.withFindings(baseline.apply(checked.findings(), checked.lines(), path));
        }
    }

    /** Checks all of a registry. */
    public static CheckRequest of(Path folder) {
        return new CheckRequest(folder, Optional.empty(), Optional.empty(), false, Instant.EPOCH);
    }
}
