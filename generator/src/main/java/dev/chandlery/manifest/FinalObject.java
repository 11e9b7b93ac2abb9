package dev.chandlery.manifest;

import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.YamlMapping;

/**
 * An object of a release as it is deployed: final name, references, labels and annotations.
 *
 * @param object what it is called and how it is deployed
 * @param file the source file that it comes from, relative to the package's directory
 * @param node the whole object
 */
public record FinalObject(ReleaseObject object, TreePath file, YamlMapping node) {}
