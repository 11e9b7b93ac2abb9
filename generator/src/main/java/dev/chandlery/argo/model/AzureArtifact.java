// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/**
 * A blob in Azure Blob Storage.
 *
 * @param accountKeySecret entry of a Secret that holds the key of the storage account
 * @param blob name of the blob in its container
 * @param container name of the container
 * @param endpoint uRL of the service, mostly https://ACCOUNT.blob.core.windows.net
 * @param useSDKCreds whether credentials come from the environment, as Azure's library finds them
 */
@Wire
public record AzureArtifact(
        @Nullable SecretKeySelector accountKeySecret,
        @Nullable String blob,
        @Nullable String container,
        @Nullable String endpoint,
        @Nullable Boolean useSDKCreds) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.accountKeySecret = accountKeySecret;
        copy.blob = blob;
        copy.container = container;
        copy.endpoint = endpoint;
        copy.useSDKCreds = useSDKCreds;
        return copy;
    }

    /** Collects the values of a {@link AzureArtifact}. */
    public static final class Builder {
        private @Nullable SecretKeySelector accountKeySecret;
        private @Nullable String blob;
        private @Nullable String container;
        private @Nullable String endpoint;
        private @Nullable Boolean useSDKCreds;

        private Builder() {}

        /** Sets {@link AzureArtifact#accountKeySecret}. */
        public Builder accountKeySecret(@Nullable SecretKeySelector accountKeySecret) {
            this.accountKeySecret = accountKeySecret;
            return this;
        }

        /** Sets {@link AzureArtifact#blob}. */
        public Builder blob(@Nullable String blob) {
            this.blob = blob;
            return this;
        }

        /** Sets {@link AzureArtifact#container}. */
        public Builder container(@Nullable String container) {
            this.container = container;
            return this;
        }

        /** Sets {@link AzureArtifact#endpoint}. */
        public Builder endpoint(@Nullable String endpoint) {
            this.endpoint = endpoint;
            return this;
        }

        /** Sets {@link AzureArtifact#useSDKCreds}. */
        public Builder useSDKCreds(@Nullable Boolean useSDKCreds) {
            this.useSDKCreds = useSDKCreds;
            return this;
        }

        /** Returns the {@link AzureArtifact}. */
        public AzureArtifact build() {
            return new AzureArtifact(accountKeySecret, blob, container, endpoint, useSDKCreds);
        }
    }
}
