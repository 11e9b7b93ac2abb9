// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodDNSConfig;
import io.fabric8.kubernetes.api.model.PodResourceClaim;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow runs, and the settings that hold for all of it.
 *
 * @param activeDeadlineSeconds seconds from the start after which the whole workflow is ended as failed; 0 ends it at
 *     once
 * @param affinity scheduling rules for all pods. A template's own affinity replaces it.
 * @param archiveLogs whether logs of containers are saved to the artifact repository. A template's archiveLocation may
 *     say otherwise.
 * @param arguments parameters and artifacts of the workflow: given to the entrypoint, and readable everywhere as
 *     workflow.parameters.NAME
 * @param artifactGC when artifacts are deleted, unless an artifact says otherwise for itself
 * @param artifactRepositoryRef the entry of a ConfigMap that describes the artifact repository. Default: the
 *     namespace's or the controller's.
 * @param automountServiceAccountToken whether pods get a token of their ServiceAccount. With false,
 *     executor.serviceAccountName must be set.
 * @param dnsConfig name servers, search domains and options that are added to what dnsPolicy gives
 * @param dnsPolicy how pods resolve names. Default: ClusterFirst; with hostNetwork, ClusterFirstWithHostNet has to be
 *     set.
 * @param entrypoint name of the template that runs first. Required in a Workflow, unless the WorkflowTemplate that it
 *     refers to has one.
 * @param executor settings of Argo's own containers in each pod
 * @param executorPlugins executor plugins of this workflow, which win over those of the controller. Needs a switch of
 *     the controller. Since Argo 4.1
 * @param hooks templates that run beside the workflow when the expression of a hook becomes true; the one named exit
 *     runs at the end
 * @param hostAliases lines added to /etc/hosts of every pod
 * @param hostNetwork whether pods share the network of their node. Default: false.
 * @param imagePullSecrets secrets of the same namespace with which images are pulled
 * @param metrics prometheus metrics that are emitted for the workflow as a whole
 * @param nodeSelector labels that a node must carry to run a pod of this workflow. A template's own nodeSelector is
 *     added.
 * @param onExit name of the template that runs at the end, whether the workflow succeeded or not
 * @param parallelism largest number of pods of the workflow that run at the same time. Default: no limit.
 * @param podDisruptionBudget how many pods of the workflow may be evicted at the same time. The selector is filled in
 *     when it is empty.
 * @param podGC when finished pods are deleted. Default: with the workflow.
 * @param podMetadata labels and annotations of all pods
 * @param podPriority priority of the pods as a number, which current versions of Kubernetes do not accept. Until Argo
 *     3.6; use podPriorityClassName
 * @param podPriorityClassName name of the PriorityClass of all pods
 * @param podResources requests and limits of each pod as a whole: cpu, memory and hugepages only, no claims. Needs
 *     Kubernetes 1.34. Since Argo 4.1
 * @param podSpecPatch strategic merge patch of the pod specification, as YAML or JSON text in which tags are filled in
 *     first
 * @param priority order in which workflows that wait for the controller's parallelism start: larger first. Default: 0.
 * @param resourceClaims devices that pods claim by dynamic resource allocation. Containers name them in
 *     resources.claims. Since Argo 4.1
 * @param retryStrategy how often and when failed templates are tried again. A template's own strategy replaces it.
 * @param schedulerName scheduler of all pods. Default: that of the cluster.
 * @param securityContext user, groups, and other security settings of all pods
 * @param serviceAccountName serviceAccount of all pods. Default: default, which should have no rights.
 * @param shutdown ends a running workflow: Stop lets exit handlers run, Terminate does not
 * @param suspend whether no further step starts until the workflow is resumed
 * @param synchronization locks that the workflow holds while it runs
 * @param templateDefaults values that every template has unless it sets its own. It does not supply the body of a
 *     template.
 * @param templates the templates. Their names are unique.
 * @param tolerations taints of nodes that all pods tolerate
 * @param ttlStrategy how long a finished workflow is kept. Default: that of the controller, else for ever.
 * @param volumeClaimGC when volumes made from volumeClaimTemplates are deleted. Default: when the workflow succeeded.
 * @param volumeClaimTemplates claims that are created when the workflow starts, and that containers mount by the name
 *     of the claim
 * @param volumes volumes that containers of every template may mount
 * @param workflowMetadata labels and annotations of the workflow that is made from this template
 * @param workflowTemplateRef the WorkflowTemplate to run. Then templates must be absent; entrypoint and arguments win
 *     over those of the template.
 */
@Wire
public record WorkflowSpec(
        @Nullable Long activeDeadlineSeconds,
        @Nullable Affinity affinity,
        @Nullable Boolean archiveLogs,
        @Nullable Arguments arguments,
        @Nullable WorkflowLevelArtifactGC artifactGC,
        @Nullable ArtifactRepositoryRef artifactRepositoryRef,
        @Nullable Boolean automountServiceAccountToken,
        @Nullable PodDNSConfig dnsConfig,
        @Nullable String dnsPolicy,
        @Nullable String entrypoint,
        @Nullable ExecutorConfig executor,
        List<ExecutorPlugin> executorPlugins,
        Map<String, LifecycleHook> hooks,
        List<HostAlias> hostAliases,
        @Nullable Boolean hostNetwork,
        List<LocalObjectReference> imagePullSecrets,
        @Nullable Metrics metrics,
        Map<String, String> nodeSelector,
        @Nullable String onExit,
        @Nullable Long parallelism,
        @Nullable PodDisruptionBudgetSpec podDisruptionBudget,
        @Nullable PodGC podGC,
        @Nullable Metadata podMetadata,
        @Nullable Integer podPriority,
        @Nullable String podPriorityClassName,
        @Nullable ResourceRequirements podResources,
        @Nullable String podSpecPatch,
        @Nullable Integer priority,
        List<PodResourceClaim> resourceClaims,
        @Nullable RetryStrategy retryStrategy,
        @Nullable String schedulerName,
        @Nullable PodSecurityContext securityContext,
        @Nullable String serviceAccountName,
        @Nullable String shutdown,
        @Nullable Boolean suspend,
        @Nullable Synchronization synchronization,
        @Nullable Template templateDefaults,
        List<Template> templates,
        List<Toleration> tolerations,
        @Nullable TTLStrategy ttlStrategy,
        @Nullable VolumeClaimGC volumeClaimGC,
        List<PersistentVolumeClaim> volumeClaimTemplates,
        List<Volume> volumes,
        @Nullable WorkflowMetadata workflowMetadata,
        @Nullable WorkflowTemplateRef workflowTemplateRef) {

    /** Copies the lists and mappings. */
    public WorkflowSpec {
        executorPlugins = Values.list(executorPlugins);
        hooks = Values.map(hooks);
        hostAliases = Values.list(hostAliases);
        imagePullSecrets = Values.list(imagePullSecrets);
        nodeSelector = Values.map(nodeSelector);
        resourceClaims = Values.list(resourceClaims);
        templates = Values.list(templates);
        tolerations = Values.list(tolerations);
        volumeClaimTemplates = Values.list(volumeClaimTemplates);
        volumes = Values.list(volumes);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.activeDeadlineSeconds = activeDeadlineSeconds;
        copy.affinity = affinity;
        copy.archiveLogs = archiveLogs;
        copy.arguments = arguments;
        copy.artifactGC = artifactGC;
        copy.artifactRepositoryRef = artifactRepositoryRef;
        copy.automountServiceAccountToken = automountServiceAccountToken;
        copy.dnsConfig = dnsConfig;
        copy.dnsPolicy = dnsPolicy;
        copy.entrypoint = entrypoint;
        copy.executor = executor;
        copy.executorPlugins = executorPlugins;
        copy.hooks = hooks;
        copy.hostAliases = hostAliases;
        copy.hostNetwork = hostNetwork;
        copy.imagePullSecrets = imagePullSecrets;
        copy.metrics = metrics;
        copy.nodeSelector = nodeSelector;
        copy.onExit = onExit;
        copy.parallelism = parallelism;
        copy.podDisruptionBudget = podDisruptionBudget;
        copy.podGC = podGC;
        copy.podMetadata = podMetadata;
        copy.podPriority = podPriority;
        copy.podPriorityClassName = podPriorityClassName;
        copy.podResources = podResources;
        copy.podSpecPatch = podSpecPatch;
        copy.priority = priority;
        copy.resourceClaims = resourceClaims;
        copy.retryStrategy = retryStrategy;
        copy.schedulerName = schedulerName;
        copy.securityContext = securityContext;
        copy.serviceAccountName = serviceAccountName;
        copy.shutdown = shutdown;
        copy.suspend = suspend;
        copy.synchronization = synchronization;
        copy.templateDefaults = templateDefaults;
        copy.templates = templates;
        copy.tolerations = tolerations;
        copy.ttlStrategy = ttlStrategy;
        copy.volumeClaimGC = volumeClaimGC;
        copy.volumeClaimTemplates = volumeClaimTemplates;
        copy.volumes = volumes;
        copy.workflowMetadata = workflowMetadata;
        copy.workflowTemplateRef = workflowTemplateRef;
        return copy;
    }

    /** Collects the values of a {@link WorkflowSpec}. */
    public static final class Builder {
        private @Nullable Long activeDeadlineSeconds;
        private @Nullable Affinity affinity;
        private @Nullable Boolean archiveLogs;
        private @Nullable Arguments arguments;
        private @Nullable WorkflowLevelArtifactGC artifactGC;
        private @Nullable ArtifactRepositoryRef artifactRepositoryRef;
        private @Nullable Boolean automountServiceAccountToken;
        private @Nullable PodDNSConfig dnsConfig;
        private @Nullable String dnsPolicy;
        private @Nullable String entrypoint;
        private @Nullable ExecutorConfig executor;
        private List<ExecutorPlugin> executorPlugins = List.of();
        private Map<String, LifecycleHook> hooks = Map.of();
        private List<HostAlias> hostAliases = List.of();
        private @Nullable Boolean hostNetwork;
        private List<LocalObjectReference> imagePullSecrets = List.of();
        private @Nullable Metrics metrics;
        private Map<String, String> nodeSelector = Map.of();
        private @Nullable String onExit;
        private @Nullable Long parallelism;
        private @Nullable PodDisruptionBudgetSpec podDisruptionBudget;
        private @Nullable PodGC podGC;
        private @Nullable Metadata podMetadata;
        private @Nullable Integer podPriority;
        private @Nullable String podPriorityClassName;
        private @Nullable ResourceRequirements podResources;
        private @Nullable String podSpecPatch;
        private @Nullable Integer priority;
        private List<PodResourceClaim> resourceClaims = List.of();
        private @Nullable RetryStrategy retryStrategy;
        private @Nullable String schedulerName;
        private @Nullable PodSecurityContext securityContext;
        private @Nullable String serviceAccountName;
        private @Nullable String shutdown;
        private @Nullable Boolean suspend;
        private @Nullable Synchronization synchronization;
        private @Nullable Template templateDefaults;
        private List<Template> templates = List.of();
        private List<Toleration> tolerations = List.of();
        private @Nullable TTLStrategy ttlStrategy;
        private @Nullable VolumeClaimGC volumeClaimGC;
        private List<PersistentVolumeClaim> volumeClaimTemplates = List.of();
        private List<Volume> volumes = List.of();
        private @Nullable WorkflowMetadata workflowMetadata;
        private @Nullable WorkflowTemplateRef workflowTemplateRef;

        private Builder() {}

        /** Sets {@link WorkflowSpec#activeDeadlineSeconds}. */
        public Builder activeDeadlineSeconds(@Nullable Long activeDeadlineSeconds) {
            this.activeDeadlineSeconds = activeDeadlineSeconds;
            return this;
        }

        /** Sets {@link WorkflowSpec#affinity}. */
        public Builder affinity(@Nullable Affinity affinity) {
            this.affinity = affinity;
            return this;
        }

        /** Sets {@link WorkflowSpec#archiveLogs}. */
        public Builder archiveLogs(@Nullable Boolean archiveLogs) {
            this.archiveLogs = archiveLogs;
            return this;
        }

        /** Sets {@link WorkflowSpec#arguments}. */
        public Builder arguments(@Nullable Arguments arguments) {
            this.arguments = arguments;
            return this;
        }

        /** Sets {@link WorkflowSpec#artifactGC}. */
        public Builder artifactGC(@Nullable WorkflowLevelArtifactGC artifactGC) {
            this.artifactGC = artifactGC;
            return this;
        }

        /** Sets {@link WorkflowSpec#artifactRepositoryRef}. */
        public Builder artifactRepositoryRef(@Nullable ArtifactRepositoryRef artifactRepositoryRef) {
            this.artifactRepositoryRef = artifactRepositoryRef;
            return this;
        }

        /** Sets {@link WorkflowSpec#automountServiceAccountToken}. */
        public Builder automountServiceAccountToken(@Nullable Boolean automountServiceAccountToken) {
            this.automountServiceAccountToken = automountServiceAccountToken;
            return this;
        }

        /** Sets {@link WorkflowSpec#dnsConfig}. */
        public Builder dnsConfig(@Nullable PodDNSConfig dnsConfig) {
            this.dnsConfig = dnsConfig;
            return this;
        }

        /** Sets {@link WorkflowSpec#dnsPolicy}. */
        public Builder dnsPolicy(@Nullable String dnsPolicy) {
            this.dnsPolicy = dnsPolicy;
            return this;
        }

        /** Sets {@link WorkflowSpec#entrypoint}. */
        public Builder entrypoint(@Nullable String entrypoint) {
            this.entrypoint = entrypoint;
            return this;
        }

        /** Sets {@link WorkflowSpec#executor}. */
        public Builder executor(@Nullable ExecutorConfig executor) {
            this.executor = executor;
            return this;
        }

        /** Sets {@link WorkflowSpec#executorPlugins}. */
        public Builder executorPlugins(List<ExecutorPlugin> executorPlugins) {
            this.executorPlugins = executorPlugins;
            return this;
        }

        /** Sets {@link WorkflowSpec#hooks}. */
        public Builder hooks(Map<String, LifecycleHook> hooks) {
            this.hooks = hooks;
            return this;
        }

        /** Sets {@link WorkflowSpec#hostAliases}. */
        public Builder hostAliases(List<HostAlias> hostAliases) {
            this.hostAliases = hostAliases;
            return this;
        }

        /** Sets {@link WorkflowSpec#hostNetwork}. */
        public Builder hostNetwork(@Nullable Boolean hostNetwork) {
            this.hostNetwork = hostNetwork;
            return this;
        }

        /** Sets {@link WorkflowSpec#imagePullSecrets}. */
        public Builder imagePullSecrets(List<LocalObjectReference> imagePullSecrets) {
            this.imagePullSecrets = imagePullSecrets;
            return this;
        }

        /** Sets {@link WorkflowSpec#metrics}. */
        public Builder metrics(@Nullable Metrics metrics) {
            this.metrics = metrics;
            return this;
        }

        /** Sets {@link WorkflowSpec#nodeSelector}. */
        public Builder nodeSelector(Map<String, String> nodeSelector) {
            this.nodeSelector = nodeSelector;
            return this;
        }

        /** Sets {@link WorkflowSpec#onExit}. */
        public Builder onExit(@Nullable String onExit) {
            this.onExit = onExit;
            return this;
        }

        /** Sets {@link WorkflowSpec#parallelism}. */
        public Builder parallelism(@Nullable Long parallelism) {
            this.parallelism = parallelism;
            return this;
        }

        /** Sets {@link WorkflowSpec#podDisruptionBudget}. */
        public Builder podDisruptionBudget(@Nullable PodDisruptionBudgetSpec podDisruptionBudget) {
            this.podDisruptionBudget = podDisruptionBudget;
            return this;
        }

        /** Sets {@link WorkflowSpec#podGC}. */
        public Builder podGC(@Nullable PodGC podGC) {
            this.podGC = podGC;
            return this;
        }

        /** Sets {@link WorkflowSpec#podMetadata}. */
        public Builder podMetadata(@Nullable Metadata podMetadata) {
            this.podMetadata = podMetadata;
            return this;
        }

        /** Sets {@link WorkflowSpec#podPriority}. */
        public Builder podPriority(@Nullable Integer podPriority) {
            this.podPriority = podPriority;
            return this;
        }

        /** Sets {@link WorkflowSpec#podPriorityClassName}. */
        public Builder podPriorityClassName(@Nullable String podPriorityClassName) {
            this.podPriorityClassName = podPriorityClassName;
            return this;
        }

        /** Sets {@link WorkflowSpec#podResources}. */
        public Builder podResources(@Nullable ResourceRequirements podResources) {
            this.podResources = podResources;
            return this;
        }

        /** Sets {@link WorkflowSpec#podSpecPatch}. */
        public Builder podSpecPatch(@Nullable String podSpecPatch) {
            this.podSpecPatch = podSpecPatch;
            return this;
        }

        /** Sets {@link WorkflowSpec#priority}. */
        public Builder priority(@Nullable Integer priority) {
            this.priority = priority;
            return this;
        }

        /** Sets {@link WorkflowSpec#resourceClaims}. */
        public Builder resourceClaims(List<PodResourceClaim> resourceClaims) {
            this.resourceClaims = resourceClaims;
            return this;
        }

        /** Sets {@link WorkflowSpec#retryStrategy}. */
        public Builder retryStrategy(@Nullable RetryStrategy retryStrategy) {
            this.retryStrategy = retryStrategy;
            return this;
        }

        /** Sets {@link WorkflowSpec#schedulerName}. */
        public Builder schedulerName(@Nullable String schedulerName) {
            this.schedulerName = schedulerName;
            return this;
        }

        /** Sets {@link WorkflowSpec#securityContext}. */
        public Builder securityContext(@Nullable PodSecurityContext securityContext) {
            this.securityContext = securityContext;
            return this;
        }

        /** Sets {@link WorkflowSpec#serviceAccountName}. */
        public Builder serviceAccountName(@Nullable String serviceAccountName) {
            this.serviceAccountName = serviceAccountName;
            return this;
        }

        /** Sets {@link WorkflowSpec#shutdown}. */
        public Builder shutdown(@Nullable String shutdown) {
            this.shutdown = shutdown;
            return this;
        }

        /** Sets {@link WorkflowSpec#suspend}. */
        public Builder suspend(@Nullable Boolean suspend) {
            this.suspend = suspend;
            return this;
        }

        /** Sets {@link WorkflowSpec#synchronization}. */
        public Builder synchronization(@Nullable Synchronization synchronization) {
            this.synchronization = synchronization;
            return this;
        }

        /** Sets {@link WorkflowSpec#templateDefaults}. */
        public Builder templateDefaults(@Nullable Template templateDefaults) {
            this.templateDefaults = templateDefaults;
            return this;
        }

        /** Sets {@link WorkflowSpec#templates}. */
        public Builder templates(List<Template> templates) {
            this.templates = templates;
            return this;
        }

        /** Sets {@link WorkflowSpec#tolerations}. */
        public Builder tolerations(List<Toleration> tolerations) {
            this.tolerations = tolerations;
            return this;
        }

        /** Sets {@link WorkflowSpec#ttlStrategy}. */
        public Builder ttlStrategy(@Nullable TTLStrategy ttlStrategy) {
            this.ttlStrategy = ttlStrategy;
            return this;
        }

        /** Sets {@link WorkflowSpec#volumeClaimGC}. */
        public Builder volumeClaimGC(@Nullable VolumeClaimGC volumeClaimGC) {
            this.volumeClaimGC = volumeClaimGC;
            return this;
        }

        /** Sets {@link WorkflowSpec#volumeClaimTemplates}. */
        public Builder volumeClaimTemplates(List<PersistentVolumeClaim> volumeClaimTemplates) {
            this.volumeClaimTemplates = volumeClaimTemplates;
            return this;
        }

        /** Sets {@link WorkflowSpec#volumes}. */
        public Builder volumes(List<Volume> volumes) {
            this.volumes = volumes;
            return this;
        }

        /** Sets {@link WorkflowSpec#workflowMetadata}. */
        public Builder workflowMetadata(@Nullable WorkflowMetadata workflowMetadata) {
            this.workflowMetadata = workflowMetadata;
            return this;
        }

        /** Sets {@link WorkflowSpec#workflowTemplateRef}. */
        public Builder workflowTemplateRef(@Nullable WorkflowTemplateRef workflowTemplateRef) {
            this.workflowTemplateRef = workflowTemplateRef;
            return this;
        }

        /** Returns the {@link WorkflowSpec}. */
        public WorkflowSpec build() {
            return new WorkflowSpec(
                    activeDeadlineSeconds,
                    affinity,
                    archiveLogs,
                    arguments,
                    artifactGC,
                    artifactRepositoryRef,
                    automountServiceAccountToken,
                    dnsConfig,
                    dnsPolicy,
                    entrypoint,
                    executor,
                    executorPlugins,
                    hooks,
                    hostAliases,
                    hostNetwork,
                    imagePullSecrets,
                    metrics,
                    nodeSelector,
                    onExit,
                    parallelism,
                    podDisruptionBudget,
                    podGC,
                    podMetadata,
                    podPriority,
                    podPriorityClassName,
                    podResources,
                    podSpecPatch,
                    priority,
                    resourceClaims,
                    retryStrategy,
                    schedulerName,
                    securityContext,
                    serviceAccountName,
                    shutdown,
                    suspend,
                    synchronization,
                    templateDefaults,
                    templates,
                    tolerations,
                    ttlStrategy,
                    volumeClaimGC,
                    volumeClaimTemplates,
                    volumes,
                    workflowMetadata,
                    workflowTemplateRef);
        }
    }
}
