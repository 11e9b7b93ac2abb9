package dev.chandlery.generate;

import dev.chandlery.argo.ArgoReferences;
import dev.chandlery.manifest.NamedManifest;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.ReleaseSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The dependencies of packages that have no package.yaml to declare them: the newest releases, among such packages, that
 * hold the WorkflowTemplates they call.
 */
final class ImplicitDependencies {
    private ImplicitDependencies() {}

    /** Returns the sources, those without a package.yaml with the dependencies that their references need. */
    static List<ReleaseSource> add(List<ReleaseSource> sources, RegistrySettings settings) {
        Map<ReleaseId, ReleaseFacts> facts = new HashMap<>();
        Map<String, ReleaseId> holders = new HashMap<>();
        for (ReleaseSource source : sources) {
            if (!source.directory().isDeclared()) {
                ReleaseFacts read = ReleaseFacts.read(source.tree(), source.directory(), settings);
                facts.put(source.id(), read);
                for (NamedManifest each : read.manifests()) {
                    holders.merge(
                            key(each.object().kind(), each.object().sourceName()),
                            source.id(),
                            (one, two) -> one.compareTo(two) > 0 ? one : two);
                }
            }
        }
        if (facts.isEmpty()) {
            return sources;
        }
        List<ReleaseSource> result = new ArrayList<>();
        for (ReleaseSource source : sources) {
            ReleaseFacts read = facts.get(source.id());
            result.add(read == null ? source : source.withDependencies(needs(source.id(), read, holders)));
        }
        return result;
    }

    private static List<ReleaseId> needs(ReleaseId own, ReleaseFacts facts, Map<String, ReleaseId> holders) {
        SortedSet<ReleaseId> needs = new TreeSet<>();
        for (NamedManifest each : facts.manifests()) {
            ArgoReferences.walk(each.manifest().node(), reference -> {
                ReleaseId holder = holders.get(key(reference.targetKind(), reference.name()));
                if (holder != null && !holder.name().equals(own.name())) {
                    needs.add(holder);
                }
            });
        }
        return List.copyOf(needs);
    }

    private static String key(String kind, String name) {
        return kind + "\n" + name;
    }
}
