package dev.chandlery.source;

/**
 * What a commit says of itself.
 *
 * @param author name of who wrote the change; may be empty
 * @param email their address; may be empty
 * @param subject the first line of the message; may be empty
 */
public record CommitNote(String author, String email, String subject) {}
