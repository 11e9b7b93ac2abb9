// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/**
 * An object in Google Cloud Storage.
 *
 * @param bucket name of the bucket
 * @param key path in the bucket
 * @param serviceAccountKeySecret entry of a Secret that holds the key of a Google service account. Default: the
 *     identity of the pod.
 */
@Wire
public record GCSArtifact(
        @Nullable String bucket,
        @Nullable String key,
        @Nullable SecretKeySelector serviceAccountKeySecret) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.bucket = bucket;
        copy.key = key;
        copy.serviceAccountKeySecret = serviceAccountKeySecret;
        return copy;
    }

    /** Collects the values of a {@link GCSArtifact}. */
    public static final class Builder {
        private @Nullable String bucket;
        private @Nullable String key;
        private @Nullable SecretKeySelector serviceAccountKeySecret;

        private Builder() {}

        /** Sets {@link GCSArtifact#bucket}. */
        public Builder bucket(@Nullable String bucket) {
            this.bucket = bucket;
            return this;
        }

        /** Sets {@link GCSArtifact#key}. */
        public Builder key(@Nullable String key) {
            this.key = key;
            return this;
        }

        /** Sets {@link GCSArtifact#serviceAccountKeySecret}. */
        public Builder serviceAccountKeySecret(@Nullable SecretKeySelector serviceAccountKeySecret) {
            this.serviceAccountKeySecret = serviceAccountKeySecret;
            return this;
        }

        /** Returns the {@link GCSArtifact}. */
        public GCSArtifact build() {
            return new GCSArtifact(bucket, key, serviceAccountKeySecret);
        }
    }
}
