package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Rule;
import java.util.List;

/** The rules about Kustomize directories. */
public final class KustomizeRules {
    /** Kustomize itself would fail too, or the file is no kustomization. */
    public static final Rule INVALID =
            Rule.error("kustomization-invalid", "A Kustomize directory cannot be built as it is written.");

    /** Only Kustomize itself can build it. */
    public static final Rule UNSUPPORTED = Rule.error(
            "kustomization-unsupported", "A Kustomize directory uses a feature that Chandlery does not build.");

    /** All rules of this package. */
    public static final List<Rule> ALL = List.of(INVALID, UNSUPPORTED);

    private KustomizeRules() {}
}
