package dev.chandlery.catalogue;

import dev.chandlery.environment.Deployment;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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

    /** Returns a mark that tells where aliases of a major version lead to a release; empty when they do nowhere. */
    static List<Badge> aliases(List<Deployment> deployments) {
        SortedSet<String> environments = new TreeSet<>();
        SortedSet<Long> majors = new TreeSet<>();
        deployments.stream().filter(Deployment::aliased).forEach(each -> {
            environments.add(each.environment());
            majors.add(each.release().version().major());
        });
        return majors.stream()
                .map(major -> new Badge(
                        "alias",
                        "alias v" + major,
                        "Callers of v" + major + " get this version in " + String.join(", ", environments)))
                .toList();
    }

    boolean hasHint() {
        return !hint.isEmpty();
    }
}
