package dev.chandlery.overlay;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.overlay.ReleaseParts.Part;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.Release.ReleaseObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds releases that bring the same object (group, kind and name) into one overlay. Most objects have one owner in the
 * whole registry, so only those with several are looked at in each overlay.
 */
final class Collisions {
    private final Set<String> contested = new HashSet<>();
    private final SortedSet<Finding> findings = new TreeSet<>();

    Collisions(List<Release> deployed) {
        Map<String, String> owners = new HashMap<>();
        for (Release release : deployed) {
            for (ReleaseObject object : release.objects()) {
                // Of the objects that keep their name, one version of a package is deployed at a place.
                own(
                        owners,
                        object,
                        object.singleton()
                                ? release.name().value()
                                : release.id().toString());
            }
            // So it is with aliases: one version of a major version.
            MajorAlias.of(release).forEach(alias -> own(owners, alias.object(), "the aliases of " + release.name()));
        }
    }

    private void own(Map<String, String> owners, ReleaseObject object, String owner) {
        String other = owners.putIfAbsent(key(object), owner);
        if (other != null && !other.equals(owner)) {
            contested.add(key(object));
        }
    }

    /** Returns the parts without those that bring what an earlier part has brought. */
    List<Part> without(List<Part> parts, Environment environment, String scope) {
        if (contested.isEmpty()) {
            return parts;
        }
        Map<String, Release> brought = new HashMap<>();
        List<Part> sound = new ArrayList<>();
        for (Part part : parts) {
            List<ReleaseObject> ours = part.objects().stream()
                    .filter(o -> contested.contains(key(o)))
                    .toList();
            boolean free = true;
            for (ReleaseObject object : ours) {
                Release first = brought.get(key(object));
                if (first != null) {
                    findings.add(collision(first, part, object, environment, scope));
                    free = false;
                }
            }
            if (free) {
                ours.forEach(o -> brought.put(key(o), part.release()));
                sound.add(part);
            }
        }
        return sound;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private static Finding collision(
            Release first, Part part, ReleaseObject object, Environment environment, String scope) {
        Release second = part.release();
        String place = scope.equals(Paths.CLUSTER_SCOPE) ? "the clusters" : "the namespace " + scope;
        String what = object.kind() + " " + object.name() + " to " + place + " of " + environment.name() + ".";
        if (part.portion().isAlias()) {
            return OverlayRules.OBJECT_COLLISION.at(
                    Place.file(second.directory() + "/package.yaml"),
                    first.id() + " and the alias of " + second.id() + " both bring " + what,
                    "Rename one of the objects, or leave spec.naming.aliases in chandlery.yaml off.");
        }
        return OverlayRules.OBJECT_COLLISION.at(
                Place.file(second.directory() + "/package.yaml"),
                first.id() + " and " + second.id() + " both bring " + what,
                first.name().equals(second.name())
                        ? "Deploy one of the versions, or put the version into the name."
                        : "Rename the object in one of the packages, or move it to a package that both depend on.");
    }

    private static String key(ReleaseObject object) {
        return Groups.of(object.apiVersion()) + "/" + object.kind() + "/" + object.name();
    }
}
