// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import org.jspecify.annotations.Nullable;

/**
 * How an output artifact is packed. One of the three is given.
 *
 * @param none not at all: a file as it is, a folder as one object per file
 * @param tar as a tar file, compressed with gzip
 * @param zip as a zip file
 */
@Wire
public record ArchiveStrategy(
        @Nullable NoneStrategy none,
        @Nullable TarStrategy tar,
        @Nullable ZipStrategy zip) {

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.none = none;
        copy.tar = tar;
        copy.zip = zip;
        return copy;
    }

    /** Collects the values of a {@link ArchiveStrategy}. */
    public static final class Builder {
        private @Nullable NoneStrategy none;
        private @Nullable TarStrategy tar;
        private @Nullable ZipStrategy zip;

        private Builder() {}

        /** Sets {@link ArchiveStrategy#none}. */
        public Builder none(@Nullable NoneStrategy none) {
            this.none = none;
            return this;
        }

        /** Sets {@link ArchiveStrategy#tar}. */
        public Builder tar(@Nullable TarStrategy tar) {
            this.tar = tar;
            return this;
        }

        /** Sets {@link ArchiveStrategy#zip}. */
        public Builder zip(@Nullable ZipStrategy zip) {
            this.zip = zip;
            return this;
        }

        /** Returns the {@link ArchiveStrategy}. */
        public ArchiveStrategy build() {
            return new ArchiveStrategy(none, tar, zip);
        }
    }
}
