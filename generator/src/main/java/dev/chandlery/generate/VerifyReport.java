package dev.chandlery.generate;

import dev.chandlery.registry.ReleaseId;
import java.util.List;

/**
 * How a registry compares with the history.
 *
 * @param registry address or folder of the registry
 * @param commit full id of the commit that the releases were made from again; empty without history
 * @param releases how many releases the history and the registry have together
 * @param compared how many of them were made again and compared
 * @param differences what is not the same, by package ascending and version ascending
 */
public record VerifyReport(String registry, String commit, int releases, int compared, List<Difference> differences) {

    /** In which way a release is not the same. */
    public enum State {
        /** Both have it, with different content. */
        DIFFERS,
        /** The history has it, the registry does not. */
        MISSING,
        /** The registry has it, the history does not. */
        EXTRA
    }

    /**
     * A release that is not the same.
     *
     * @param release the release
     * @param state in which way
     * @param reasons of one that differs: which of its files, and how; each a clause without a full stop
     */
    public record Difference(ReleaseId release, State state, List<String> reasons) {
        /** Copies the list. */
        public Difference {
            reasons = List.copyOf(reasons);
        }
    }

    /** Copies the list. */
    public VerifyReport {
        differences = List.copyOf(differences);
    }

    /** Returns how many releases are in this state. */
    public long count(State state) {
        return differences.stream().filter(each -> each.state() == state).count();
    }
}
