// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a header comes from.
 *
 * @param secretKeyRef entry of a Secret
 */
@Wire
public record HTTPHeaderSource(@Nullable SecretKeySelector secretKeyRef) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().secretKeyRef(secretKeyRef);
    }

    /** Collects the values of a {@link HTTPHeaderSource}. */
    public static final class Builder {
        private @Nullable SecretKeySelector secretKeyRef;

        private Builder() {}

        /** Sets {@link HTTPHeaderSource#secretKeyRef}. */
        public Builder secretKeyRef(@Nullable SecretKeySelector secretKeyRef) {
            this.secretKeyRef = secretKeyRef;
            return this;
        }

        /** Returns the {@link HTTPHeaderSource}. */
        public HTTPHeaderSource build() {
            return new HTTPHeaderSource(secretKeyRef);
        }
    }
}
