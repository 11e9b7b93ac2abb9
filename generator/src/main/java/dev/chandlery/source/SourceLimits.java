package dev.chandlery.source;

/** Limits against hostile input. */
public final class SourceLimits {
    /** The largest file that is read, in bytes: 5 MiB, Helm's own limit for a file of a chart. */
    public static final int MAX_FILE_BYTES = 5 * 1024 * 1024;

    /** The largest number of files of one tree. */
    public static final int MAX_FILES = 500_000;

    /** The longest path that is read, in characters; what has a longer one is left out with a finding. */
    public static final int MAX_PATH_LENGTH = 1024;

    /** The longest target of a symbolic link, in characters; Linux allows as many. */
    static final int MAX_LINK_LENGTH = 4096;

    /** The most links that are followed one after the other. */
    static final int MAX_LINK_HOPS = 16;

    private SourceLimits() {}
}
