package dev.chandlery.lint.security;

import dev.chandlery.lint.LintRule;
import java.util.List;

/** The rules of this family. */
public final class SecurityChecks {
    /** In the order in which they run. */
    public static final List<LintRule> ALL = List.of(
            new ContainerPrivileged(),
            new PrivilegeEscalation(),
            new CapabilityDangerous(),
            new ContainerAsRoot(),
            new HostPath(),
            new HostNamespace(),
            new ServiceAccountMissing(),
            new ServiceAccountDefault(),
            new ShellInjection(),
            new ParameterInCode(),
            new SecretInEnv(),
            new SecretInParameter(),
            new SecretInCode());

    private SecurityChecks() {}
}
