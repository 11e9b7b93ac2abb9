// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * An artifact of which only the list of its files is taken.
 *
 * @param archive how an output is packed. Default: a tar file, compressed with gzip.
 * @param archiveLogs whether logs of the container are saved too
 * @param artifactGC when the artifact is deleted, in place of what the workflow says
 * @param artifactory a file in JFrog Artifactory
 * @param azure a blob in Azure Blob Storage
 * @param deleted whether the artifact has been deleted. Set by the controller.
 * @param from artifact of a step, a task or the inputs, as {{tasks.NAME.outputs.artifacts.NAME}}
 * @param fromExpression expression that chooses an artifact among the outputs of steps or tasks
 * @param gcs an object in Google Cloud Storage
 * @param git a clone of a git repository. For inputs only.
 * @param globalName name under which an output is also known to the whole workflow, as workflow.outputs.artifacts.NAME
 * @param hdfs a file in the Hadoop file system
 * @param http a file behind a URL
 * @param mode permission bits of an input, 0 to 511 (octal 0777)
 * @param name name, unique in its list
 * @param optional whether the artifact may be missing. Default: false.
 * @param oss an object in Alibaba Cloud Object Storage Service
 * @param path place in the container. Required for inputs and outputs of templates that run one.
 * @param plugin a file that an artifact plugin fetches and saves. Since Argo 4.0
 * @param raw a file whose content stands in the manifest. For inputs only.
 * @param recurseMode whether mode holds for everything inside a folder too
 * @param s3 an object in Amazon S3 or a storage that speaks its protocol
 * @param subPath path inside the artifact of which only that part is taken
 */
@Wire
public record ArtifactPaths(
        @Nullable ArchiveStrategy archive,
        @Nullable Boolean archiveLogs,
        @Nullable ArtifactGC artifactGC,
        @Nullable ArtifactoryArtifact artifactory,
        @Nullable AzureArtifact azure,
        @Nullable Boolean deleted,
        @Nullable String from,
        @Nullable String fromExpression,
        @Nullable GCSArtifact gcs,
        @Nullable GitArtifact git,
        @Nullable String globalName,
        @Nullable HDFSArtifact hdfs,
        @Nullable HTTPArtifact http,
        @Nullable Integer mode,
        @Nullable String name,
        @Nullable Boolean optional,
        @Nullable OSSArtifact oss,
        @Nullable String path,
        @Nullable PluginArtifact plugin,
        @Nullable RawArtifact raw,
        @Nullable Boolean recurseMode,
        @Nullable S3Artifact s3,
        @Nullable String subPath) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.archive = archive;
        copy.archiveLogs = archiveLogs;
        copy.artifactGC = artifactGC;
        copy.artifactory = artifactory;
        copy.azure = azure;
        copy.deleted = deleted;
        copy.from = from;
        copy.fromExpression = fromExpression;
        copy.gcs = gcs;
        copy.git = git;
        copy.globalName = globalName;
        copy.hdfs = hdfs;
        copy.http = http;
        copy.mode = mode;
        copy.name = name;
        copy.optional = optional;
        copy.oss = oss;
        copy.path = path;
        copy.plugin = plugin;
        copy.raw = raw;
        copy.recurseMode = recurseMode;
        copy.s3 = s3;
        copy.subPath = subPath;
        return copy;
    }

    /** Collects the values of a {@link ArtifactPaths}. */
    public static final class Builder {
        private @Nullable ArchiveStrategy archive;
        private @Nullable Boolean archiveLogs;
        private @Nullable ArtifactGC artifactGC;
        private @Nullable ArtifactoryArtifact artifactory;
        private @Nullable AzureArtifact azure;
        private @Nullable Boolean deleted;
        private @Nullable String from;
        private @Nullable String fromExpression;
        private @Nullable GCSArtifact gcs;
        private @Nullable GitArtifact git;
        private @Nullable String globalName;
        private @Nullable HDFSArtifact hdfs;
        private @Nullable HTTPArtifact http;
        private @Nullable Integer mode;
        private @Nullable String name;
        private @Nullable Boolean optional;
        private @Nullable OSSArtifact oss;
        private @Nullable String path;
        private @Nullable PluginArtifact plugin;
        private @Nullable RawArtifact raw;
        private @Nullable Boolean recurseMode;
        private @Nullable S3Artifact s3;
        private @Nullable String subPath;

        private Builder() {}

        /** Sets {@link ArtifactPaths#archive}. */
        public Builder archive(@Nullable ArchiveStrategy archive) {
            this.archive = archive;
            return this;
        }

        /** Sets {@link ArtifactPaths#archiveLogs}. */
        public Builder archiveLogs(@Nullable Boolean archiveLogs) {
            this.archiveLogs = archiveLogs;
            return this;
        }

        /** Sets {@link ArtifactPaths#artifactGC}. */
        public Builder artifactGC(@Nullable ArtifactGC artifactGC) {
            this.artifactGC = artifactGC;
            return this;
        }

        /** Sets {@link ArtifactPaths#artifactory}. */
        public Builder artifactory(@Nullable ArtifactoryArtifact artifactory) {
            this.artifactory = artifactory;
            return this;
        }

        /** Sets {@link ArtifactPaths#azure}. */
        public Builder azure(@Nullable AzureArtifact azure) {
            this.azure = azure;
            return this;
        }

        /** Sets {@link ArtifactPaths#deleted}. */
        public Builder deleted(@Nullable Boolean deleted) {
            this.deleted = deleted;
            return this;
        }

        /** Sets {@link ArtifactPaths#from}. */
        public Builder from(@Nullable String from) {
            this.from = from;
            return this;
        }

        /** Sets {@link ArtifactPaths#fromExpression}. */
        public Builder fromExpression(@Nullable String fromExpression) {
            this.fromExpression = fromExpression;
            return this;
        }

        /** Sets {@link ArtifactPaths#gcs}. */
        public Builder gcs(@Nullable GCSArtifact gcs) {
            this.gcs = gcs;
            return this;
        }

        /** Sets {@link ArtifactPaths#git}. */
        public Builder git(@Nullable GitArtifact git) {
            this.git = git;
            return this;
        }

        /** Sets {@link ArtifactPaths#globalName}. */
        public Builder globalName(@Nullable String globalName) {
            this.globalName = globalName;
            return this;
        }

        /** Sets {@link ArtifactPaths#hdfs}. */
        public Builder hdfs(@Nullable HDFSArtifact hdfs) {
            this.hdfs = hdfs;
            return this;
        }

        /** Sets {@link ArtifactPaths#http}. */
        public Builder http(@Nullable HTTPArtifact http) {
            this.http = http;
            return this;
        }

        /** Sets {@link ArtifactPaths#mode}. */
        public Builder mode(@Nullable Integer mode) {
            this.mode = mode;
            return this;
        }

        /** Sets {@link ArtifactPaths#name}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link ArtifactPaths#optional}. */
        public Builder optional(@Nullable Boolean optional) {
            this.optional = optional;
            return this;
        }

        /** Sets {@link ArtifactPaths#oss}. */
        public Builder oss(@Nullable OSSArtifact oss) {
            this.oss = oss;
            return this;
        }

        /** Sets {@link ArtifactPaths#path}. */
        public Builder path(@Nullable String path) {
            this.path = path;
            return this;
        }

        /** Sets {@link ArtifactPaths#plugin}. */
        public Builder plugin(@Nullable PluginArtifact plugin) {
            this.plugin = plugin;
            return this;
        }

        /** Sets {@link ArtifactPaths#raw}. */
        public Builder raw(@Nullable RawArtifact raw) {
            this.raw = raw;
            return this;
        }

        /** Sets {@link ArtifactPaths#recurseMode}. */
        public Builder recurseMode(@Nullable Boolean recurseMode) {
            this.recurseMode = recurseMode;
            return this;
        }

        /** Sets {@link ArtifactPaths#s3}. */
        public Builder s3(@Nullable S3Artifact s3) {
            this.s3 = s3;
            return this;
        }

        /** Sets {@link ArtifactPaths#subPath}. */
        public Builder subPath(@Nullable String subPath) {
            this.subPath = subPath;
            return this;
        }

        /** Returns the {@link ArtifactPaths}. */
        public ArtifactPaths build() {
            return new ArtifactPaths(
                    archive,
                    archiveLogs,
                    artifactGC,
                    artifactory,
                    azure,
                    deleted,
                    from,
                    fromExpression,
                    gcs,
                    git,
                    globalName,
                    hdfs,
                    http,
                    mode,
                    name,
                    optional,
                    oss,
                    path,
                    plugin,
                    raw,
                    recurseMode,
                    s3,
                    subPath);
        }
    }
}
