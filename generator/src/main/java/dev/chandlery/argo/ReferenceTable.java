package dev.chandlery.argo;

import dev.chandlery.argo.ReferencePath.Choice;
import dev.chandlery.argo.ReferencePath.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The table of all references, as rows of text. Fields of Argo Workflows 3.6 to 4.1, Argo Events, Kubernetes and
 * operators that make Secrets.
 */
final class ReferenceTable {
    /** A part that is an object of any kind. */
    static final String OBJECT = "object";

    /** A part that is an object in the text of a resource template. */
    static final String MANIFEST = "manifest";

    static final List<PartPath> PARTS = parts(
            "Workflow spec WorkflowSpec",
            "WorkflowTemplate spec WorkflowSpec",
            "ClusterWorkflowTemplate spec WorkflowSpec",
            "CronWorkflow spec.workflowSpec WorkflowSpec",
            "WorkflowEventBinding spec.submit.arguments Arguments",
            "WorkflowSpec templates[] Template",
            "WorkflowSpec templateDefaults Template",
            "WorkflowSpec hooks.* Hook",
            "WorkflowSpec arguments Arguments",
            "WorkflowSpec volumes[] Volume",
            "WorkflowSpec synchronization Synchronization",
            "WorkflowSpec executorPlugins[].spec.sidecar.container Container",
            "WorkflowSpec podSpecPatch text:PodSpec",
            "Template steps[][] Step",
            "Template dag.tasks[] Step",
            "Template inputs Arguments",
            "Template outputs Arguments",
            "Template archiveLocation Artifact",
            "Template data.source.artifactPaths Artifact",
            "Template container Container",
            "Template script Container",
            "Template containerSet.containers[] Container",
            "Template initContainers[] Container",
            "Template sidecars[] Container",
            "Template volumes[] Volume",
            "Template synchronization Synchronization",
            "Template resource.manifest text:manifest",
            "Template resource.manifestFrom.artifact Artifact",
            "Template podSpecPatch text:PodSpec",
            "Step inline Template",
            "Step hooks.* Hook",
            "Step arguments Arguments",
            "Hook arguments Arguments",
            "Arguments artifacts[] Artifact",
            "PodSpec containers[] Container",
            "PodSpec initContainers[] Container",
            "PodSpec ephemeralContainers[] Container",
            "PodSpec volumes[] Volume",
            "Pod spec PodSpec",
            "Deployment spec.template.spec PodSpec",
            "StatefulSet spec.template.spec PodSpec",
            "DaemonSet spec.template.spec PodSpec",
            "ReplicaSet spec.template.spec PodSpec",
            "Job spec.template.spec PodSpec",
            "CronJob spec.jobTemplate.spec.template.spec PodSpec",
            "EventSource spec.template EventPod",
            "Sensor spec.template EventPod",
            "EventPod container Container",
            "EventPod volumes[] Volume",
            "Sensor spec.triggers[].template.argoWorkflow.source.resource object",
            "Sensor spec.triggers[].template.k8s.source.resource object",
            "ClusterExternalSecret spec.externalSecretSpec ExternalSecretSpec",
            "ExternalSecret spec ExternalSecretSpec",
            "List items[] object");

    static final List<ReferencePath> REFERENCES = references(
            // Argo Workflows: templates
            "needs WorkflowSpec workflowTemplateRef.name WorkflowTemplate|ClusterWorkflowTemplate by:CLUSTER_SCOPE",
            "needs Step templateRef.name WorkflowTemplate|ClusterWorkflowTemplate by:CLUSTER_SCOPE",
            "needs Hook templateRef.name WorkflowTemplate|ClusterWorkflowTemplate by:CLUSTER_SCOPE",
            "needs WorkflowEventBinding spec.submit.workflowTemplateRef.name"
                    + " WorkflowTemplate|ClusterWorkflowTemplate by:CLUSTER_SCOPE",
            // Argo Workflows: what runs and as whom
            "needs WorkflowSpec serviceAccountName ServiceAccount",
            "needs WorkflowSpec executor.serviceAccountName ServiceAccount",
            "needs WorkflowSpec artifactGC.serviceAccountName ServiceAccount",
            "needs WorkflowSpec imagePullSecrets[].name Secret",
            "needs WorkflowSpec artifactRepositoryRef.configMap ConfigMap",
            "needs WorkflowSpec podPriorityClassName PriorityClass",
            "needs Template serviceAccountName ServiceAccount",
            "needs Template executor.serviceAccountName ServiceAccount",
            "needs Template priorityClassName PriorityClass",
            "needs Template memoize.cache.configMap.name ConfigMap",
            "needs Template http.headers[].valueFrom.secretKeyRef.name Secret",
            "needs Arguments parameters[].valueFrom.configMapKeyRef.name ConfigMap",
            "needs Synchronization semaphores[].configMapKeyRef.name ConfigMap",
            "needs Synchronization semaphore.configMapKeyRef.name ConfigMap",
            "acts-on manifest metadata.name * by:OWN_KIND",
            // Argo Workflows: artifacts
            "needs Arguments artifacts[].artifactGC.serviceAccountName ServiceAccount",
            "needs Artifact s3.accessKeySecret.name Secret",
            "needs Artifact s3.secretKeySecret.name Secret",
            "needs Artifact s3.sessionTokenSecret.name Secret",
            "needs Artifact s3.caSecret.name Secret",
            "needs Artifact s3.encryptionOptions.serverSideCustomerKeySecret.name Secret",
            "needs Artifact gcs.serviceAccountKeySecret.name Secret",
            "needs Artifact oss.accessKeySecret.name Secret",
            "needs Artifact oss.secretKeySecret.name Secret",
            "needs Artifact azure.accountKeySecret.name Secret",
            "needs Artifact git.usernameSecret.name Secret",
            "needs Artifact git.passwordSecret.name Secret",
            "needs Artifact git.sshPrivateKeySecret.name Secret",
            "needs Artifact hdfs.krbCCacheSecret.name Secret",
            "needs Artifact hdfs.krbKeytabSecret.name Secret",
            "needs Artifact hdfs.krbConfigConfigMap.name ConfigMap",
            "needs Artifact http.auth.basicAuth.usernameSecret.name Secret",
            "needs Artifact http.auth.basicAuth.passwordSecret.name Secret",
            "needs Artifact http.auth.clientCert.clientCertSecret.name Secret",
            "needs Artifact http.auth.clientCert.clientKeySecret.name Secret",
            "needs Artifact http.auth.oauth2.clientIDSecret.name Secret",
            "needs Artifact http.auth.oauth2.clientSecretSecret.name Secret",
            "needs Artifact http.auth.oauth2.tokenURLSecret.name Secret",
            "needs Artifact artifactory.usernameSecret.name Secret",
            "needs Artifact artifactory.passwordSecret.name Secret",
            // Kubernetes: containers, volumes, pods
            "needs Container env[].valueFrom.configMapKeyRef.name ConfigMap",
            "needs Container env[].valueFrom.secretKeyRef.name Secret",
            "needs Container envFrom[].configMapRef.name ConfigMap",
            "needs Container envFrom[].secretRef.name Secret",
            "needs Volume configMap.name ConfigMap",
            "needs Volume secret.secretName Secret",
            "needs Volume projected.sources[].configMap.name ConfigMap",
            "needs Volume projected.sources[].secret.name Secret",
            "needs Volume persistentVolumeClaim.claimName PersistentVolumeClaim",
            "needs Volume csi.nodePublishSecretRef.name Secret",
            "needs Volume csi.volumeAttributes.secretProviderClass SecretProviderClass",
            "needs Volume azureFile.secretName Secret",
            "needs Volume cephfs.secretRef.name Secret",
            "needs Volume flexVolume.secretRef.name Secret",
            "needs Volume iscsi.secretRef.name Secret",
            "needs Volume rbd.secretRef.name Secret",
            "needs PodSpec serviceAccountName ServiceAccount",
            "needs PodSpec serviceAccount ServiceAccount",
            "needs PodSpec imagePullSecrets[].name Secret",
            "needs PodSpec priorityClassName PriorityClass",
            "needs StatefulSet spec.serviceName Service",
            "needs Ingress spec.tls[].secretName Secret",
            "needs Ingress spec.defaultBackend.service.name Service",
            "needs Ingress spec.rules[].http.paths[].backend.service.name Service",
            "needs HorizontalPodAutoscaler spec.scaleTargetRef.name Deployment|StatefulSet|ReplicaSet by:KIND",
            // Kubernetes: identities and rights
            "needs ServiceAccount secrets[].name Secret",
            "needs ServiceAccount imagePullSecrets[].name Secret",
            "needs RoleBinding roleRef.name Role|ClusterRole by:KIND",
            "needs RoleBinding subjects[].name ServiceAccount by:KIND",
            "needs ClusterRoleBinding roleRef.name ClusterRole by:KIND",
            "needs ClusterRoleBinding subjects[].name ServiceAccount by:KIND",
            "needs Role rules[].resourceNames[] * by:RESOURCES",
            "needs ClusterRole rules[].resourceNames[] * by:RESOURCES",
            // Argo Events
            "needs EventPod serviceAccountName ServiceAccount",
            "needs EventPod imagePullSecrets[].name Secret",
            "needs EventPod priorityClassName PriorityClass",
            "needs EventSource spec.eventBusName EventBus",
            "needs Sensor spec.eventBusName EventBus",
            "needs Sensor spec.dependencies[].eventSourceName EventSource",
            "needs Sensor spec.triggers[].template.argoWorkflow.source.resource.metadata.name * by:TRIGGER_OPERATION",
            "needs Sensor spec.triggers[].template.k8s.source.resource.metadata.name * by:TRIGGER_OPERATION",
            "needs EventSource spec.** Secret|ConfigMap by:FIELD",
            "needs Sensor spec.triggers[].template.** Secret|ConfigMap by:FIELD",
            // Operators that make Secrets
            "creates ExternalSecretSpec target.name Secret",
            "needs ExternalSecretSpec target.template.templateFrom[].configMap.name ConfigMap",
            "needs ExternalSecretSpec target.template.templateFrom[].secret.name Secret",
            "needs ExternalSecretSpec secretStoreRef.name SecretStore|ClusterSecretStore by:KIND",
            "needs ExternalSecretSpec data[].sourceRef.storeRef.name SecretStore|ClusterSecretStore by:KIND",
            "needs ExternalSecretSpec dataFrom[].sourceRef.storeRef.name SecretStore|ClusterSecretStore by:KIND",
            "creates ClusterExternalSecret spec.externalSecretName ExternalSecret",
            "needs PushSecret spec.selector.secret.name Secret",
            "needs PushSecret spec.secretStoreRefs[].name SecretStore|ClusterSecretStore by:KIND",
            "creates SealedSecret spec.template.metadata.name Secret",
            "creates VaultStaticSecret spec.destination.name Secret",
            "creates VaultDynamicSecret spec.destination.name Secret",
            "creates VaultPKISecret spec.destination.name Secret",
            "creates Certificate spec.secretName Secret",
            "needs Certificate spec.issuerRef.name Issuer|ClusterIssuer by:KIND",
            "creates SecretProviderClass spec.secretObjects[].secretName Secret",
            "needs GrafanaDashboard spec.configMapRef.name ConfigMap");

    /** The kinds from which an operator makes an object of the same name, unless the manifest names another. */
    static final Map<String, String> CREATED_UNDER_OWN_NAME = Map.of(
            "ExternalSecret", "Secret",
            "SealedSecret", "Secret",
            "OnePasswordItem", "Secret",
            "ClusterExternalSecret", "ExternalSecret");

    private ReferenceTable() {}

    private static List<PartPath> parts(String... rows) {
        List<PartPath> parts = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(" ");
            boolean text = cells[2].startsWith("text:");
            parts.add(new PartPath(cells[0], cells[1], text ? cells[2].substring(5) : cells[2], text));
        }
        return List.copyOf(parts);
    }

    private static List<ReferencePath> references(String... rows) {
        List<ReferencePath> references = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(" ");
            Choice choice = cells.length > 4 ? Choice.valueOf(cells[4].substring("by:".length())) : Choice.ONLY;
            Use use = Use.valueOf(cells[0].replace("-", "_").toUpperCase(Locale.ROOT));
            references.add(new ReferencePath(cells[1], cells[2], List.of(cells[3].split("\\|")), choice, use));
        }
        return List.copyOf(references);
    }
}
