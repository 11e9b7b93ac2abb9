package dev.chandlery.overlay;

import dev.chandlery.yaml.YamlMapping;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an environment adds to the releases of an overlay.
 *
 * @param components the directories of features, below {@code gitops/}
 * @param patches entries of {@code patches}, in the order in which they are applied
 * @param schemas whether Kustomize has to know how lists of Argo's kinds are merged
 * @param adjusted the digests of the templates that are not as their releases have them any more, by kind and name
 */
record Additions(
        List<String> components, List<YamlMapping> patches, boolean schemas, SortedMap<String, String> adjusted) {
    /** Releases are as they are. */
    static final Additions NONE = new Additions(List.of(), List.of(), false, new TreeMap<>());

    Additions {
        components = List.copyOf(components);
        patches = List.copyOf(patches);
        adjusted = Collections.unmodifiableSortedMap(new TreeMap<>(adjusted));
    }
}
