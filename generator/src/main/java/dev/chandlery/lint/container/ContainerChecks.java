package dev.chandlery.lint.container;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class ContainerChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(
            new ImageMissing(),
            new MountCollision(),
            new VolumeUndefined(),
            new VolumeOfCaller(),
            new VolumeDuplicate(),
            new ContainerNameInvalid(),
            new ContainerNameDuplicate(),
            new ContainerNameReserved(),
            new ContainerSetEmpty(),
            new ContainerMainMissing(),
            new ContainerDependencyUndefined(),
            new ContainerDependencyCycle(),
            new ResourceActionUnknown(),
            new ResourceManifestSource(),
            new ResourceManifestInvalid());

    private ContainerChecks() {}
}
