package dev.chandlery.source;

/**
 * A tag on a commit, annotated or not.
 *
 * @param name its name, without {@code refs/tags/}
 * @param commit the commit that it is on; an annotated tag's own date is not looked at
 */
public record Tag(String name, Commit commit) {}
