package dev.chandlery.argo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which kinds are Argo's, and which are outside namespaces. */
public final class ArgoKinds {
    private static final Set<String> TEMPLATES = Set.of("WorkflowTemplate", "ClusterWorkflowTemplate");

    private static final Set<String> WORKFLOWS = Set.of(
            "Workflow",
            "WorkflowTemplate",
            "ClusterWorkflowTemplate",
            "CronWorkflow",
            "WorkflowEventBinding",
            "WorkflowTaskSet",
            "WorkflowTaskResult",
            "WorkflowArtifactGCTask");

    private static final Set<String> EVENTS = Set.of("EventSource", "EventBus", "Sensor");

    /** Of Kubernetes itself and of operators that packages of templates are likely to hold. */
    private static final Set<String> CLUSTER_SCOPED = Set.of(
            "APIService",
            "CSIDriver",
            "CSINode",
            "CertificateSigningRequest",
            "ClusterExternalSecret",
            "ClusterGenerator",
            "ClusterIssuer",
            "ClusterPolicy",
            "ClusterPushSecret",
            "ClusterRole",
            "ClusterRoleBinding",
            "ClusterSecretStore",
            "ClusterTrustBundle",
            "ClusterWorkflowTemplate",
            "ComponentStatus",
            "CustomResourceDefinition",
            "DeviceClass",
            "FlowSchema",
            "GatewayClass",
            "IngressClass",
            "MutatingAdmissionPolicy",
            "MutatingAdmissionPolicyBinding",
            "MutatingWebhookConfiguration",
            "Namespace",
            "Node",
            "PersistentVolume",
            "PriorityClass",
            "PriorityLevelConfiguration",
            "RuntimeClass",
            "StorageClass",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding",
            "ValidatingWebhookConfiguration",
            "VolumeAttachment",
            "VolumeSnapshotClass");

    /** The plural names of RBAC rules, of the kinds that packages hold. */
    private static final Map<String, String> RESOURCES = Map.ofEntries(
            Map.entry("clusterworkflowtemplates", "ClusterWorkflowTemplate"),
            Map.entry("configmaps", "ConfigMap"),
            Map.entry("cronjobs", "CronJob"),
            Map.entry("cronworkflows", "CronWorkflow"),
            Map.entry("daemonsets", "DaemonSet"),
            Map.entry("deployments", "Deployment"),
            Map.entry("eventbus", "EventBus"),
            Map.entry("eventsources", "EventSource"),
            Map.entry("externalsecrets", "ExternalSecret"),
            Map.entry("jobs", "Job"),
            Map.entry("persistentvolumeclaims", "PersistentVolumeClaim"),
            Map.entry("priorityclasses", "PriorityClass"),
            Map.entry("rolebindings", "RoleBinding"),
            Map.entry("roles", "Role"),
            Map.entry("secrets", "Secret"),
            Map.entry("sensors", "Sensor"),
            Map.entry("serviceaccounts", "ServiceAccount"),
            Map.entry("services", "Service"),
            Map.entry("statefulsets", "StatefulSet"),
            Map.entry("clusterroles", "ClusterRole"),
            Map.entry("clusterrolebindings", "ClusterRoleBinding"),
            Map.entry("workfloweventbindings", "WorkflowEventBinding"),
            Map.entry("workflows", "Workflow"),
            Map.entry("workflowtemplates", "WorkflowTemplate"));

    private ArgoKinds() {}

    /** Says whether a kind holds templates that others call: WorkflowTemplate or ClusterWorkflowTemplate. */
    public static boolean holdsTemplates(String kind) {
        return TEMPLATES.contains(kind);
    }

    /** Says whether a kind belongs to Argo Workflows. */
    public static boolean ofWorkflows(String kind) {
        return WORKFLOWS.contains(kind);
    }

    /** Says whether a kind belongs to Argo Events. */
    public static boolean ofEvents(String kind) {
        return EVENTS.contains(kind);
    }

    /** Returns the kinds that the resources of an RBAC rule stand for; those that packages do not hold are left out. */
    static List<String> ofResources(List<String> resources) {
        return resources.stream()
                .map(resource -> resource.indexOf('/') < 0 ? resource : resource.substring(0, resource.indexOf('/')))
                .flatMap(resource -> Optional.ofNullable(RESOURCES.get(resource)).stream())
                .distinct()
                .toList();
    }

    /**
     * Says whether objects of a kind are outside namespaces. Known are Argo's kinds, those of Kubernetes and common
     * operators; any other counts as namespaced.
     */
    public static boolean clusterScoped(String kind) {
        return CLUSTER_SCOPED.contains(kind);
    }
}
