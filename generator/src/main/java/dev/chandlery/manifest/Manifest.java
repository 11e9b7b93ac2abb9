package dev.chandlery.manifest;

import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.YamlMapping;

/**
 * A Kubernetes object as its author wrote it.
 *
 * @param file the file that holds it
 * @param index its number among the objects of the file, from 0
 * @param apiVersion group and version
 * @param kind the kind
 * @param name {@code metadata.name}
 * @param namespace {@code metadata.namespace}, or empty
 * @param node the whole object
 */
public record Manifest(
        TreePath file, int index, String apiVersion, String kind, String name, String namespace, YamlMapping node) {}
