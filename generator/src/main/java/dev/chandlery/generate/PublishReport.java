package dev.chandlery.generate;

import java.util.Optional;

/**
 * What a run of publish did.
 *
 * @param outcome what became of the branch
 * @param generated what was generated; empty when the branch holds a newer output
 */
public record PublishReport(Outcome outcome, Optional<GenerateReport> generated) {
    /** What became of the branch. */
    public enum Outcome {
        /** It got a commit. */
        PUBLISHED,
        /** It holds the same already. */
        UNCHANGED,
        /** It holds what was made from a newer commit, which is left as it is. */
        NEWER,
        /** It was left alone because of errors among the findings. */
        REFUSED
    }
}
