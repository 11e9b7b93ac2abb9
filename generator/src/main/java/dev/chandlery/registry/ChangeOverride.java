package dev.chandlery.registry;

/**
 * What a registry thinks of a kind of change between two versions of a package.
 *
 * @param changeClass the class that the kind has here: {@code breaking}, {@code compatible} or {@code internal}
 * @param reason why, one sentence
 */
public record ChangeOverride(String changeClass, String reason) {}
