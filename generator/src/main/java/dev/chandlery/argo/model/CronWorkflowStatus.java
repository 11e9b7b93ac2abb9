// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.ObjectReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the controller has recorded of a CronWorkflow.
 *
 * @param active workflows that run
 * @param conditions what is wrong with it, if anything
 * @param failed how many workflows failed
 * @param lastScheduledTime when it last started a workflow
 * @param phase active or Stopped
 * @param succeeded how many workflows succeeded
 */
@Wire
public record CronWorkflowStatus(
        List<ObjectReference> active,
        List<Condition> conditions,
        @Nullable Long failed,
        @Nullable String lastScheduledTime,
        @Nullable String phase,
        @Nullable Long succeeded) {

    /** Copies the lists and mappings. */
    public CronWorkflowStatus {
        active = Values.list(active);
        conditions = Values.list(conditions);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.active = active;
        copy.conditions = conditions;
        copy.failed = failed;
        copy.lastScheduledTime = lastScheduledTime;
        copy.phase = phase;
        copy.succeeded = succeeded;
        return copy;
    }

    /** Collects the values of a {@link CronWorkflowStatus}. */
    public static final class Builder {
        private List<ObjectReference> active = List.of();
        private List<Condition> conditions = List.of();
        private @Nullable Long failed;
        private @Nullable String lastScheduledTime;
        private @Nullable String phase;
        private @Nullable Long succeeded;

        private Builder() {}

        /** Sets {@link CronWorkflowStatus#active}. */
        public Builder active(List<ObjectReference> active) {
            this.active = active;
            return this;
        }

        /** Sets {@link CronWorkflowStatus#conditions}. */
        public Builder conditions(List<Condition> conditions) {
            this.conditions = conditions;
            return this;
        }

        /** Sets {@link CronWorkflowStatus#failed}. */
        public Builder failed(@Nullable Long failed) {
            this.failed = failed;
            return this;
        }

        /** Sets {@link CronWorkflowStatus#lastScheduledTime}. */
        public Builder lastScheduledTime(@Nullable String lastScheduledTime) {
            this.lastScheduledTime = lastScheduledTime;
            return this;
        }

        /** Sets {@link CronWorkflowStatus#phase}. */
        public Builder phase(@Nullable String phase) {
            this.phase = phase;
            return this;
        }

        /** Sets {@link CronWorkflowStatus#succeeded}. */
        public Builder succeeded(@Nullable Long succeeded) {
            this.succeeded = succeeded;
            return this;
        }

        /** Returns the {@link CronWorkflowStatus}. */
        public CronWorkflowStatus build() {
            return new CronWorkflowStatus(active, conditions, failed, lastScheduledTime, phase, succeeded);
        }
    }
}
