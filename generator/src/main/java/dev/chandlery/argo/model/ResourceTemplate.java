// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes, reads or deletes an object of the cluster.
 *
 * @param action what to do: get, create, apply, delete, replace or patch
 * @param failureCondition conditions on fields of the object, in the form of label selectors; when they hold, the
 *     template fails
 * @param flags further arguments for kubectl, also the object in place of a manifest
 * @param manifest the object or the patch, as YAML or JSON text in which tags are filled in first
 * @param manifestFrom where the object comes from, in place of manifest
 * @param mergeStrategy kind of the patch: strategic, merge or json. Default: strategic.
 * @param setOwnerReference whether the object is deleted together with the workflow
 * @param successCondition conditions on fields of the object, in the form of label selectors; the template ends when
 *     they hold
 */
@Wire
public record ResourceTemplate(
        @Nullable String action,
        @Nullable String failureCondition,
        List<String> flags,
        @Nullable String manifest,
        @Nullable ManifestFrom manifestFrom,
        @Nullable String mergeStrategy,
        @Nullable Boolean setOwnerReference,
        @Nullable String successCondition) {

    /** Copies the lists and mappings. */
    public ResourceTemplate {
        flags = Values.list(flags);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.action = action;
        copy.failureCondition = failureCondition;
        copy.flags = flags;
        copy.manifest = manifest;
        copy.manifestFrom = manifestFrom;
        copy.mergeStrategy = mergeStrategy;
        copy.setOwnerReference = setOwnerReference;
        copy.successCondition = successCondition;
        return copy;
    }

    /** Collects the values of a {@link ResourceTemplate}. */
    public static final class Builder {
        private @Nullable String action;
        private @Nullable String failureCondition;
        private List<String> flags = List.of();
        private @Nullable String manifest;
        private @Nullable ManifestFrom manifestFrom;
        private @Nullable String mergeStrategy;
        private @Nullable Boolean setOwnerReference;
        private @Nullable String successCondition;

        private Builder() {}

        /** Sets {@link ResourceTemplate#action}. */
        public Builder action(@Nullable String action) {
            this.action = action;
            return this;
        }

        /** Sets {@link ResourceTemplate#failureCondition}. */
        public Builder failureCondition(@Nullable String failureCondition) {
            this.failureCondition = failureCondition;
            return this;
        }

        /** Sets {@link ResourceTemplate#flags}. */
        public Builder flags(List<String> flags) {
            this.flags = flags;
            return this;
        }

        /** Sets {@link ResourceTemplate#manifest}. */
        public Builder manifest(@Nullable String manifest) {
            this.manifest = manifest;
            return this;
        }

        /** Sets {@link ResourceTemplate#manifestFrom}. */
        public Builder manifestFrom(@Nullable ManifestFrom manifestFrom) {
            this.manifestFrom = manifestFrom;
            return this;
        }

        /** Sets {@link ResourceTemplate#mergeStrategy}. */
        public Builder mergeStrategy(@Nullable String mergeStrategy) {
            this.mergeStrategy = mergeStrategy;
            return this;
        }

        /** Sets {@link ResourceTemplate#setOwnerReference}. */
        public Builder setOwnerReference(@Nullable Boolean setOwnerReference) {
            this.setOwnerReference = setOwnerReference;
            return this;
        }

        /** Sets {@link ResourceTemplate#successCondition}. */
        public Builder successCondition(@Nullable String successCondition) {
            this.successCondition = successCondition;
            return this;
        }

        /** Returns the {@link ResourceTemplate}. */
        public ResourceTemplate build() {
            return new ResourceTemplate(
                    action,
                    failureCondition,
                    flags,
                    manifest,
                    manifestFrom,
                    mergeStrategy,
                    setOwnerReference,
                    successCondition);
        }
    }
}
