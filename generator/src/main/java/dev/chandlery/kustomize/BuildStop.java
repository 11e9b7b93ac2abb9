package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;

/** Ends a build with the finding that says why. */
final class BuildStop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;
    private final boolean unmatched;

    private BuildStop(Finding finding, boolean unmatched) {
        super(finding.message(), null, false, false);
        this.finding = finding;
        this.unmatched = unmatched;
    }

    /** The directory cannot be built by anything. */
    static BuildStop invalid(Place place, String message, String remedy) {
        return new BuildStop(KustomizeRules.INVALID.at(place, message, remedy), false);
    }

    /** The directory can be built, and not by this program. */
    static BuildStop unsupported(Place place, String what) {
        return new BuildStop(
                KustomizeRules.UNSUPPORTED.at(
                        place, "Chandlery does not build " + what + ".", "Use kustomize build, or do without it."),
                false);
    }

    /** A patch names an object that is not there. */
    static BuildStop unmatched(Place place, String message, String remedy) {
        return new BuildStop(KustomizeRules.INVALID.at(place, message, remedy), true);
    }

    /** Says whether the reason is a patch that names an object that is not there. */
    boolean isUnmatched() {
        return unmatched;
    }

    Finding finding() {
        return finding;
    }
}
