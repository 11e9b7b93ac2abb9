// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several containers in one pod, which share its resources and volumes.
 *
 * @param containers the containers. One named main is needed for outputs.
 * @param retryStrategy how often a container is tried again inside the pod
 * @param volumeMounts volumes that are mounted into all containers
 */
@Wire
public record ContainerSetTemplate(
        List<ContainerNode> containers,
        @Nullable ContainerSetRetryStrategy retryStrategy,
        List<VolumeMount> volumeMounts) {

    /** Copies the lists and mappings. */
    public ContainerSetTemplate {
        containers = Values.list(containers);
        volumeMounts = Values.list(volumeMounts);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.containers = containers;
        copy.retryStrategy = retryStrategy;
        copy.volumeMounts = volumeMounts;
        return copy;
    }

    /** Collects the values of a {@link ContainerSetTemplate}. */
    public static final class Builder {
        private List<ContainerNode> containers = List.of();
        private @Nullable ContainerSetRetryStrategy retryStrategy;
        private List<VolumeMount> volumeMounts = List.of();

        private Builder() {}

        /** Sets {@link ContainerSetTemplate#containers}. */
        public Builder containers(List<ContainerNode> containers) {
            this.containers = containers;
            return this;
        }

        /** Sets {@link ContainerSetTemplate#retryStrategy}. */
        public Builder retryStrategy(@Nullable ContainerSetRetryStrategy retryStrategy) {
            this.retryStrategy = retryStrategy;
            return this;
        }

        /** Sets {@link ContainerSetTemplate#volumeMounts}. */
        public Builder volumeMounts(List<VolumeMount> volumeMounts) {
            this.volumeMounts = volumeMounts;
            return this;
        }

        /** Returns the {@link ContainerSetTemplate}. */
        public ContainerSetTemplate build() {
            return new ContainerSetTemplate(containers, retryStrategy, volumeMounts);
        }
    }
}
