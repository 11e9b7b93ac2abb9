// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the deletion of artifacts is.
 *
 * @param notSpecified whether no artifact is to be deleted
 * @param podsRecouped pods that delete, and whether their results were read
 * @param strategiesProcessed strategies whose artifacts are being deleted
 */
@Wire
public record ArtGCStatus(
        @Nullable Boolean notSpecified, Map<String, Boolean> podsRecouped, Map<String, Boolean> strategiesProcessed) {

    /** Copies the lists and mappings. */
    public ArtGCStatus {
        podsRecouped = Values.map(podsRecouped);
        strategiesProcessed = Values.map(strategiesProcessed);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.notSpecified = notSpecified;
        copy.podsRecouped = podsRecouped;
        copy.strategiesProcessed = strategiesProcessed;
        return copy;
    }

    /** Collects the values of a {@link ArtGCStatus}. */
    public static final class Builder {
        private @Nullable Boolean notSpecified;
        private Map<String, Boolean> podsRecouped = Map.of();
        private Map<String, Boolean> strategiesProcessed = Map.of();

        private Builder() {}

        /** Sets {@link ArtGCStatus#notSpecified}. */
        public Builder notSpecified(@Nullable Boolean notSpecified) {
            this.notSpecified = notSpecified;
            return this;
        }

        /** Sets {@link ArtGCStatus#podsRecouped}. */
        public Builder podsRecouped(Map<String, Boolean> podsRecouped) {
            this.podsRecouped = podsRecouped;
            return this;
        }

        /** Sets {@link ArtGCStatus#strategiesProcessed}. */
        public Builder strategiesProcessed(Map<String, Boolean> strategiesProcessed) {
            this.strategiesProcessed = strategiesProcessed;
            return this;
        }

        /** Returns the {@link ArtGCStatus}. */
        public ArtGCStatus build() {
            return new ArtGCStatus(notSpecified, podsRecouped, strategiesProcessed);
        }
    }
}
