package dev.chandlery.generate;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.diagnostic.SuppressionRules;
import dev.chandlery.registry.Discovery;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sorts the releases into those that may be published and those that are left out whole.
 *
 * <p>A release whose files are at the head can be mended there, so an error in it keeps it, and all that depend on it, from
 * being published. A release that only history holds cannot be mended: it exists, and is flagged. A snapshot with errors is
 * left out, and does not keep anything else from being published.
 */
final class Soundness {
    private final ChosenSeverities severities;
    private final Map<ReleaseId, String> atHead = new HashMap<>();
    private final List<BuiltRelease> releases = new ArrayList<>();
    private final List<ReleaseId> left = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ReleaseId> published = new ArrayList<>();
    private final List<BuiltRelease> snapshots = new ArrayList<>();

    private Soundness(Discovery head, ChosenSeverities severities) {
        this.severities = severities;
        Stream.concat(head.packages().stream(), head.olderVersions().stream())
                .forEach(each -> atHead.put(each.id(), each.tree().hex()));
    }

    /**
     * Sorts releases.
     *
     * @param head the packages that the tree holds
     * @param kept the releases of the earlier output
     * @param fresh the new releases, each after those that it depends on
     * @param snapshots which of these are snapshots
     * @param severities what counts as an error
     */
    static Soundness of(
            Discovery head,
            Collection<BuiltRelease> kept,
            Collection<BuiltRelease> fresh,
            Collection<ReleaseId> snapshots,
            ChosenSeverities severities) {
        Soundness soundness = new Soundness(head, severities);
        kept.forEach(each -> soundness.accept(each, soundness.isAtHead(each.release())));
        Set<ReleaseId> unsound = new HashSet<>();
        Set<ReleaseId> passing = Set.copyOf(snapshots);
        fresh.stream()
                .filter(each -> !passing.contains(each.release().id()))
                .forEach(each -> soundness.acceptFresh(each, unsound));
        fresh.stream()
                .filter(each -> passing.contains(each.release().id()))
                .forEach(each -> soundness.acceptSnapshot(each, unsound));
        return soundness;
    }

    private void acceptFresh(BuiltRelease each, Set<ReleaseId> unsound) {
        boolean atHead = isAtHead(each.release());
        ReleaseId id = each.release().id();
        if (atHead && !errors(each).isEmpty()) {
            findings.addAll(each.findings());
        } else if (each.release().dependencies().stream().anyMatch(unsound::contains)) {
            findings.addAll(atHead ? each.findings() : List.of());
            findings.add(leftOut(each.release(), unsound));
        } else {
            accept(each, atHead);
            published.add(id);
            return;
        }
        unsound.add(id);
        left.add(id);
    }

    /** What is found in it is found in the head, too, and told there, but for what its longer version brings about. */
    private void acceptSnapshot(BuiltRelease each, Set<ReleaseId> unsound) {
        Release release = each.release();
        Optional<String> reason = errors(each).stream()
                .findFirst()
                .map(error -> "has errors: " + clause(error.message()) + ".")
                .or(() -> release.dependencies().stream()
                        .filter(unsound::contains)
                        .findFirst()
                        .map(cause -> "depends on " + cause + ", which has errors."));
        if (reason.isEmpty()) {
            releases.add(each);
            snapshots.add(each);
            return;
        }
        left.add(release.id());
        findings.add(GenerateRules.SNAPSHOT_LEFT_OUT.at(
                Place.file(release.directory()),
                release.id() + " " + reason.get(),
                "Mend the package; with its next commit there is another snapshot."));
    }

    private void accept(BuiltRelease built, boolean atHead) {
        releases.add(built);
        if (atHead) {
            findings.addAll(built.findings());
            return;
        }
        // These are about a tag or a commit, so no later version of the file mends them.
        built.findings().stream()
                .filter(finding -> finding.rule().equals(ReleaseRules.TAG_VERSION)
                        || finding.rule().equals(ReleaseRules.HISTORY_BROKEN))
                .forEach(findings::add);
        List<Finding> errors = errors(built);
        if (!errors.isEmpty()) {
            Release release = built.release();
            findings.add(GenerateRules.RELEASE_FLAWED.at(
                    Place.file(release.directory()).atCommit(release.commit()),
                    release.id() + " was released with " + errors.size() + (errors.size() == 1 ? " error" : " errors")
                            + ": " + clause(errors.get(0).message()) + ".",
                    "Release a version without them; yank this one if nobody should use it."));
        }
    }

    /** Comments that suppress nothing are no fault of the release, however grave the registry takes them. */
    private List<Finding> errors(BuiltRelease built) {
        return severities.of(built.findings()).stream()
                .filter(Finding::isError)
                .filter(finding -> !SuppressionRules.ALL.contains(finding.rule()))
                .toList();
    }

    /** Returns a sentence without its full stop. */
    private static String clause(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static Finding leftOut(Release release, Set<ReleaseId> unsound) {
        ReleaseId cause = release.dependencies().stream()
                .filter(unsound::contains)
                .findFirst()
                .orElseThrow();
        return GenerateRules.RELEASE_LEFT_OUT
                .at(
                        Place.file(release.directory()),
                        release.id() + " depends on " + cause + ", which has errors.",
                        "Mend " + cause + " first.")
                .withMissing(cause.name().value());
    }

    private boolean isAtHead(Release release) {
        return release.tree().equals(atHead.get(release.id()));
    }

    /** Returns the releases to publish, those of the earlier output first. */
    List<BuiltRelease> releases() {
        return releases;
    }

    /** Returns their records. */
    List<Release> records() {
        return releases.stream().map(BuiltRelease::release).toList();
    }

    /** Returns the releases that the earlier output did not hold. */
    List<ReleaseId> published() {
        return published;
    }

    /** Returns the ids of the snapshots. */
    List<ReleaseId> snapshots() {
        return snapshots.stream().map(each -> each.release().id()).toList();
    }

    /** Returns the records of the snapshots, which do not stay. */
    List<Release> passing() {
        return snapshots.stream().map(BuiltRelease::release).toList();
    }

    /** Returns the records of all releases that stay. */
    List<Release> permanent() {
        Set<ReleaseId> ids = new HashSet<>(snapshots());
        return records().stream().filter(each -> !ids.contains(each.id())).toList();
    }

    /** Returns the releases that are left out. */
    List<ReleaseId> left() {
        return left;
    }

    /** Returns what was found in the releases at the head, and what was left out, with the severities of the rules. */
    List<Finding> findings() {
        return findings;
    }
}
