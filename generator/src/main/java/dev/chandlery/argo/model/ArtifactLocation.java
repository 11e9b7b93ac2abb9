// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * Where an artifact is kept. At most one of the kinds of storage is given.
 *
 * @param archiveLogs whether logs of the container are saved too
 * @param artifactory a file in JFrog Artifactory
 * @param azure a blob in Azure Blob Storage
 * @param gcs an object in Google Cloud Storage
 * @param git a clone of a git repository. For inputs only.
 * @param hdfs a file in the Hadoop file system
 * @param http a file behind a URL
 * @param oss an object in Alibaba Cloud Object Storage Service
 * @param plugin a file that an artifact plugin fetches and saves. Since Argo 4.0
 * @param raw a file whose content stands in the manifest. For inputs only.
 * @param s3 an object in Amazon S3 or a storage that speaks its protocol
 */
@Wire
public record ArtifactLocation(
        @Nullable Boolean archiveLogs,
        @Nullable ArtifactoryArtifact artifactory,
        @Nullable AzureArtifact azure,
        @Nullable GCSArtifact gcs,
        @Nullable GitArtifact git,
        @Nullable HDFSArtifact hdfs,
        @Nullable HTTPArtifact http,
        @Nullable OSSArtifact oss,
        @Nullable PluginArtifact plugin,
        @Nullable RawArtifact raw,
        @Nullable S3Artifact s3) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.archiveLogs = archiveLogs;
        copy.artifactory = artifactory;
        copy.azure = azure;
        copy.gcs = gcs;
        copy.git = git;
        copy.hdfs = hdfs;
        copy.http = http;
        copy.oss = oss;
        copy.plugin = plugin;
        copy.raw = raw;
        copy.s3 = s3;
        return copy;
    }

    /** Collects the values of a {@link ArtifactLocation}. */
    public static final class Builder {
        private @Nullable Boolean archiveLogs;
        private @Nullable ArtifactoryArtifact artifactory;
        private @Nullable AzureArtifact azure;
        private @Nullable GCSArtifact gcs;
        private @Nullable GitArtifact git;
        private @Nullable HDFSArtifact hdfs;
        private @Nullable HTTPArtifact http;
        private @Nullable OSSArtifact oss;
        private @Nullable PluginArtifact plugin;
        private @Nullable RawArtifact raw;
        private @Nullable S3Artifact s3;

        private Builder() {}

        /** Sets {@link ArtifactLocation#archiveLogs}. */
        public Builder archiveLogs(@Nullable Boolean archiveLogs) {
            this.archiveLogs = archiveLogs;
            return this;
        }

        /** Sets {@link ArtifactLocation#artifactory}. */
        public Builder artifactory(@Nullable ArtifactoryArtifact artifactory) {
            this.artifactory = artifactory;
            return this;
        }

        /** Sets {@link ArtifactLocation#azure}. */
        public Builder azure(@Nullable AzureArtifact azure) {
            this.azure = azure;
            return this;
        }

        /** Sets {@link ArtifactLocation#gcs}. */
        public Builder gcs(@Nullable GCSArtifact gcs) {
            this.gcs = gcs;
            return this;
        }

        /** Sets {@link ArtifactLocation#git}. */
        public Builder git(@Nullable GitArtifact git) {
            this.git = git;
            return this;
        }

        /** Sets {@link ArtifactLocation#hdfs}. */
        public Builder hdfs(@Nullable HDFSArtifact hdfs) {
            this.hdfs = hdfs;
            return this;
        }

        /** Sets {@link ArtifactLocation#http}. */
        public Builder http(@Nullable HTTPArtifact http) {
            this.http = http;
            return this;
        }

        /** Sets {@link ArtifactLocation#oss}. */
        public Builder oss(@Nullable OSSArtifact oss) {
            this.oss = oss;
            return this;
        }

        /** Sets {@link ArtifactLocation#plugin}. */
        public Builder plugin(@Nullable PluginArtifact plugin) {
            this.plugin = plugin;
            return this;
        }

        /** Sets {@link ArtifactLocation#raw}. */
        public Builder raw(@Nullable RawArtifact raw) {
            this.raw = raw;
            return this;
        }

        /** Sets {@link ArtifactLocation#s3}. */
        public Builder s3(@Nullable S3Artifact s3) {
            this.s3 = s3;
            return this;
        }

        /** Returns the {@link ArtifactLocation}. */
        public ArtifactLocation build() {
            return new ArtifactLocation(archiveLogs, artifactory, azure, gcs, git, hdfs, http, oss, plugin, raw, s3);
        }
    }
}
