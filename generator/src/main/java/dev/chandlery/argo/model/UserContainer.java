// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerResizePolicy;
import io.fabric8.kubernetes.api.model.ContainerRestartRule;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.VolumeDevice;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An init container or a sidecar.
 *
 * @param args arguments of the command. Default: those of the image.
 * @param command program and first arguments. Default: the entrypoint of the image, which Argo has to look up.
 * @param env environment variables
 * @param envFrom secrets and ConfigMaps whose entries become environment variables
 * @param image image, best with a tag or digest
 * @param imagePullPolicy when the image is pulled: Always, IfNotPresent or Never. Default: Always for the tag latest,
 *     else IfNotPresent.
 * @param lifecycle what happens after the start and before the end of the container
 * @param livenessProbe check that fails when the container has to be started anew
 * @param mirrorVolumeMounts whether volumes and artifacts of the main container are mounted at the same paths
 * @param name name, unique in the pod; wait and supervisor are Argo's own
 * @param ports ports that the container listens on
 * @param readinessProbe check that succeeds when the container can be used; daemons need it
 * @param resizePolicy what happens when resources change while the container runs
 * @param resources cPU, memory and others that the container asks for and is limited to
 * @param restartPolicy when this container alone is started anew
 * @param restartPolicyRules exit codes after which the container is started anew
 * @param securityContext user, capabilities and other security settings of the container
 * @param startupProbe check that succeeds when the container has started; the other checks wait for it
 * @param stdin whether the container has a standard input. Default: false.
 * @param stdinOnce whether the standard input ends with the first client. Default: false.
 * @param terminationMessagePath file whose end is kept as the message of the container. Default: /dev/termination-log.
 * @param terminationMessagePolicy where that message comes from: File or FallbackToLogsOnError. Default: File.
 * @param tty whether the container has a terminal. Default: false.
 * @param volumeDevices block devices that the container uses
 * @param volumeMounts volumes that are mounted into the container
 * @param workingDir working directory. Default: that of the image.
 */
@Wire
public record UserContainer(
        List<String> args,
        List<String> command,
        List<EnvVar> env,
        List<EnvFromSource> envFrom,
        @Nullable String image,
        @Nullable String imagePullPolicy,
        @Nullable Lifecycle lifecycle,
        @Nullable Probe livenessProbe,
        @Nullable Boolean mirrorVolumeMounts,
        @Nullable String name,
        List<ContainerPort> ports,
        @Nullable Probe readinessProbe,
        List<ContainerResizePolicy> resizePolicy,
        @Nullable ResourceRequirements resources,
        @Nullable String restartPolicy,
        List<ContainerRestartRule> restartPolicyRules,
        @Nullable SecurityContext securityContext,
        @Nullable Probe startupProbe,
        @Nullable Boolean stdin,
        @Nullable Boolean stdinOnce,
        @Nullable String terminationMessagePath,
        @Nullable String terminationMessagePolicy,
        @Nullable Boolean tty,
        List<VolumeDevice> volumeDevices,
        List<VolumeMount> volumeMounts,
        @Nullable String workingDir) {

    /** Copies the lists and mappings. */
    public UserContainer {
        args = Values.list(args);
        command = Values.list(command);
        env = Values.list(env);
        envFrom = Values.list(envFrom);
        ports = Values.list(ports);
        resizePolicy = Values.list(resizePolicy);
        restartPolicyRules = Values.list(restartPolicyRules);
        volumeDevices = Values.list(volumeDevices);
        volumeMounts = Values.list(volumeMounts);
    }

    /** Returns a builder without values. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with the values of this one. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.args = args;
        copy.command = command;
        copy.env = env;
        copy.envFrom = envFrom;
        copy.image = image;
        copy.imagePullPolicy = imagePullPolicy;
        copy.lifecycle = lifecycle;
        copy.livenessProbe = livenessProbe;
        copy.mirrorVolumeMounts = mirrorVolumeMounts;
        copy.name = name;
        copy.ports = ports;
        copy.readinessProbe = readinessProbe;
        copy.resizePolicy = resizePolicy;
        copy.resources = resources;
        copy.restartPolicy = restartPolicy;
        copy.restartPolicyRules = restartPolicyRules;
        copy.securityContext = securityContext;
        copy.startupProbe = startupProbe;
        copy.stdin = stdin;
        copy.stdinOnce = stdinOnce;
        copy.terminationMessagePath = terminationMessagePath;
        copy.terminationMessagePolicy = terminationMessagePolicy;
        copy.tty = tty;
        copy.volumeDevices = volumeDevices;
        copy.volumeMounts = volumeMounts;
        copy.workingDir = workingDir;
        return copy;
    }

    /** Collects the values of a {@link UserContainer}. */
    public static final class Builder {
        private List<String> args = List.of();
        private List<String> command = List.of();
        private List<EnvVar> env = List.of();
        private List<EnvFromSource> envFrom = List.of();
        private @Nullable String image;
        private @Nullable String imagePullPolicy;
        private @Nullable Lifecycle lifecycle;
        private @Nullable Probe livenessProbe;
        private @Nullable Boolean mirrorVolumeMounts;
        private @Nullable String name;
        private List<ContainerPort> ports = List.of();
        private @Nullable Probe readinessProbe;
        private List<ContainerResizePolicy> resizePolicy = List.of();
        private @Nullable ResourceRequirements resources;
        private @Nullable String restartPolicy;
        private List<ContainerRestartRule> restartPolicyRules = List.of();
        private @Nullable SecurityContext securityContext;
        private @Nullable Probe startupProbe;
        private @Nullable Boolean stdin;
        private @Nullable Boolean stdinOnce;
        private @Nullable String terminationMessagePath;
        private @Nullable String terminationMessagePolicy;
        private @Nullable Boolean tty;
        private List<VolumeDevice> volumeDevices = List.of();
        private List<VolumeMount> volumeMounts = List.of();
        private @Nullable String workingDir;

        private Builder() {}

        /** Sets {@link UserContainer#args}. */
        public Builder args(List<String> args) {
            this.args = args;
            return this;
        }

        /** Sets {@link UserContainer#command}. */
        public Builder command(List<String> command) {
            this.command = command;
            return this;
        }

        /** Sets {@link UserContainer#env}. */
        public Builder env(List<EnvVar> env) {
            this.env = env;
            return this;
        }

        /** Sets {@link UserContainer#envFrom}. */
        public Builder envFrom(List<EnvFromSource> envFrom) {
            this.envFrom = envFrom;
            return this;
        }

        /** Sets {@link UserContainer#image}. */
        public Builder image(@Nullable String image) {
            this.image = image;
            return this;
        }

        /** Sets {@link UserContainer#imagePullPolicy}. */
        public Builder imagePullPolicy(@Nullable String imagePullPolicy) {
            this.imagePullPolicy = imagePullPolicy;
            return this;
        }

        /** Sets {@link UserContainer#lifecycle}. */
        public Builder lifecycle(@Nullable Lifecycle lifecycle) {
            this.lifecycle = lifecycle;
            return this;
        }

        /** Sets {@link UserContainer#livenessProbe}. */
        public Builder livenessProbe(@Nullable Probe livenessProbe) {
            this.livenessProbe = livenessProbe;
            return this;
        }

        /** Sets {@link UserContainer#mirrorVolumeMounts}. */
        public Builder mirrorVolumeMounts(@Nullable Boolean mirrorVolumeMounts) {
            this.mirrorVolumeMounts = mirrorVolumeMounts;
            return this;
        }

        /** Sets {@link UserContainer#name}. */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /** Sets {@link UserContainer#ports}. */
        public Builder ports(List<ContainerPort> ports) {
            this.ports = ports;
            return this;
        }

        /** Sets {@link UserContainer#readinessProbe}. */
        public Builder readinessProbe(@Nullable Probe readinessProbe) {
            this.readinessProbe = readinessProbe;
            return this;
        }

        /** Sets {@link UserContainer#resizePolicy}. */
        public Builder resizePolicy(List<ContainerResizePolicy> resizePolicy) {
            this.resizePolicy = resizePolicy;
            return this;
        }

        /** Sets {@link UserContainer#resources}. */
        public Builder resources(@Nullable ResourceRequirements resources) {
            this.resources = resources;
            return this;
        }

        /** Sets {@link UserContainer#restartPolicy}. */
        public Builder restartPolicy(@Nullable String restartPolicy) {
            this.restartPolicy = restartPolicy;
            return this;
        }

        /** Sets {@link UserContainer#restartPolicyRules}. */
        public Builder restartPolicyRules(List<ContainerRestartRule> restartPolicyRules) {
            this.restartPolicyRules = restartPolicyRules;
            return this;
        }

        /** Sets {@link UserContainer#securityContext}. */
        public Builder securityContext(@Nullable SecurityContext securityContext) {
            this.securityContext = securityContext;
            return this;
        }

        /** Sets {@link UserContainer#startupProbe}. */
        public Builder startupProbe(@Nullable Probe startupProbe) {
            this.startupProbe = startupProbe;
            return this;
        }

        /** Sets {@link UserContainer#stdin}. */
        public Builder stdin(@Nullable Boolean stdin) {
            this.stdin = stdin;
            return this;
        }

        /** Sets {@link UserContainer#stdinOnce}. */
        public Builder stdinOnce(@Nullable Boolean stdinOnce) {
            this.stdinOnce = stdinOnce;
            return this;
        }

        /** Sets {@link UserContainer#terminationMessagePath}. */
        public Builder terminationMessagePath(@Nullable String terminationMessagePath) {
            this.terminationMessagePath = terminationMessagePath;
            return this;
        }

        /** Sets {@link UserContainer#terminationMessagePolicy}. */
        public Builder terminationMessagePolicy(@Nullable String terminationMessagePolicy) {
            this.terminationMessagePolicy = terminationMessagePolicy;
            return this;
        }

        /** Sets {@link UserContainer#tty}. */
        public Builder tty(@Nullable Boolean tty) {
            this.tty = tty;
            return this;
        }

        /** Sets {@link UserContainer#volumeDevices}. */
        public Builder volumeDevices(List<VolumeDevice> volumeDevices) {
            this.volumeDevices = volumeDevices;
            return this;
        }

        /** Sets {@link UserContainer#volumeMounts}. */
        public Builder volumeMounts(List<VolumeMount> volumeMounts) {
            this.volumeMounts = volumeMounts;
            return this;
        }

        /** Sets {@link UserContainer#workingDir}. */
        public Builder workingDir(@Nullable String workingDir) {
            this.workingDir = workingDir;
            return this;
        }

        /** Returns the {@link UserContainer}. */
        public UserContainer build() {
            return new UserContainer(
                    args,
                    command,
                    env,
                    envFrom,
                    image,
                    imagePullPolicy,
                    lifecycle,
                    livenessProbe,
                    mirrorVolumeMounts,
                    name,
                    ports,
                    readinessProbe,
                    resizePolicy,
                    resources,
                    restartPolicy,
                    restartPolicyRules,
                    securityContext,
                    startupProbe,
                    stdin,
                    stdinOnce,
                    terminationMessagePath,
                    terminationMessagePolicy,
                    tty,
                    volumeDevices,
                    volumeMounts,
                    workingDir);
        }
    }
}
