// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/**
 * An object in Alibaba Cloud Object Storage Service.
 *
 * @param accessKeySecret entry of a Secret that holds the access key id
 * @param bucket name of the bucket
 * @param createBucketIfNotPresent whether a bucket that does not exist is created
 * @param endpoint host name of the service
 * @param key path in the bucket
 * @param lifecycleRule when objects of the bucket age
 * @param secretKeySecret entry of a Secret that holds the access key
 * @param securityToken token of temporary credentials
 * @param useSDKCreds whether credentials come from the environment, as Alibaba's library finds them
 */
@Wire
public record OSSArtifact(
        @Nullable SecretKeySelector accessKeySecret,
        @Nullable String bucket,
        @Nullable Boolean createBucketIfNotPresent,
        @Nullable String endpoint,
        @Nullable String key,
        @Nullable OSSLifecycleRule lifecycleRule,
        @Nullable SecretKeySelector secretKeySecret,
        @Nullable String securityToken,
        @Nullable Boolean useSDKCreds) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.accessKeySecret = accessKeySecret;
        copy.bucket = bucket;
        copy.createBucketIfNotPresent = createBucketIfNotPresent;
        copy.endpoint = endpoint;
        copy.key = key;
        copy.lifecycleRule = lifecycleRule;
        copy.secretKeySecret = secretKeySecret;
        copy.securityToken = securityToken;
        copy.useSDKCreds = useSDKCreds;
        return copy;
    }

    /** Collects the values of a {@link OSSArtifact}. */
    public static final class Builder {
        private @Nullable SecretKeySelector accessKeySecret;
        private @Nullable String bucket;
        private @Nullable Boolean createBucketIfNotPresent;
        private @Nullable String endpoint;
        private @Nullable String key;
        private @Nullable OSSLifecycleRule lifecycleRule;
        private @Nullable SecretKeySelector secretKeySecret;
        private @Nullable String securityToken;
        private @Nullable Boolean useSDKCreds;

        private Builder() {}

        /** Sets {@link OSSArtifact#accessKeySecret}. */
        public Builder accessKeySecret(@Nullable SecretKeySelector accessKeySecret) {
            this.accessKeySecret = accessKeySecret;
            return this;
        }

        /** Sets {@link OSSArtifact#bucket}. */
        public Builder bucket(@Nullable String bucket) {
            this.bucket = bucket;
            return this;
        }

        /** Sets {@link OSSArtifact#createBucketIfNotPresent}. */
        public Builder createBucketIfNotPresent(@Nullable Boolean createBucketIfNotPresent) {
            this.createBucketIfNotPresent = createBucketIfNotPresent;
            return this;
        }

        /** Sets {@link OSSArtifact#endpoint}. */
        public Builder endpoint(@Nullable String endpoint) {
            this.endpoint = endpoint;
            return this;
        }

        /** Sets {@link OSSArtifact#key}. */
        public Builder key(@Nullable String key) {
            this.key = key;
            return this;
        }

        /** Sets {@link OSSArtifact#lifecycleRule}. */
        public Builder lifecycleRule(@Nullable OSSLifecycleRule lifecycleRule) {
            this.lifecycleRule = lifecycleRule;
            return this;
        }

        /** Sets {@link OSSArtifact#secretKeySecret}. */
        public Builder secretKeySecret(@Nullable SecretKeySelector secretKeySecret) {
            this.secretKeySecret = secretKeySecret;
            return this;
        }

        /** Sets {@link OSSArtifact#securityToken}. */
        public Builder securityToken(@Nullable String securityToken) {
            this.securityToken = securityToken;
            return this;
        }

        /** Sets {@link OSSArtifact#useSDKCreds}. */
        public Builder useSDKCreds(@Nullable Boolean useSDKCreds) {
            this.useSDKCreds = useSDKCreds;
            return this;
        }

        /** Returns the {@link OSSArtifact}. */
        public OSSArtifact build() {
            return new OSSArtifact(
                    accessKeySecret,
                    bucket,
                    createBucketIfNotPresent,
                    endpoint,
                    key,
                    lifecycleRule,
                    secretKeySecret,
                    securityToken,
                    useSDKCreds);
        }
    }
}
