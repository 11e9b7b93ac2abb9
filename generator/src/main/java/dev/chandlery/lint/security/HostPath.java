package dev.chandlery.lint.security;

import dev.chandlery.argo.Fields;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.PodPart;
import dev.chandlery.lint.PodRule;
import dev.chandlery.yaml.YamlMapping;

/** Finds volumes that are folders of the node. */
final class HostPath extends PodRule {
    HostPath() {
        super(Rule.warning("host-path", "A volume is a file or folder of the node."));
    }

    @Override
    protected void pod(PodPart part, LintContext context) {
        for (YamlMapping volume : Fields.mappings(part.node(), "volumes")) {
            if (Fields.present(volume, "hostPath")) {
                String name = Fields.text(volume, "name");
                String path = Fields.text(Fields.mapping(volume, "hostPath"), "path");
                context.report(
                        rule(),
                        volume.markOf("hostPath"),
                        "The volume" + (name.isEmpty() ? "" : " " + name) + " of " + part.label() + " is "
                                + (path.isEmpty() ? "a folder" : path) + " of the node.",
                        "Use an emptyDir, a volume claim or an artifact.");
            }
        }
    }
}
