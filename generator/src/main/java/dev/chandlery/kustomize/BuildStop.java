package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;

/** Ends a build with the finding that says why. */
final class BuildStop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    private BuildStop(Finding finding) {
        super(finding.message(), null, false, false);
        this.finding = finding;
    }

    /** The directory cannot be built by anything. */
    static BuildStop invalid(Place place, String message, String remedy) {
        return new BuildStop(KustomizeRules.INVALID.at(place, message, remedy));
    }

    /** The directory can be built, and not by this program. */
    static BuildStop unsupported(Place place, String what) {
        return new BuildStop(KustomizeRules.UNSUPPORTED.at(
                place, "Chandlery does not build " + what + ".", "Use kustomize build, or do without it."));
    }

    Finding finding() {
        return finding;
    }
}
