package dev.chandlery.source;

/** A file is larger than {@link SourceLimits#MAX_FILE_BYTES}. */
public final class FileTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception for a file of this many bytes. */
    public FileTooLargeException(TreePath path, long size) {
        super(path.value() + " has " + size + " bytes; the limit is " + SourceLimits.MAX_FILE_BYTES);
    }
}
