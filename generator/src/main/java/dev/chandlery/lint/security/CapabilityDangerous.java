package dev.chandlery.lint.security;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.PodPart;
import dev.chandlery.lint.PodRule;
import dev.chandlery.yaml.YamlMapping;
import java.util.Locale;
import java.util.Set;

/** Finds capabilities with which a container can leave its bounds. */
final class CapabilityDangerous extends PodRule {
    /** Each lets a process read or change what belongs to the node or to other containers. */
    private static final Set<String> DANGEROUS = Set.of(
            "ALL",
            "BPF",
            "DAC_READ_SEARCH",
            "NET_ADMIN",
            "PERFMON",
            "SYS_ADMIN",
            "SYS_BOOT",
            "SYS_MODULE",
            "SYS_PTRACE",
            "SYS_RAWIO");

    CapabilityDangerous() {
        super(Rule.warning(
                "capability-dangerous", "A container adds a capability with which it can leave its bounds."));
    }

    @Override
    protected void pod(PodPart part, LintContext context) {
        for (ContainerSyntax container : part.containers()) {
            YamlMapping security = Fields.mapping(container.node(), "securityContext");
            for (Text capability : Text.list(Fields.mapping(security, "capabilities"), "add")) {
                if (DANGEROUS.contains(
                        capability.value().toUpperCase(Locale.ROOT).replaceFirst("^CAP_", ""))) {
                    context.report(
                            rule(),
                            capability.mark(),
                            "The capability " + capability.value() + " lets " + container.label(part.label())
                                    + " reach beyond its container.",
                            "Remove it, or choose a narrower one.");
                }
            }
        }
    }
}
