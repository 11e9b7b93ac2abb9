package dev.chandlery.lint.security;

import dev.chandlery.argo.Fields;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.PodPart;
import dev.chandlery.lint.PodRule;
import java.util.List;

/** Finds pods that share the network, the processes or the IPC of their node. */
final class HostNamespace extends PodRule {
    private static final List<String> FIELDS = List.of("hostNetwork", "hostPID", "hostIPC");

    HostNamespace() {
        super(Rule.warning("host-namespace", "A pod shares the network, the processes or the IPC of its node."));
    }

    @Override
    protected void pod(PodPart part, LintContext context) {
        for (String field : FIELDS) {
            if (Fields.isTrue(part.node(), field)) {
                context.report(
                        rule(),
                        part.node().markOf(field),
                        "The pods of " + part.label() + " are not apart from their node: " + field + " is true.",
                        "Remove " + field + ".");
            }
        }
    }
}
