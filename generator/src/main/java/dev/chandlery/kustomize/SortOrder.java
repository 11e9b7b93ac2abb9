package dev.chandlery.kustomize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which objects are printed: Kustomize's {@code legacy} order, or that in which they were met.
 *
 * @param fifo whether objects stay in the order in which they were met
 * @param first kinds that come first, in order
 * @param last kinds that come last, in order
 */
record SortOrder(boolean fifo, List<String> first, List<String> last) {
    private static final List<String> FIRST = List.of(
            "Namespace",
            "ResourceQuota",
            "StorageClass",
            "CustomResourceDefinition",
            "ServiceAccount",
            "PodSecurityPolicy",
            "Role",
            "ClusterRole",
            "RoleBinding",
            "ClusterRoleBinding",
            "ConfigMap",
            "Secret",
            "Endpoints",
            "Service",
            "LimitRange",
            "PriorityClass",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "Deployment",
            "StatefulSet",
            "CronJob",
            "PodDisruptionBudget");
    private static final List<String> LAST = List.of("MutatingWebhookConfiguration", "ValidatingWebhookConfiguration");

    /** The order when nothing is said. */
    static final SortOrder LEGACY = new SortOrder(false, FIRST, LAST);

    /** The order in which objects were met. */
    static final SortOrder FIFO = new SortOrder(true, List.of(), List.of());

    SortOrder {
        first = List.copyOf(first);
        last = List.copyOf(last);
    }

    private record Keyed(Resource resource, int rank, String type, String name) {}

    List<Resource> sort(List<Resource> resources) {
        if (fifo) {
            return resources;
        }
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < first.size(); i++) {
            ranks.put(first.get(i), i - first.size());
        }
        for (int i = 0; i < last.size(); i++) {
            ranks.put(last.get(i), i + 1);
        }
        List<Keyed> keyed = new ArrayList<>(resources.size());
        for (Resource each : resources) {
            keyed.add(new Keyed(each, ranks.getOrDefault(each.type().kind(), 0), type(each.type()), name(each)));
        }
        keyed.sort(Comparator.comparingInt(Keyed::rank)
                .thenComparing((a, b) -> Utf8Order.compare(a.type(), b.type()))
                .thenComparing((a, b) -> Utf8Order.compare(a.name(), b.name())));
        return keyed.stream().map(Keyed::resource).toList();
    }

    private static String type(TypeId type) {
        return or(type.group(), "~G") + "_" + or(type.version(), "~V") + "_" + or(type.kind(), "~K");
    }

    private static String name(Resource resource) {
        return or(resource.namespace(), "~X") + "|" + or(resource.name(), "~N");
    }

    private static String or(String text, String absent) {
        return text.isEmpty() ? absent : text;
    }
}
