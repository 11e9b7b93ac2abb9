package dev.chandlery.overlay;

import dev.chandlery.diagnostic.Rule;
import java.util.List;

/** The rules about overlays and what Argo CD makes of them. */
public final class OverlayRules {
    /** Kustomize takes time that grows with the square of the number of objects. */
    public static final Rule OVERLAY_TOO_LARGE =
            Rule.warning("overlay-too-large", "An overlay holds more objects than Argo CD builds and keeps well.");

    /** Kustomize refuses two objects of one kind and name. */
    public static final Rule OBJECT_COLLISION =
            Rule.error("object-collision", "Two releases bring the same object to one place.");

    /** Two Applications of Argo CD would fight over what they share. */
    public static final Rule TARGET_SHARED =
            Rule.warning("target-shared", "Two overlays bring objects to the same place of one server.");

    /** Without the repository there is nothing that Argo CD could be told to read. */
    public static final Rule ARGOCD_REPO_UNKNOWN = Rule.info(
            "argocd-repo-unknown",
            "An environment does not say which repository Argo CD reads, so its objects are not written.");

    /** All rules of this package. */
    public static final List<Rule> ALL =
            List.of(OVERLAY_TOO_LARGE, OBJECT_COLLISION, TARGET_SHARED, ARGOCD_REPO_UNKNOWN);

    private OverlayRules() {}
}
