// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the controller has recorded of one call of a template.
 *
 * @param boundaryID id of the node of the template that made the call
 * @param children ids of the nodes that follow
 * @param daemoned whether it goes on in the background
 * @param displayName name for people, unique in the template that made the call
 * @param estimatedDuration seconds that it is expected to take
 * @param finishedAt when it ended
 * @param hostNodeName node of the cluster that runs its pod
 * @param id id, a hash of the name
 * @param inputs inputs with their values
 * @param memoizationStatus whether its outputs came from a cache
 * @param message why it is in its phase
 * @param name name, unique in the workflow
 * @param nodeFlag how it came about
 * @param outboundNodes ids of the nodes with which the call ends
 * @param outputs outputs with their values
 * @param phase pending, Running, Succeeded, Skipped, Failed, Error or Omitted
 * @param podIP address of the pod, when it goes on in the background
 * @param progress parts done and parts known, such as 3/7
 * @param resourcesDuration seconds of each resource that the pod has asked for
 * @param startedAt when it started
 * @param synchronizationStatus lock that it waits for
 * @param taskResultSynced whether its result has arrived
 * @param templateName name of the template
 * @param templateRef template of another object
 * @param templateScope object that holds the template
 * @param type pod, Container, Steps, StepGroup, DAG, TaskGroup, Retry, Skipped, Suspend, HTTP or Plugin
 */
@Wire
public record NodeStatus(
        @Nullable String boundaryID,
        List<String> children,
        @Nullable Boolean daemoned,
        @Nullable String displayName,
        @Nullable Long estimatedDuration,
        @Nullable String finishedAt,
        @Nullable String hostNodeName,
        @Nullable String id,
        @Nullable Inputs inputs,
        @Nullable MemoizationStatus memoizationStatus,
        @Nullable String message,
        @Nullable String name,
        @Nullable NodeFlag nodeFlag,
        List<String> outboundNodes,
        @Nullable Outputs outputs,
        @Nullable String phase,
        @Nullable String podIP,
        @Nullable String progress,
        Map<String, Long> resourcesDuration,
        @Nullable String startedAt,
        @Nullable NodeSynchronizationStatus synchronizationStatus,
        @Nullable Boolean taskResultSynced,
        @Nullable String templateName,
        @Nullable TemplateRef templateRef,
        @Nullable String templateScope,
        @Nullable String type) {

    /** Copies the lists and mappings. */
    public NodeStatus {
        children = Values.list(children);
        outboundNodes = Values.list(outboundNodes);
        resourcesDuration = Values.map(resourcesDuration);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.boundaryID = boundaryID;
        copy.children = children;
        copy.daemoned = daemoned;
        copy.displayName = displayName;
        copy.estimatedDuration = estimatedDuration;
        copy.finishedAt = finishedAt;
        copy.hostNodeName = hostNodeName;
        copy.id = id;
        copy.inputs = inputs;
        copy.memoizationStatus = memoizationStatus;
        copy.message = message;
        copy.name = name;
        copy.nodeFlag = nodeFlag;
        copy.outboundNodes = outboundNodes;
        copy.outputs = outputs;
        copy.phase = phase;
        copy.podIP = podIP;
        copy.progress = progress;
        copy.resourcesDuration = resourcesDuration;
        copy.startedAt = startedAt;
        copy.synchronizationStatus = synchronizationStatus;
        copy.taskResultSynced = taskResultSynced;
        copy.templateName = templateName;
        copy.templateRef = templateRef;
        copy.templateScope = templateScope;
        copy.type = type;
        return copy;
    }

    /** Collects the values of a {@link NodeStatus}. */
    public static final class Builder {
        private @Nullable String boundaryID;
        private List<String> children = List.of();
        private @Nullable Boolean daemoned;
        private @Nullable String displayName;
        private @Nullable Long estimatedDuration;
        private @Nullable String finishedAt;
        private @Nullable String hostNodeName;
        private @Nullable String id;
        private @Nullable Inputs inputs;
        private @Nullable MemoizationStatus memoizationStatus;
        private @Nullable String message;
        private @Nullable String name;
        private @Nullable NodeFlag nodeFlag;
        private List<String> outboundNodes = List.of();
        private @Nullable Outputs outputs;
        private @Nullable String phase;
        private @Nullable String podIP;
        private @Nullable String progress;
        private Map<String, Long> resourcesDuration = Map.of();
        private @Nullable String startedAt;
        private @Nullable NodeSynchronizationStatus synchronizationStatus;
        private @Nullable Boolean taskResultSynced;
        private @Nullable String templateName;
        private @Nullable TemplateRef templateRef;
        private @Nullable String templateScope;
        private @Nullable String type;

        private Builder() {}

        /** Sets {@link NodeStatus#boundaryID}. */
        public Builder boundaryID(@Nullable String boundaryID) {
            this.boundaryID = boundaryID;
            return this;
        }

        /** Sets {@link NodeStatus#children}. */
        public Builder children(List<String> children) {
            this.children = children;
            return this;
        }

        /** Sets {@link NodeStatus#daemoned}. */
        public Builder daemoned(@Nullable Boolean daemoned) {
            this.daemoned = daemoned;
            return this;
        }

        /** Sets {@link NodeStatus#displayName}. */
        public Builder displayName(@Nullable String displayName) {
            this.displayName = displayName;
            return this;
        }

        /** Sets {@link NodeStatus#estimatedDuration}. */
        public Builder estimatedDuration(@Nullable Long estimatedDuration) {
            this.estimatedDuration = estimatedDuration;
            return this;
        }

        /** Sets {@link NodeStatus#finishedAt}. */
        public Builder finishedAt(@Nullable String finishedAt) {
            this.finishedAt = finishedAt;
            return this;
        }

        /** Sets {@link NodeStatus#hostNodeName}. */
        public Builder hostNodeName(@Nullable String hostNodeName) {
            this.hostNodeName = hostNodeName;
            return this;
        }

        /** Sets {@link NodeStatus#id}. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /** Sets {@link NodeStatus#inputs}. */
        public Builder inputs(@Nullable Inputs inputs) {
            this.inputs = inputs;
            return this;
        }

        /** Sets {@link NodeStatus#memoizationStatus}. */
        public Builder memoizationStatus(@Nullable MemoizationStatus memoizationStatus) {
            this.memoizationStatus = memoizationStatus;
            return this;
        }

        /** Sets {@link NodeStatus#message}. */
        public Builder message(@Nullable String message) {
            this.message = message;
            return this;
        }

        /** Sets {@link NodeStatus#name}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link NodeStatus#nodeFlag}. */
        public Builder nodeFlag(@Nullable NodeFlag nodeFlag) {
            this.nodeFlag = nodeFlag;
            return this;
        }

        /** Sets {@link NodeStatus#outboundNodes}. */
        public Builder outboundNodes(List<String> outboundNodes) {
            this.outboundNodes = outboundNodes;
            return this;
        }

        /** Sets {@link NodeStatus#outputs}. */
        public Builder outputs(@Nullable Outputs outputs) {
            this.outputs = outputs;
            return this;
        }

        /** Sets {@link NodeStatus#phase}. */
        public Builder phase(@Nullable String phase) {
            this.phase = phase;
            return this;
        }

        /** Sets {@link NodeStatus#podIP}. */
        public Builder podIP(@Nullable String podIP) {
            this.podIP = podIP;
            return this;
        }

        /** Sets {@link NodeStatus#progress}. */
        public Builder progress(@Nullable String progress) {
            this.progress = progress;
            return this;
        }

        /** Sets {@link NodeStatus#resourcesDuration}. */
        public Builder resourcesDuration(Map<String, Long> resourcesDuration) {
            this.resourcesDuration = resourcesDuration;
            return this;
        }

        /** Sets {@link NodeStatus#startedAt}. */
        public Builder startedAt(@Nullable String startedAt) {
            this.startedAt = startedAt;
            return this;
        }

        /** Sets {@link NodeStatus#synchronizationStatus}. */
        public Builder synchronizationStatus(@Nullable NodeSynchronizationStatus synchronizationStatus) {
            this.synchronizationStatus = synchronizationStatus;
            return this;
        }

        /** Sets {@link NodeStatus#taskResultSynced}. */
        public Builder taskResultSynced(@Nullable Boolean taskResultSynced) {
            this.taskResultSynced = taskResultSynced;
            return this;
        }

        /** Sets {@link NodeStatus#templateName}. */
        public Builder templateName(@Nullable String templateName) {
            this.templateName = templateName;
            return this;
        }

        /** Sets {@link NodeStatus#templateRef}. */
        public Builder templateRef(@Nullable TemplateRef templateRef) {
            this.templateRef = templateRef;
            return this;
        }

        /** Sets {@link NodeStatus#templateScope}. */
        public Builder templateScope(@Nullable String templateScope) {
            this.templateScope = templateScope;
            return this;
        }

        /** Sets {@link NodeStatus#type}. */
        public Builder type(@Nullable String type) {
            this.type = type;
            return this;
        }

        /** Returns the {@link NodeStatus}. */
        public NodeStatus build() {
            return new NodeStatus(
                    boundaryID,
                    children,
                    daemoned,
                    displayName,
                    estimatedDuration,
                    finishedAt,
                    hostNodeName,
                    id,
                    inputs,
                    memoizationStatus,
                    message,
                    name,
                    nodeFlag,
                    outboundNodes,
                    outputs,
                    phase,
                    podIP,
                    progress,
                    resourcesDuration,
                    startedAt,
                    synchronizationStatus,
                    taskResultSynced,
                    templateName,
                    templateRef,
                    templateScope,
                    type);
        }
    }
}
