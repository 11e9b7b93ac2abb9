// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tasks, each of which runs when those it depends on have ended.
 *
 * @param failFast whether no further task starts once one has failed. Default: true.
 * @param target names of the tasks to reach, divided by blanks; only they and what they depend on run. Default: all.
 * @param tasks the tasks
 */
@Wire
public record DAGTemplate(
        @Nullable Boolean failFast, @Nullable String target, List<DAGTask> tasks) {

    /** Copies the lists and mappings. */
    public DAGTemplate {
        tasks = Values.list(tasks);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.failFast = failFast;
        copy.target = target;
        copy.tasks = tasks;
        return copy;
    }

    /** Collects the values of a {@link DAGTemplate}. */
    public static final class Builder {
        private @Nullable Boolean failFast;
        private @Nullable String target;
        private List<DAGTask> tasks = List.of();

        private Builder() {}

        /** Sets {@link DAGTemplate#failFast}. */
        public Builder failFast(@Nullable Boolean failFast) {
            this.failFast = failFast;
            return this;
        }

        /** Sets {@link DAGTemplate#target}. */
        public Builder target(@Nullable String target) {
            this.target = target;
            return this;
        }

        /** Sets {@link DAGTemplate#tasks}. */
        public Builder tasks(List<DAGTask> tasks) {
            this.tasks = tasks;
            return this;
        }

        /** Returns the {@link DAGTemplate}. */
        public DAGTemplate build() {
            return new DAGTemplate(failFast, target, tasks);
        }
    }
}
