package dev.chandlery.generate;

import dev.chandlery.diagnostic.Rule;
import java.util.List;

/** The rules about what may be published. */
final class GenerateRules {
    static final Rule RELEASE_FLAWED = Rule.warning(
            "release-flawed",
            "A release that only history holds was made with errors, which cannot be mended any more.");
    static final Rule RELEASE_LEFT_OUT = Rule.error(
            "release-left-out", "A release is not published because a release that it depends on has errors.");

    static final Rule SNAPSHOT_LEFT_OUT =
            Rule.warning("snapshot-left-out", "The snapshot of a package has errors, so the package has none.");

    static final Rule HISTORY_SHALLOW = Rule.warning(
            "history-shallow", "The history is cut off, as in a shallow clone, so older releases are not seen.");

    static final Rule OBJECT_REPEATED = Rule.warning(
            "object-repeated", "The files that are checked hold two WorkflowTemplates of one name and namespace.");

    static final Rule CONSEQUENCES_HELD = Rule.info(
            "consequences-held",
            "Findings that may only follow from a file that cannot be read are not shown until it is mended.");

    static final Rule ICON_UNUSABLE = Rule.warning(
            "icon-unusable", "The icon of a package is no file of it, or no picture that the catalogue shows.");

    static final List<Rule> ALL = List.of(
            RELEASE_FLAWED,
            RELEASE_LEFT_OUT,
            SNAPSHOT_LEFT_OUT,
            HISTORY_SHALLOW,
            OBJECT_REPEATED,
            CONSEQUENCES_HELD,
            ICON_UNUSABLE);

    private GenerateRules() {}
}
