package dev.chandlery.yaml;

/**
 * What was read from a text that Kustomize copies: the documents as they are in the copy.
 *
 * @param stream the documents and the problems
 * @param plain how their scalars stand in the text
 */
public record YamlSource(YamlStream stream, PlainScalars plain) {}
