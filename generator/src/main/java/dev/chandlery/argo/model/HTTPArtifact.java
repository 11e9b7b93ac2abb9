// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file behind a URL: read with GET, written with PUT.
 *
 * @param auth how requests are authenticated
 * @param headers headers of the requests
 * @param saveStreamViaFile whether a streamed output is first written to a file, so that the server may redirect.
 *     Default: false. Since Argo 4.1
 * @param url uRL; without a scheme https is assumed
 */
@Wire
public record HTTPArtifact(
        @Nullable HTTPAuth auth,
        List<Header> headers,
        @Nullable Boolean saveStreamViaFile,
        @Nullable String url) {

    /** Copies the lists and mappings. */
    public HTTPArtifact {
        headers = Values.list(headers);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.auth = auth;
        copy.headers = headers;
        copy.saveStreamViaFile = saveStreamViaFile;
        copy.url = url;
        return copy;
    }

    /** Collects the values of a {@link HTTPArtifact}. */
    public static final class Builder {
        private @Nullable HTTPAuth auth;
        private List<Header> headers = List.of();
        private @Nullable Boolean saveStreamViaFile;
        private @Nullable String url;

        private Builder() {}

        /** Sets {@link HTTPArtifact#auth}. */
        public Builder auth(@Nullable HTTPAuth auth) {
            this.auth = auth;
            return this;
        }

        /** Sets {@link HTTPArtifact#headers}. */
        public Builder headers(List<Header> headers) {
            this.headers = headers;
            return this;
        }

        /** Sets {@link HTTPArtifact#saveStreamViaFile}. */
        public Builder saveStreamViaFile(@Nullable Boolean saveStreamViaFile) {
            this.saveStreamViaFile = saveStreamViaFile;
            return this;
        }

        /** Sets {@link HTTPArtifact#url}. */
        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        /** Returns the {@link HTTPArtifact}. */
        public HTTPArtifact build() {
            return new HTTPArtifact(auth, headers, saveStreamViaFile, url);
        }
    }
}
