// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodResourceClaim;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work with a name, inputs and outputs. It has exactly one body: container, containerSet, dag, data, http,
 * plugin, resource, script, steps or suspend.
 *
 * @param activeDeadlineSeconds seconds that the pod may run before it is ended as failed; a tag is allowed. Not for
 *     steps and dag.
 * @param affinity scheduling rules of the pod, in place of those of the workflow
 * @param annotations annotations of the template, shown with its nodes; workflows.argoproj.io/display-name names them
 * @param archiveLocation where output artifacts and logs of the template are kept, unless an artifact names its own
 *     place
 * @param automountServiceAccountToken whether the pod gets a token of its ServiceAccount. With false,
 *     executor.serviceAccountName must be set.
 * @param container body: one container. Its name is always main.
 * @param containerSet body: several containers in one pod, with dependencies between them
 * @param daemon whether the workflow goes on as soon as the container is ready. It is stopped when the steps or dag
 *     that called it end.
 * @param dag body: tasks that run when those they depend on have ended
 * @param data body: lists and filters files of an artifact repository
 * @param executor settings of Argo's own containers in the pod
 * @param failFast whether the template fails as soon as one of its pods fails, for templates with withItems or
 *     parallelism. Default: false.
 * @param hostAliases lines added to /etc/hosts of the pod
 * @param http body: one HTTP request, sent by an agent without a pod of its own
 * @param initContainers containers that run one after the other before the main one
 * @param inputs parameters and artifacts that a caller gives
 * @param memoize takes outputs from a cache when the template ran with the same key before
 * @param metadata labels and annotations of the pod
 * @param metrics prometheus metrics that are emitted when the template ends, or while it runs
 * @param name name, unique in the object. Absent in templateDefaults and inline templates only.
 * @param nodeSelector labels that a node must carry to run the pod; added to those of the workflow
 * @param outputs parameters and artifacts that callers may use afterwards
 * @param parallelism largest number of pods that run at the same time below this steps or dag template. Default: no
 *     limit.
 * @param pendingTimeout how long the pod may wait to be started, as a duration such as 10m. Then the node fails. Not
 *     for steps, dag and suspend. Since Argo 4.1
 * @param plugin body: work for an executor plugin, under one key that names the plugin
 * @param podResources requests and limits of the pod as a whole, in place of those of the workflow. Not for http and
 *     plugin. Since Argo 4.1
 * @param podSpecPatch strategic merge patch of the pod specification, as YAML or JSON text in which tags are filled in
 *     first
 * @param priority priority of the pod as a number, which current versions of Kubernetes do not accept. Until Argo 3.6;
 *     use priorityClassName
 * @param priorityClassName name of the PriorityClass of the pod
 * @param resource body: creates, changes, reads or deletes an object of the cluster
 * @param resourceClaims devices that the pod claims by dynamic resource allocation. Since Argo 4.1
 * @param retryStrategy how often and when the template is tried again after a failure
 * @param schedulerName scheduler of the pod. Default: that of the workflow.
 * @param script body: one container that runs a program given as text. What it prints is its result.
 * @param securityContext user, groups, and other security settings of the pod
 * @param serviceAccountName serviceAccount of the pod. Default: that of the workflow.
 * @param sidecars containers that run beside the main one and are stopped when it ends
 * @param steps body: groups of steps. Groups run one after the other, the steps of a group at the same time.
 * @param suspend body: waits for a person or for a time
 * @param synchronization locks that are held while the template runs
 * @param timeout how long a node of the template may take, waiting included, as a duration such as 30m. Not for steps,
 *     dag and suspend.
 * @param tolerations taints of nodes that the pod tolerates
 * @param volumes volumes that containers of the template may mount, beside those of the workflow
 */
@Wire
public record Template(
        @Nullable IntOrString activeDeadlineSeconds,
        @Nullable Affinity affinity,
        Map<String, String> annotations,
        @Nullable ArtifactLocation archiveLocation,
        @Nullable Boolean automountServiceAccountToken,
        @Nullable Container container,
        @Nullable ContainerSetTemplate containerSet,
        @Nullable Boolean daemon,
        @Nullable DAGTemplate dag,
        @Nullable Data data,
        @Nullable ExecutorConfig executor,
        @Nullable Boolean failFast,
        List<HostAlias> hostAliases,
        @Nullable HTTP http,
        List<UserContainer> initContainers,
        @Nullable Inputs inputs,
        @Nullable Memoize memoize,
        @Nullable Metadata metadata,
        @Nullable Metrics metrics,
        @Nullable String name,
        Map<String, String> nodeSelector,
        @Nullable Outputs outputs,
        @Nullable Long parallelism,
        @Nullable String pendingTimeout,
        Map<String, Object> plugin,
        @Nullable ResourceRequirements podResources,
        @Nullable String podSpecPatch,
        @Nullable Integer priority,
        @Nullable String priorityClassName,
        @Nullable ResourceTemplate resource,
        List<PodResourceClaim> resourceClaims,
        @Nullable RetryStrategy retryStrategy,
        @Nullable String schedulerName,
        @Nullable ScriptTemplate script,
        @Nullable PodSecurityContext securityContext,
        @Nullable String serviceAccountName,
        List<UserContainer> sidecars,
        List<List<WorkflowStep>> steps,
        @Nullable SuspendTemplate suspend,
        @Nullable Synchronization synchronization,
        @Nullable String timeout,
        List<Toleration> tolerations,
        List<Volume> volumes) {

    /** Copies the lists and mappings. */
    public Template {
        annotations = Values.map(annotations);
        hostAliases = Values.list(hostAliases);
        initContainers = Values.list(initContainers);
        nodeSelector = Values.map(nodeSelector);
        plugin = Values.map(plugin);
        resourceClaims = Values.list(resourceClaims);
        sidecars = Values.list(sidecars);
        steps = Values.list(steps);
        tolerations = Values.list(tolerations);
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
        copy.annotations = annotations;
        copy.archiveLocation = archiveLocation;
        copy.automountServiceAccountToken = automountServiceAccountToken;
        copy.container = container;
        copy.containerSet = containerSet;
        copy.daemon = daemon;
        copy.dag = dag;
        copy.data = data;
        copy.executor = executor;
        copy.failFast = failFast;
        copy.hostAliases = hostAliases;
        copy.http = http;
        copy.initContainers = initContainers;
        copy.inputs = inputs;
        copy.memoize = memoize;
        copy.metadata = metadata;
        copy.metrics = metrics;
        copy.name = name;
        copy.nodeSelector = nodeSelector;
        copy.outputs = outputs;
        copy.parallelism = parallelism;
        copy.pendingTimeout = pendingTimeout;
        copy.plugin = plugin;
        copy.podResources = podResources;
        copy.podSpecPatch = podSpecPatch;
        copy.priority = priority;
        copy.priorityClassName = priorityClassName;
        copy.resource = resource;
        copy.resourceClaims = resourceClaims;
        copy.retryStrategy = retryStrategy;
        copy.schedulerName = schedulerName;
        copy.script = script;
        copy.securityContext = securityContext;
        copy.serviceAccountName = serviceAccountName;
        copy.sidecars = sidecars;
        copy.steps = steps;
        copy.suspend = suspend;
        copy.synchronization = synchronization;
        copy.timeout = timeout;
        copy.tolerations = tolerations;
        copy.volumes = volumes;
        return copy;
    }

    /** Collects the values of a {@link Template}. */
    public static final class Builder {
        private @Nullable IntOrString activeDeadlineSeconds;
        private @Nullable Affinity affinity;
        private Map<String, String> annotations = Map.of();
        private @Nullable ArtifactLocation archiveLocation;
        private @Nullable Boolean automountServiceAccountToken;
        private @Nullable Container container;
        private @Nullable ContainerSetTemplate containerSet;
        private @Nullable Boolean daemon;
        private @Nullable DAGTemplate dag;
        private @Nullable Data data;
        private @Nullable ExecutorConfig executor;
        private @Nullable Boolean failFast;
        private List<HostAlias> hostAliases = List.of();
        private @Nullable HTTP http;
        private List<UserContainer> initContainers = List.of();
        private @Nullable Inputs inputs;
        private @Nullable Memoize memoize;
        private @Nullable Metadata metadata;
        private @Nullable Metrics metrics;
        private @Nullable String name;
        private Map<String, String> nodeSelector = Map.of();
        private @Nullable Outputs outputs;
        private @Nullable Long parallelism;
        private @Nullable String pendingTimeout;
        private Map<String, Object> plugin = Map.of();
        private @Nullable ResourceRequirements podResources;
        private @Nullable String podSpecPatch;
        private @Nullable Integer priority;
        private @Nullable String priorityClassName;
        private @Nullable ResourceTemplate resource;
        private List<PodResourceClaim> resourceClaims = List.of();
        private @Nullable RetryStrategy retryStrategy;
        private @Nullable String schedulerName;
        private @Nullable ScriptTemplate script;
        private @Nullable PodSecurityContext securityContext;
        private @Nullable String serviceAccountName;
        private List<UserContainer> sidecars = List.of();
        private List<List<WorkflowStep>> steps = List.of();
        private @Nullable SuspendTemplate suspend;
        private @Nullable Synchronization synchronization;
        private @Nullable String timeout;
        private List<Toleration> tolerations = List.of();
        private List<Volume> volumes = List.of();

        private Builder() {}

        /** Sets {@link Template#activeDeadlineSeconds}. */
        public Builder activeDeadlineSeconds(@Nullable IntOrString activeDeadlineSeconds) {
            this.activeDeadlineSeconds = activeDeadlineSeconds;
            return this;
        }

        /** Sets {@link Template#affinity}. */
        public Builder affinity(@Nullable Affinity affinity) {
            this.affinity = affinity;
            return this;
        }

        /** Sets {@link Template#annotations}. */
        public Builder annotations(Map<String, String> annotations) {
            this.annotations = annotations;
            return this;
        }

        /** Sets {@link Template#archiveLocation}. */
        public Builder archiveLocation(@Nullable ArtifactLocation archiveLocation) {
            this.archiveLocation = archiveLocation;
            return this;
        }

        /** Sets {@link Template#automountServiceAccountToken}. */
        public Builder automountServiceAccountToken(@Nullable Boolean automountServiceAccountToken) {
            this.automountServiceAccountToken = automountServiceAccountToken;
            return this;
        }

        /** Sets {@link Template#container}. */
        public Builder container(@Nullable Container container) {
            this.container = container;
            return this;
        }

        /** Sets {@link Template#containerSet}. */
        public Builder containerSet(@Nullable ContainerSetTemplate containerSet) {
            this.containerSet = containerSet;
            return this;
        }

        /** Sets {@link Template#daemon}. */
        public Builder daemon(@Nullable Boolean daemon) {
            this.daemon = daemon;
            return this;
        }

        /** Sets {@link Template#dag}. */
        public Builder dag(@Nullable DAGTemplate dag) {
            this.dag = dag;
            return this;
        }

        /** Sets {@link Template#data}. */
        public Builder data(@Nullable Data data) {
            this.data = data;
            return this;
        }

        /** Sets {@link Template#executor}. */
        public Builder executor(@Nullable ExecutorConfig executor) {
            this.executor = executor;
            return this;
        }

        /** Sets {@link Template#failFast}. */
        public Builder failFast(@Nullable Boolean failFast) {
            this.failFast = failFast;
            return this;
        }

        /** Sets {@link Template#hostAliases}. */
        public Builder hostAliases(List<HostAlias> hostAliases) {
            this.hostAliases = hostAliases;
            return this;
        }

        /** Sets {@link Template#http}. */
        public Builder http(@Nullable HTTP http) {
            this.http = http;
            return this;
        }

        /** Sets {@link Template#initContainers}. */
        public Builder initContainers(List<UserContainer> initContainers) {
            this.initContainers = initContainers;
            return this;
        }

        /** Sets {@link Template#inputs}. */
        public Builder inputs(@Nullable Inputs inputs) {
            this.inputs = inputs;
            return this;
        }

        /** Sets {@link Template#memoize}. */
        public Builder memoize(@Nullable Memoize memoize) {
            this.memoize = memoize;
            return this;
        }

        /** Sets {@link Template#metadata}. */
        public Builder metadata(@Nullable Metadata metadata) {
            this.metadata = metadata;
            return this;
        }

        /** Sets {@link Template#metrics}. */
        public Builder metrics(@Nullable Metrics metrics) {
            this.metrics = metrics;
            return this;
        }

        /** Sets {@link Template#name}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link Template#nodeSelector}. */
        public Builder nodeSelector(Map<String, String> nodeSelector) {
            this.nodeSelector = nodeSelector;
            return this;
        }

        /** Sets {@link Template#outputs}. */
        public Builder outputs(@Nullable Outputs outputs) {
            this.outputs = outputs;
            return this;
        }

        /** Sets {@link Template#parallelism}. */
        public Builder parallelism(@Nullable Long parallelism) {
            this.parallelism = parallelism;
            return this;
        }

        /** Sets {@link Template#pendingTimeout}. */
        public Builder pendingTimeout(@Nullable String pendingTimeout) {
            this.pendingTimeout = pendingTimeout;
            return this;
        }

        /** Sets {@link Template#plugin}. */
        public Builder plugin(Map<String, Object> plugin) {
            this.plugin = plugin;
            return this;
        }

        /** Sets {@link Template#podResources}. */
        public Builder podResources(@Nullable ResourceRequirements podResources) {
            this.podResources = podResources;
            return this;
        }

        /** Sets {@link Template#podSpecPatch}. */
        public Builder podSpecPatch(@Nullable String podSpecPatch) {
            this.podSpecPatch = podSpecPatch;
            return this;
        }

        /** Sets {@link Template#priority}. */
        public Builder priority(@Nullable Integer priority) {
            this.priority = priority;
            return this;
        }

        /** Sets {@link Template#priorityClassName}. */
        public Builder priorityClassName(@Nullable String priorityClassName) {
            this.priorityClassName = priorityClassName;
            return this;
        }

        /** Sets {@link Template#resource}. */
        public Builder resource(@Nullable ResourceTemplate resource) {
            this.resource = resource;
            return this;
        }

        /** Sets {@link Template#resourceClaims}. */
        public Builder resourceClaims(List<PodResourceClaim> resourceClaims) {
            this.resourceClaims = resourceClaims;
            return this;
        }

        /** Sets {@link Template#retryStrategy}. */
        public Builder retryStrategy(@Nullable RetryStrategy retryStrategy) {
            this.retryStrategy = retryStrategy;
            return this;
        }

        /** Sets {@link Template#schedulerName}. */
        public Builder schedulerName(@Nullable String schedulerName) {
            this.schedulerName = schedulerName;
            return this;
        }

        /** Sets {@link Template#script}. */
        public Builder script(@Nullable ScriptTemplate script) {
            this.script = script;
            return this;
        }

        /** Sets {@link Template#securityContext}. */
        public Builder securityContext(@Nullable PodSecurityContext securityContext) {
            this.securityContext = securityContext;
            return this;
        }

        /** Sets {@link Template#serviceAccountName}. */
        public Builder serviceAccountName(@Nullable String serviceAccountName) {
            this.serviceAccountName = serviceAccountName;
            return this;
        }

        /** Sets {@link Template#sidecars}. */
        public Builder sidecars(List<UserContainer> sidecars) {
            this.sidecars = sidecars;
            return this;
        }

        /** Sets {@link Template#steps}. */
        public Builder steps(List<List<WorkflowStep>> steps) {
            this.steps = steps;
            return this;
        }

        /** Sets {@link Template#suspend}. */
        public Builder suspend(@Nullable SuspendTemplate suspend) {
            this.suspend = suspend;
            return this;
        }

        /** Sets {@link Template#synchronization}. */
        public Builder synchronization(@Nullable Synchronization synchronization) {
            this.synchronization = synchronization;
            return this;
        }

        /** Sets {@link Template#timeout}. */
        public Builder timeout(@Nullable String timeout) {
            this.timeout = timeout;
            return this;
        }

        /** Sets {@link Template#tolerations}. */
        public Builder tolerations(List<Toleration> tolerations) {
            this.tolerations = tolerations;
            return this;
        }

        /** Sets {@link Template#volumes}. */
        public Builder volumes(List<Volume> volumes) {
            this.volumes = volumes;
            return this;
        }

        /** Returns the {@link Template}. */
        public Template build() {
            return new Template(
                    activeDeadlineSeconds,
                    affinity,
                    annotations,
                    archiveLocation,
                    automountServiceAccountToken,
                    container,
                    containerSet,
                    daemon,
                    dag,
                    data,
                    executor,
                    failFast,
                    hostAliases,
                    http,
                    initContainers,
                    inputs,
                    memoize,
                    metadata,
                    metrics,
                    name,
                    nodeSelector,
                    outputs,
                    parallelism,
                    pendingTimeout,
                    plugin,
                    podResources,
                    podSpecPatch,
                    priority,
                    priorityClassName,
                    resource,
                    resourceClaims,
                    retryStrategy,
                    schedulerName,
                    script,
                    securityContext,
                    serviceAccountName,
                    sidecars,
                    steps,
                    suspend,
                    synchronization,
                    timeout,
                    tolerations,
                    volumes);
        }
    }
}
