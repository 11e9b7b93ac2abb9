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

    /** An environment gives a default to a parameter that no release there has. */
    public static final Rule PARAMETER_UNKNOWN = Rule.error(
            "parameter-unknown", "An environment gives a default to a parameter that the package does not have.");

    /** An environment gives a parameter a default that is not allowed. */
    public static final Rule PARAMETER_OUTSIDE_ENUM = Rule.error(
            "parameter-outside-enum", "An environment gives a parameter a default that is not one of its values.");

    /** An environment gives a parameter a default of another type. Argo itself takes it, so that it is no error. */
    public static final Rule PARAMETER_NOT_OF_TYPE = Rule.warning(
            "parameter-not-of-type",
            "An environment gives a parameter a default that is not of the type that an annotation gives the parameter.");

    /** Kustomize passes over a patch that has no object. */
    public static final Rule PATCH_UNMATCHED =
            Rule.warning("patch-unmatched", "A patch of an environment has no object in any of its overlays.");

    /** Kustomize refuses a patch, or what it makes. */
    public static final Rule PATCH_INVALID =
            Rule.error("patch-invalid", "A patch of an environment cannot be applied to what runs there.");

    /** An environment switches on a feature that the package never had. */
    public static final Rule FEATURE_UNKNOWN =
            Rule.error("feature-unknown", "An environment switches on a feature that the package does not have.");

    /** An environment switches on a feature, and runs a release without it. */
    public static final Rule FEATURE_ABSENT =
            Rule.warning("feature-absent", "A release that an environment runs lacks a feature that is switched on.");

    /** All rules of this package. */
    public static final List<Rule> ALL = List.of(
            OVERLAY_TOO_LARGE,
            OBJECT_COLLISION,
            TARGET_SHARED,
            ARGOCD_REPO_UNKNOWN,
            PARAMETER_UNKNOWN,
            PARAMETER_OUTSIDE_ENUM,
            PARAMETER_NOT_OF_TYPE,
            PATCH_UNMATCHED,
            PATCH_INVALID,
            FEATURE_UNKNOWN,
            FEATURE_ABSENT);

    private OverlayRules() {}
}
