package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for a whole build: the schemas, and the patches that were for nothing. */
final class Context {
    private final @Nullable Schemas own;
    private final Scopes scopes;
    private final List<Place> unmatched = new ArrayList<>();

    /** Begins a build; without schemas of its own those of Kubernetes hold. */
    Context(@Nullable Schemas own) {
        this.own = own;
        this.scopes = own == null ? Schemas.kubernetesScopes() : own.scopes();
    }

    Schemas schemas() {
        return own == null ? Schemas.ofKubernetes() : own;
    }

    boolean hasOwnSchemas() {
        return own != null;
    }

    Scopes scopes() {
        return scopes;
    }

    /** Notes a patch with a target that matches nothing, which Kustomize passes over. */
    void unmatched(Place patch) {
        unmatched.add(patch);
    }

    List<Place> unmatched() {
        return List.copyOf(unmatched);
    }
}
