// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a workflow is started, and which.
 *
 * @param concurrencyPolicy what happens while an earlier run goes on: Allow both, Forbid the new one, or Replace the
 *     old one. Default: Allow.
 * @param failedJobsHistoryLimit how many failed workflows are kept. Default: 1.
 * @param schedule time in the form of cron. Until Argo 3.7; use schedules
 * @param schedules times in the form of cron, such as 0 3 * * *; each starts the workflow
 * @param startingDeadlineSeconds how many seconds after its time a missed run may still be started, such as after an
 *     outage. Default: not at all.
 * @param stopStrategy when no further workflow is started
 * @param successfulJobsHistoryLimit how many successful workflows are kept. Default: 3.
 * @param suspend whether no workflow is started
 * @param timezone time zone of schedules, such as Europe/Berlin. Default: that of the controller, mostly UTC.
 * @param when expression over cronworkflow; a workflow is started only when it is true
 * @param workflowMetadata labels and annotations of the workflows
 * @param workflowSpec the workflow
 */
@Wire
public record CronWorkflowSpec(
        @Nullable String concurrencyPolicy,
        @Nullable Integer failedJobsHistoryLimit,
        @Nullable String schedule,
        List<String> schedules,
        @Nullable Long startingDeadlineSeconds,
        @Nullable StopStrategy stopStrategy,
        @Nullable Integer successfulJobsHistoryLimit,
        @Nullable Boolean suspend,
        @Nullable String timezone,
        @Nullable String when,
        @Nullable ObjectMeta workflowMetadata,
        @Nullable WorkflowSpec workflowSpec) {

    /** Copies the lists and mappings. */
    public CronWorkflowSpec {
        schedules = Values.list(schedules);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.concurrencyPolicy = concurrencyPolicy;
        copy.failedJobsHistoryLimit = failedJobsHistoryLimit;
        copy.schedule = schedule;
        copy.schedules = schedules;
        copy.startingDeadlineSeconds = startingDeadlineSeconds;
        copy.stopStrategy = stopStrategy;
        copy.successfulJobsHistoryLimit = successfulJobsHistoryLimit;
        copy.suspend = suspend;
        copy.timezone = timezone;
        copy.when = when;
        copy.workflowMetadata = workflowMetadata;
        copy.workflowSpec = workflowSpec;
        return copy;
    }

    /** Collects the values of a {@link CronWorkflowSpec}. */
    public static final class Builder {
        private @Nullable String concurrencyPolicy;
        private @Nullable Integer failedJobsHistoryLimit;
        private @Nullable String schedule;
        private List<String> schedules = List.of();
        private @Nullable Long startingDeadlineSeconds;
        private @Nullable StopStrategy stopStrategy;
        private @Nullable Integer successfulJobsHistoryLimit;
        private @Nullable Boolean suspend;
        private @Nullable String timezone;
        private @Nullable String when;
        private @Nullable ObjectMeta workflowMetadata;
        private @Nullable WorkflowSpec workflowSpec;

        private Builder() {}

        /** Sets {@link CronWorkflowSpec#concurrencyPolicy}. */
        public Builder concurrencyPolicy(@Nullable String concurrencyPolicy) {
            this.concurrencyPolicy = concurrencyPolicy;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#failedJobsHistoryLimit}. */
        public Builder failedJobsHistoryLimit(@Nullable Integer failedJobsHistoryLimit) {
            this.failedJobsHistoryLimit = failedJobsHistoryLimit;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#schedule}. */
        public Builder schedule(@Nullable String schedule) {
            this.schedule = schedule;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#schedules}. */
        public Builder schedules(List<String> schedules) {
            this.schedules = schedules;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#startingDeadlineSeconds}. */
        public Builder startingDeadlineSeconds(@Nullable Long startingDeadlineSeconds) {
            this.startingDeadlineSeconds = startingDeadlineSeconds;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#stopStrategy}. */
        public Builder stopStrategy(@Nullable StopStrategy stopStrategy) {
            this.stopStrategy = stopStrategy;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#successfulJobsHistoryLimit}. */
        public Builder successfulJobsHistoryLimit(@Nullable Integer successfulJobsHistoryLimit) {
            this.successfulJobsHistoryLimit = successfulJobsHistoryLimit;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#suspend}. */
        public Builder suspend(@Nullable Boolean suspend) {
            this.suspend = suspend;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#timezone}. */
        public Builder timezone(@Nullable String timezone) {
            this.timezone = timezone;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#when}. */
        public Builder when(@Nullable String when) {
            this.when = when;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#workflowMetadata}. */
        public Builder workflowMetadata(@Nullable ObjectMeta workflowMetadata) {
            this.workflowMetadata = workflowMetadata;
            return this;
        }

        /** Sets {@link CronWorkflowSpec#workflowSpec}. */
        public Builder workflowSpec(@Nullable WorkflowSpec workflowSpec) {
            this.workflowSpec = workflowSpec;
            return this;
        }

        /** Returns the {@link CronWorkflowSpec}. */
        public CronWorkflowSpec build() {
            return new CronWorkflowSpec(
                    concurrencyPolicy,
                    failedJobsHistoryLimit,
                    schedule,
                    schedules,
                    startingDeadlineSeconds,
                    stopStrategy,
                    successfulJobsHistoryLimit,
                    suspend,
                    timezone,
                    when,
                    workflowMetadata,
                    workflowSpec);
        }
    }
}
