package dev.chandlery.overlay;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds overlays that meet: two of one namespace of one server, or two that bring one cluster-wide object to it. */
final class SharedTargets {
    private record Pair(Overlay first, Overlay second) {}

    private SharedTargets() {}

    static List<Finding> find(List<Overlay> overlays) {
        Map<String, List<Overlay>> seen = new HashMap<>();
        SortedMap<String, SortedSet<String>> scopes = new TreeMap<>();
        Map<String, Pair> pairs = new HashMap<>();
        for (Overlay overlay : overlays) {
            List<Overlay> there =
                    seen.computeIfAbsent(overlay.cluster().server() + "\n" + overlay.scope(), k -> new ArrayList<>());
            for (Overlay other : there) {
                if (!overlay.isClusterScope() || haveOneInCommon(overlay, other)) {
                    String key = where(other) + "\n" + where(overlay);
                    pairs.putIfAbsent(key, new Pair(other, overlay));
                    scopes.computeIfAbsent(key, k -> new TreeSet<>()).add(overlay.scope());
                }
            }
            there.add(overlay);
        }
        List<Finding> findings = new ArrayList<>();
        scopes.forEach((key, shared) -> {
            Pair pair = pairs.get(key);
            if (pair != null) {
                findings.add(finding(pair, shared));
            }
        });
        return findings;
    }

    private static Finding finding(Pair pair, SortedSet<String> scopes) {
        String what = scopes.stream()
                .map(s -> s.equals(Paths.CLUSTER_SCOPE) ? "cluster-wide objects" : "namespace " + s)
                .collect(Collectors.joining(", "));
        return OverlayRules.TARGET_SHARED.at(
                Place.file("environments/" + pair.second.environment().name() + "/environment.yaml"),
                where(pair.first) + " and " + where(pair.second) + " meet on "
                        + pair.second.cluster().server() + ": " + what + ".",
                "Give the environments different namespaces or servers: Argo CD refuses what another Application owns.");
    }

    private static String where(Overlay overlay) {
        return overlay.environment().name() + "/" + overlay.cluster().name();
    }

    private static boolean haveOneInCommon(Overlay overlay, Overlay other) {
        Set<String> objects = objects(overlay);
        return objects(other).stream().anyMatch(objects::contains);
    }

    private static Set<String> objects(Overlay overlay) {
        return overlay.parts().stream()
                .flatMap(p -> p.objects().stream())
                .map(o -> Groups.of(o.apiVersion()) + "/" + o.kind() + "/" + o.name())
                .collect(Collectors.toSet());
    }
}
