// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * An artifact is saved as a tar file.
 *
 * @param compressionLevel level of gzip: 0 none, 1 fastest, 9 smallest, -1 the default level, -2 Huffman only. Default:
 *     -1.
 */
@Wire
public record TarStrategy(@Nullable Integer compressionLevel) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        return new Builder().compressionLevel(compressionLevel);
    }

    /** Collects the values of a {@link TarStrategy}. */
    public static final class Builder {
        private @Nullable Integer compressionLevel;

        private Builder() {}

        /** Sets {@link TarStrategy#compressionLevel}. */
        public Builder compressionLevel(@Nullable Integer compressionLevel) {
            this.compressionLevel = compressionLevel;
            return this;
        }

        /** Returns the {@link TarStrategy}. */
        public TarStrategy build() {
            return new TarStrategy(compressionLevel);
        }
    }
}
