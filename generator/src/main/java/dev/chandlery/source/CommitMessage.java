package dev.chandlery.source;

/**
 * A commit and what its author wrote of it.
 *
 * @param commit the commit
 * @param text the whole message
 */
public record CommitMessage(Commit commit, String text) {}
