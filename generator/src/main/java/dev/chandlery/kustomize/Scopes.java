package dev.chandlery.kustomize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which types Kustomize knows to be outside of namespaces. */
final class Scopes {
    /** What stands in the place of a namespace outside of them. */
    static final String NO_NAMESPACE = "_non_namespaceable_";

    private static final Map<String, List<String>> CLUSTER_WIDE = Map.ofEntries(
            Map.entry(
                    "MutatingWebhookConfiguration",
                    List.of("admissionregistration.k8s.io/v1", "admissionregistration.k8s.io/v1beta1")),
            Map.entry(
                    "ValidatingWebhookConfiguration",
                    List.of("admissionregistration.k8s.io/v1", "admissionregistration.k8s.io/v1beta1")),
            Map.entry("CustomResourceDefinition", List.of("apiextensions.k8s.io/v1", "apiextensions.k8s.io/v1beta1")),
            Map.entry("APIService", List.of("apiregistration.k8s.io/v1", "apiregistration.k8s.io/v1beta1")),
            Map.entry("CertificateSigningRequest", List.of("certificates.k8s.io/v1", "certificates.k8s.io/v1beta1")),
            Map.entry("FlowSchema", List.of("flowcontrol.apiserver.k8s.io/v1beta1")),
            Map.entry("PriorityLevelConfiguration", List.of("flowcontrol.apiserver.k8s.io/v1beta1")),
            Map.entry("IngressClass", List.of("networking.k8s.io/v1", "networking.k8s.io/v1beta1")),
            Map.entry("RuntimeClass", List.of("node.k8s.io/v1", "node.k8s.io/v1beta1")),
            Map.entry("PodSecurityPolicy", List.of("policy/v1beta1")),
            Map.entry("ClusterRole", List.of("rbac.authorization.k8s.io/v1", "rbac.authorization.k8s.io/v1beta1")),
            Map.entry(
                    "ClusterRoleBinding", List.of("rbac.authorization.k8s.io/v1", "rbac.authorization.k8s.io/v1beta1")),
            Map.entry("PriorityClass", List.of("scheduling.k8s.io/v1", "scheduling.k8s.io/v1beta1")),
            Map.entry("CSIDriver", List.of("storage.k8s.io/v1", "storage.k8s.io/v1beta1")),
            Map.entry("CSINode", List.of("storage.k8s.io/v1", "storage.k8s.io/v1beta1")),
            Map.entry("StorageClass", List.of("storage.k8s.io/v1", "storage.k8s.io/v1beta1")),
            Map.entry("VolumeAttachment", List.of("storage.k8s.io/v1", "storage.k8s.io/v1beta1")),
            Map.entry("ComponentStatus", List.of("v1")),
            Map.entry("Namespace", List.of("v1")),
            Map.entry("Node", List.of("v1")),
            Map.entry("NodeProxyOptions", List.of("v1")),
            Map.entry("PersistentVolume", List.of("v1")));

    private final Map<TypeId, Boolean> namespaced;

    /**
     * Knows the types of Kubernetes, and further ones.
     *
     * @param namespaced whether a further type is inside of namespaces
     */
    Scopes(Map<TypeId, Boolean> namespaced) {
        this.namespaced = new HashMap<>(namespaced);
    }

    boolean isClusterWide(TypeId type) {
        List<String> versions = CLUSTER_WIDE.get(type.kind());
        if (versions != null && versions.contains(type.apiVersion())) {
            return true;
        }
        return !namespaced.getOrDefault(type, true);
    }

    /** Returns the namespace that counts for an object. */
    String effective(TypeId type, String namespace) {
        if (isClusterWide(type)) {
            return NO_NAMESPACE;
        }
        return namespace.isEmpty() ? "default" : namespace;
    }
}
