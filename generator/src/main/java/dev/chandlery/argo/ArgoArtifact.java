package dev.chandlery.argo;

/**
 * An artifact of inputs, outputs or workflow arguments.
 *
 * @param name its name
 * @param path where the container finds or leaves it, or empty
 * @param optional whether it may be missing
 * @param required whether a caller must give it
 */
public record ArgoArtifact(String name, String path, boolean optional, boolean required) {}
