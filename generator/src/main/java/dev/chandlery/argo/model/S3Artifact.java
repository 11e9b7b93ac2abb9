// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/**
 * An object in Amazon S3 or a storage that speaks its protocol.
 *
 * @param accessKeySecret entry of a Secret that holds the access key id
 * @param addressingStyle whether the bucket is part of the path or of the host name. Default: chosen by the host. Since
 *     Argo 4.1
 * @param bucket name of the bucket
 * @param caSecret entry of a Secret that holds the certificate authority of the storage
 * @param createBucketIfNotPresent given, a bucket that does not exist is created
 * @param encryptionOptions how the storage encrypts objects
 * @param endpoint host name of the storage, without a scheme
 * @param insecure whether the connection goes without TLS. Default: false.
 * @param key path in the bucket
 * @param region region of the bucket
 * @param roleARN role to assume, as an Amazon resource name
 * @param secretKeySecret entry of a Secret that holds the secret access key
 * @param sessionTokenSecret entry of a Secret that holds the session token of temporary credentials
 * @param useSDKCreds whether credentials come from the environment, as Amazon's library finds them
 */
@Wire
public record S3Artifact(
        @Nullable SecretKeySelector accessKeySecret,
        @Nullable String addressingStyle,
        @Nullable String bucket,
        @Nullable SecretKeySelector caSecret,
        @Nullable CreateS3BucketOptions createBucketIfNotPresent,
        @Nullable S3EncryptionOptions encryptionOptions,
        @Nullable String endpoint,
        @Nullable Boolean insecure,
        @Nullable String key,
        @Nullable String region,
        @Nullable String roleARN,
        @Nullable SecretKeySelector secretKeySecret,
        @Nullable SecretKeySelector sessionTokenSecret,
        @Nullable Boolean useSDKCreds) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.accessKeySecret = accessKeySecret;
        copy.addressingStyle = addressingStyle;
        copy.bucket = bucket;
        copy.caSecret = caSecret;
        copy.createBucketIfNotPresent = createBucketIfNotPresent;
        copy.encryptionOptions = encryptionOptions;
        copy.endpoint = endpoint;
        copy.insecure = insecure;
        copy.key = key;
        copy.region = region;
        copy.roleARN = roleARN;
        copy.secretKeySecret = secretKeySecret;
        copy.sessionTokenSecret = sessionTokenSecret;
        copy.useSDKCreds = useSDKCreds;
        return copy;
    }

    /** Collects the values of a {@link S3Artifact}. */
    public static final class Builder {
        private @Nullable SecretKeySelector accessKeySecret;
        private @Nullable String addressingStyle;
        private @Nullable String bucket;
        private @Nullable SecretKeySelector caSecret;
        private @Nullable CreateS3BucketOptions createBucketIfNotPresent;
        private @Nullable S3EncryptionOptions encryptionOptions;
        private @Nullable String endpoint;
        private @Nullable Boolean insecure;
        private @Nullable String key;
        private @Nullable String region;
        private @Nullable String roleARN;
        private @Nullable SecretKeySelector secretKeySecret;
        private @Nullable SecretKeySelector sessionTokenSecret;
        private @Nullable Boolean useSDKCreds;

        private Builder() {}

        /** Sets {@link S3Artifact#accessKeySecret}. */
        public Builder accessKeySecret(@Nullable SecretKeySelector accessKeySecret) {
            this.accessKeySecret = accessKeySecret;
            return this;
        }

        /** Sets {@link S3Artifact#addressingStyle}. */
        public Builder addressingStyle(@Nullable String addressingStyle) {
            this.addressingStyle = addressingStyle;
            return this;
        }

        /** Sets {@link S3Artifact#bucket}. */
        public Builder bucket(@Nullable String bucket) {
            this.bucket = bucket;
            return this;
        }

        /** Sets {@link S3Artifact#caSecret}. */
        public Builder caSecret(@Nullable SecretKeySelector caSecret) {
            this.caSecret = caSecret;
            return this;
        }

        /** Sets {@link S3Artifact#createBucketIfNotPresent}. */
        public Builder createBucketIfNotPresent(@Nullable CreateS3BucketOptions createBucketIfNotPresent) {
            this.createBucketIfNotPresent = createBucketIfNotPresent;
            return this;
        }

        /** Sets {@link S3Artifact#encryptionOptions}. */
        public Builder encryptionOptions(@Nullable S3EncryptionOptions encryptionOptions) {
            this.encryptionOptions = encryptionOptions;
            return this;
        }

        /** Sets {@link S3Artifact#endpoint}. */
        public Builder endpoint(@Nullable String endpoint) {
            this.endpoint = endpoint;
            return this;
        }

        /** Sets {@link S3Artifact#insecure}. */
        public Builder insecure(@Nullable Boolean insecure) {
            this.insecure = insecure;
            return this;
        }

        /** Sets {@link S3Artifact#key}. */
        public Builder key(@Nullable String key) {
            this.key = key;
            return this;
        }

        /** Sets {@link S3Artifact#region}. */
        public Builder region(@Nullable String region) {
            this.region = region;
            return this;
        }

        /** Sets {@link S3Artifact#roleARN}. */
        public Builder roleARN(@Nullable String roleARN) {
            this.roleARN = roleARN;
            return this;
        }

        /** Sets {@link S3Artifact#secretKeySecret}. */
        public Builder secretKeySecret(@Nullable SecretKeySelector secretKeySecret) {
            this.secretKeySecret = secretKeySecret;
            return this;
        }

        /** Sets {@link S3Artifact#sessionTokenSecret}. */
        public Builder sessionTokenSecret(@Nullable SecretKeySelector sessionTokenSecret) {
            this.sessionTokenSecret = sessionTokenSecret;
            return this;
        }

        /** Sets {@link S3Artifact#useSDKCreds}. */
        public Builder useSDKCreds(@Nullable Boolean useSDKCreds) {
            this.useSDKCreds = useSDKCreds;
            return this;
        }

        /** Returns the {@link S3Artifact}. */
        public S3Artifact build() {
            return new S3Artifact(
                    accessKeySecret,
                    addressingStyle,
                    bucket,
                    caSecret,
                    createBucketIfNotPresent,
                    encryptionOptions,
                    endpoint,
                    insecure,
                    key,
                    region,
                    roleARN,
                    secretKeySecret,
                    sessionTokenSecret,
                    useSDKCreds);
        }
    }
}
