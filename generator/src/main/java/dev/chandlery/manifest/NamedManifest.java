package dev.chandlery.manifest;

import dev.chandlery.registry.Release.ReleaseObject;

/**
 * A manifest with the name that it gets on the cluster.
 *
 * @param manifest the manifest as written
 * @param object its names and how it is deployed
 */
public record NamedManifest(Manifest manifest, ReleaseObject object) {}
