// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file in the Hadoop file system.
 *
 * @param addresses addresses of name nodes, each as host:port
 * @param dataTransferProtection how much the transfer is protected: authentication, integrity or privacy, as the
 *     cluster demands
 * @param force whether an existing file is replaced
 * @param hdfsUser user name. Left out when a Kerberos setting is given.
 * @param krbCCacheSecret entry of a Secret that holds a Kerberos credential cache; it excludes krbKeytabSecret
 * @param krbConfigConfigMap entry of a ConfigMap that holds the Kerberos configuration. Required with Kerberos.
 * @param krbKeytabSecret entry of a Secret that holds a Kerberos keytab; it excludes krbCCacheSecret
 * @param krbRealm kerberos realm. Required with a keytab.
 * @param krbServicePrincipalName kerberos principal of the name node. Required with Kerberos.
 * @param krbUsername kerberos user name. Required with a keytab.
 * @param path absolute path of the file
 */
@Wire
public record HDFSArtifact(
        List<String> addresses,
        @Nullable String dataTransferProtection,
        @Nullable Boolean force,
        @Nullable String hdfsUser,
        @Nullable SecretKeySelector krbCCacheSecret,
        @Nullable ConfigMapKeySelector krbConfigConfigMap,
        @Nullable SecretKeySelector krbKeytabSecret,
        @Nullable String krbRealm,
        @Nullable String krbServicePrincipalName,
        @Nullable String krbUsername,
        @Nullable String path) {

    /** Copies the lists and mappings. */
    public HDFSArtifact {
        addresses = Values.list(addresses);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.addresses = addresses;
        copy.dataTransferProtection = dataTransferProtection;
        copy.force = force;
        copy.hdfsUser = hdfsUser;
        copy.krbCCacheSecret = krbCCacheSecret;
        copy.krbConfigConfigMap = krbConfigConfigMap;
        copy.krbKeytabSecret = krbKeytabSecret;
        copy.krbRealm = krbRealm;
        copy.krbServicePrincipalName = krbServicePrincipalName;
        copy.krbUsername = krbUsername;
        copy.path = path;
        return copy;
    }

    /** Collects the values of a {@link HDFSArtifact}. */
    public static final class Builder {
        private List<String> addresses = List.of();
        private @Nullable String dataTransferProtection;
        private @Nullable Boolean force;
        private @Nullable String hdfsUser;
        private @Nullable SecretKeySelector krbCCacheSecret;
        private @Nullable ConfigMapKeySelector krbConfigConfigMap;
        private @Nullable SecretKeySelector krbKeytabSecret;
        private @Nullable String krbRealm;
        private @Nullable String krbServicePrincipalName;
        private @Nullable String krbUsername;
        private @Nullable String path;

        private Builder() {}

        /** Sets {@link HDFSArtifact#addresses}. */
        public Builder addresses(List<String> addresses) {
            this.addresses = addresses;
            return this;
        }

        /** Sets {@link HDFSArtifact#dataTransferProtection}. */
        public Builder dataTransferProtection(@Nullable String dataTransferProtection) {
            this.dataTransferProtection = dataTransferProtection;
            return this;
        }

        /** Sets {@link HDFSArtifact#force}. */
        public Builder force(@Nullable Boolean force) {
            this.force = force;
            return this;
        }

        /** Sets {@link HDFSArtifact#hdfsUser}. */
        public Builder hdfsUser(@Nullable String hdfsUser) {
            this.hdfsUser = hdfsUser;
            return this;
        }

        /** Sets {@link HDFSArtifact#krbCCacheSecret}. */
        public Builder krbCCacheSecret(@Nullable SecretKeySelector krbCCacheSecret) {
            this.krbCCacheSecret = krbCCacheSecret;
            return this;
        }

        /** Sets {@link HDFSArtifact#krbConfigConfigMap}. */
        public Builder krbConfigConfigMap(@Nullable ConfigMapKeySelector krbConfigConfigMap) {
            this.krbConfigConfigMap = krbConfigConfigMap;
            return this;
        }

        /** Sets {@link HDFSArtifact#krbKeytabSecret}. */
        public Builder krbKeytabSecret(@Nullable SecretKeySelector krbKeytabSecret) {
            this.krbKeytabSecret = krbKeytabSecret;
            return this;
        }

        /** Sets {@link HDFSArtifact#krbRealm}. */
        public Builder krbRealm(@Nullable String krbRealm) {
            this.krbRealm = krbRealm;
            return this;
        }

        /** Sets {@link HDFSArtifact#krbServicePrincipalName}. */
        public Builder krbServicePrincipalName(@Nullable String krbServicePrincipalName) {
            this.krbServicePrincipalName = krbServicePrincipalName;
            return this;
        }

        /** Sets {@link HDFSArtifact#krbUsername}. */
        public Builder krbUsername(@Nullable String krbUsername) {
            this.krbUsername = krbUsername;
            return this;
        }

        /** Sets {@link HDFSArtifact#path}. */
        public Builder path(@Nullable String path) {
            this.path = path;
            return this;
        }

        /** Returns the {@link HDFSArtifact}. */
        public HDFSArtifact build() {
            return new HDFSArtifact(
                    addresses,
                    dataTransferProtection,
                    force,
                    hdfsUser,
                    krbCCacheSecret,
                    krbConfigConfigMap,
                    krbKeytabSecret,
                    krbRealm,
                    krbServicePrincipalName,
                    krbUsername,
                    path);
        }
    }
}
