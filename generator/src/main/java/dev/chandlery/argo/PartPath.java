package dev.chandlery.argo;

/**
 * A place where a part of manifests stands: a piece that is the same wherever it occurs, such as a container.
 *
 * @param owner what holds the place: a kind or another part
 * @param path the keys that lead to the part, as in {@link ReferencePath}
 * @param part the part
 * @param text whether the part is written as YAML text inside a string
 */
public record PartPath(String owner, String path, String part, boolean text) {}
