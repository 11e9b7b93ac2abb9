// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the controller has recorded of a workflow.
 *
 * @param artifactGCStatus how far the deletion of artifacts is
 * @param artifactRepositoryRef the artifact repository that was found
 * @param compressedNodes the nodes, compressed and in base64, when they would be too large
 * @param conditions facts about the workflow, such as PodRunning and Completed
 * @param estimatedDuration seconds that the workflow is expected to take
 * @param finishedAt when it ended
 * @param message why it is in its phase
 * @param nodes each call of a template, by the id of its node
 * @param offloadNodeStatusVersion version of the nodes in the database, when they are kept there
 * @param outputs global outputs
 * @param persistentVolumeClaims volumes that were made for the workflow
 * @param phase pending, Running, Succeeded, Failed or Error; empty before the controller has seen it
 * @param progress parts done and parts known, such as 3/7
 * @param resourcesDuration seconds of each resource that pods have asked for
 * @param startedAt when it started
 * @param storedTemplates templates of other objects, as they were when first used
 * @param storedWorkflowTemplateSpec the WorkflowTemplate that it refers to, as it was at the start
 * @param synchronization locks that it holds or waits for
 * @param taskResultsCompletionStatus whether the result of each node has arrived
 */
@Wire
public record WorkflowStatus(
        @Nullable ArtGCStatus artifactGCStatus,
        @Nullable ArtifactRepositoryRefStatus artifactRepositoryRef,
        @Nullable String compressedNodes,
        List<Condition> conditions,
        @Nullable Long estimatedDuration,
        @Nullable String finishedAt,
        @Nullable String message,
        Map<String, NodeStatus> nodes,
        @Nullable String offloadNodeStatusVersion,
        @Nullable Outputs outputs,
        List<Volume> persistentVolumeClaims,
        @Nullable String phase,
        @Nullable String progress,
        Map<String, Long> resourcesDuration,
        @Nullable String startedAt,
        Map<String, Template> storedTemplates,
        @Nullable WorkflowSpec storedWorkflowTemplateSpec,
        @Nullable SynchronizationStatus synchronization,
        Map<String, Boolean> taskResultsCompletionStatus) {

    /** Copies the lists and mappings. */
    public WorkflowStatus {
        conditions = Values.list(conditions);
        nodes = Values.map(nodes);
        persistentVolumeClaims = Values.list(persistentVolumeClaims);
        resourcesDuration = Values.map(resourcesDuration);
        storedTemplates = Values.map(storedTemplates);
        taskResultsCompletionStatus = Values.map(taskResultsCompletionStatus);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.artifactGCStatus = artifactGCStatus;
        copy.artifactRepositoryRef = artifactRepositoryRef;
        copy.compressedNodes = compressedNodes;
        copy.conditions = conditions;
        copy.estimatedDuration = estimatedDuration;
        copy.finishedAt = finishedAt;
        copy.message = message;
        copy.nodes = nodes;
        copy.offloadNodeStatusVersion = offloadNodeStatusVersion;
        copy.outputs = outputs;
        copy.persistentVolumeClaims = persistentVolumeClaims;
        copy.phase = phase;
        copy.progress = progress;
        copy.resourcesDuration = resourcesDuration;
        copy.startedAt = startedAt;
        copy.storedTemplates = storedTemplates;
        copy.storedWorkflowTemplateSpec = storedWorkflowTemplateSpec;
        copy.synchronization = synchronization;
        copy.taskResultsCompletionStatus = taskResultsCompletionStatus;
        return copy;
    }

    /** Collects the values of a {@link WorkflowStatus}. */
    public static final class Builder {
        private @Nullable ArtGCStatus artifactGCStatus;
        private @Nullable ArtifactRepositoryRefStatus artifactRepositoryRef;
        private @Nullable String compressedNodes;
        private List<Condition> conditions = List.of();
        private @Nullable Long estimatedDuration;
        private @Nullable String finishedAt;
        private @Nullable String message;
        private Map<String, NodeStatus> nodes = Map.of();
        private @Nullable String offloadNodeStatusVersion;
        private @Nullable Outputs outputs;
        private List<Volume> persistentVolumeClaims = List.of();
        private @Nullable String phase;
        private @Nullable String progress;
        private Map<String, Long> resourcesDuration = Map.of();
        private @Nullable String startedAt;
        private Map<String, Template> storedTemplates = Map.of();
        private @Nullable WorkflowSpec storedWorkflowTemplateSpec;
        private @Nullable SynchronizationStatus synchronization;
        private Map<String, Boolean> taskResultsCompletionStatus = Map.of();

        private Builder() {}

        /** Sets {@link WorkflowStatus#artifactGCStatus}. */
        public Builder artifactGCStatus(@Nullable ArtGCStatus artifactGCStatus) {
            this.artifactGCStatus = artifactGCStatus;
            return this;
        }

        /** Sets {@link WorkflowStatus#artifactRepositoryRef}. */
        public Builder artifactRepositoryRef(@Nullable ArtifactRepositoryRefStatus artifactRepositoryRef) {
            this.artifactRepositoryRef = artifactRepositoryRef;
            return this;
        }

        /** Sets {@link WorkflowStatus#compressedNodes}. */
        public Builder compressedNodes(@Nullable String compressedNodes) {
            this.compressedNodes = compressedNodes;
            return this;
        }

        /** Sets {@link WorkflowStatus#conditions}. */
        public Builder conditions(List<Condition> conditions) {
            this.conditions = conditions;
            return this;
        }

        /** Sets {@link WorkflowStatus#estimatedDuration}. */
        public Builder estimatedDuration(@Nullable Long estimatedDuration) {
            this.estimatedDuration = estimatedDuration;
            return this;
        }

        /** Sets {@link WorkflowStatus#finishedAt}. */
        public Builder finishedAt(@Nullable String finishedAt) {
            this.finishedAt = finishedAt;
            return this;
        }

        /** Sets {@link WorkflowStatus#message}. */
        public Builder message(@Nullable String message) {
            this.message = message;
            return this;
        }

        /** Sets {@link WorkflowStatus#nodes}. */
        public Builder nodes(Map<String, NodeStatus> nodes) {
            this.nodes = nodes;
            return this;
        }

        /** Sets {@link WorkflowStatus#offloadNodeStatusVersion}. */
        public Builder offloadNodeStatusVersion(@Nullable String offloadNodeStatusVersion) {
            this.offloadNodeStatusVersion = offloadNodeStatusVersion;
            return this;
        }

        /** Sets {@link WorkflowStatus#outputs}. */
        public Builder outputs(@Nullable Outputs outputs) {
            this.outputs = outputs;
            return this;
        }

        /** Sets {@link WorkflowStatus#persistentVolumeClaims}. */
        public Builder persistentVolumeClaims(List<Volume> persistentVolumeClaims) {
            this.persistentVolumeClaims = persistentVolumeClaims;
            return this;
        }

        /** Sets {@link WorkflowStatus#phase}. */
        public Builder phase(@Nullable String phase) {
            this.phase = phase;
            return this;
        }

        /** Sets {@link WorkflowStatus#progress}. */
        public Builder progress(@Nullable String progress) {
            this.progress = progress;
            return this;
        }

        /** Sets {@link WorkflowStatus#resourcesDuration}. */
        public Builder resourcesDuration(Map<String, Long> resourcesDuration) {
            this.resourcesDuration = resourcesDuration;
            return this;
        }

        /** Sets {@link WorkflowStatus#startedAt}. */
        public Builder startedAt(@Nullable String startedAt) {
            this.startedAt = startedAt;
            return this;
        }

        /** Sets {@link WorkflowStatus#storedTemplates}. */
        public Builder storedTemplates(Map<String, Template> storedTemplates) {
            this.storedTemplates = storedTemplates;
            return this;
        }

        /** Sets {@link WorkflowStatus#storedWorkflowTemplateSpec}. */
        public Builder storedWorkflowTemplateSpec(@Nullable WorkflowSpec storedWorkflowTemplateSpec) {
            this.storedWorkflowTemplateSpec = storedWorkflowTemplateSpec;
            return this;
        }

        /** Sets {@link WorkflowStatus#synchronization}. */
        public Builder synchronization(@Nullable SynchronizationStatus synchronization) {
            this.synchronization = synchronization;
            return this;
        }

        /** Sets {@link WorkflowStatus#taskResultsCompletionStatus}. */
        public Builder taskResultsCompletionStatus(Map<String, Boolean> taskResultsCompletionStatus) {
            this.taskResultsCompletionStatus = taskResultsCompletionStatus;
            return this;
        }

        /** Returns the {@link WorkflowStatus}. */
        public WorkflowStatus build() {
            return new WorkflowStatus(
                    artifactGCStatus,
                    artifactRepositoryRef,
                    compressedNodes,
                    conditions,
                    estimatedDuration,
                    finishedAt,
                    message,
                    nodes,
                    offloadNodeStatusVersion,
                    outputs,
                    persistentVolumeClaims,
                    phase,
                    progress,
                    resourcesDuration,
                    startedAt,
                    storedTemplates,
                    storedWorkflowTemplateSpec,
                    synchronization,
                    taskResultsCompletionStatus);
        }
    }
}
