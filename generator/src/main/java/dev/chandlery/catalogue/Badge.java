package dev.chandlery.catalogue;

/**
 * A short word beside a name.
 *
 * @param kind one of a few words that the style sheet knows
 * @param text what is read
 * @param hint a longer text, or empty
 */
record Badge(String kind, String text, String hint) {
    static final Badge INTERNAL = new Badge("internal", "internal", "Meant for other packages of this registry");
    static final Badge REMOVED = new Badge("removed", "removed", "No longer in the repository; its releases stay");
    static final Badge PRERELEASE = new Badge("prerelease", "pre-release", "");
    static final Badge UNRELEASED = new Badge("unreleased", "unreleased changes", "The head differs from the release");
    static final Badge LATEST = new Badge("latest", "latest", "");

    static Badge yanked(String reason) {
        return new Badge("yanked", "yanked", reason);
    }

    static Badge deprecated(String message) {
        return new Badge("deprecated", "deprecated", message);
    }

    static Badge behind(String latest) {
        return new Badge("behind", "behind", latest + " is the latest of this major");
    }

    boolean hasHint() {
        return !hint.isEmpty();
    }
}
