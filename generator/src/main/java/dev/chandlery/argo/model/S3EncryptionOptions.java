// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/**
 * How the storage encrypts objects.
 *
 * @param enableEncryption whether objects are encrypted; without a key given here, with keys of the storage
 * @param kmsEncryptionContext encryption context of the key management service, as JSON text
 * @param kmsKeyId key of the key management service
 * @param serverSideCustomerKeySecret entry of a Secret that holds a key of the customer
 */
@Wire
public record S3EncryptionOptions(
        @Nullable Boolean enableEncryption,
        @Nullable String kmsEncryptionContext,
        @Nullable String kmsKeyId,
        @Nullable SecretKeySelector serverSideCustomerKeySecret) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.enableEncryption = enableEncryption;
        copy.kmsEncryptionContext = kmsEncryptionContext;
        copy.kmsKeyId = kmsKeyId;
        copy.serverSideCustomerKeySecret = serverSideCustomerKeySecret;
        return copy;
    }

    /** Collects the values of a {@link S3EncryptionOptions}. */
    public static final class Builder {
        private @Nullable Boolean enableEncryption;
        private @Nullable String kmsEncryptionContext;
        private @Nullable String kmsKeyId;
        private @Nullable SecretKeySelector serverSideCustomerKeySecret;

        private Builder() {}

        /** Sets {@link S3EncryptionOptions#enableEncryption}. */
        public Builder enableEncryption(@Nullable Boolean enableEncryption) {
            this.enableEncryption = enableEncryption;
            return this;
        }

        /** Sets {@link S3EncryptionOptions#kmsEncryptionContext}. */
        public Builder kmsEncryptionContext(@Nullable String kmsEncryptionContext) {
            this.kmsEncryptionContext = kmsEncryptionContext;
            return this;
        }

        /** Sets {@link S3EncryptionOptions#kmsKeyId}. */
        public Builder kmsKeyId(@Nullable String kmsKeyId) {
            this.kmsKeyId = kmsKeyId;
            return this;
        }

        /** Sets {@link S3EncryptionOptions#serverSideCustomerKeySecret}. */
        public Builder serverSideCustomerKeySecret(@Nullable SecretKeySelector serverSideCustomerKeySecret) {
            this.serverSideCustomerKeySecret = serverSideCustomerKeySecret;
            return this;
        }

        /** Returns the {@link S3EncryptionOptions}. */
        public S3EncryptionOptions build() {
            return new S3EncryptionOptions(
                    enableEncryption, kmsEncryptionContext, kmsKeyId, serverSideCustomerKeySecret);
        }
    }
}
