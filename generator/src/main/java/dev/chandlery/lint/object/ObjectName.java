package dev.chandlery.lint.object;

import dev.chandlery.argo.ArgoKinds;
import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.Text;
import dev.chandlery.lint.LintObject;
import dev.chandlery.yaml.YamlMapping;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of objects of Argo Workflows. */
final class ObjectName {
    /** Names go into labels of pods, which hold as many characters; the names of a CronWorkflow's workflows have a time. */
    private static final int MAX_LENGTH = 63;

    private static final int MAX_CRON_LENGTH = 52;

    /** A DNS subdomain (RFC 1123), but for its length. */
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*");

    /** Longer texts are no DNS subdomain. */
    private static final int MAX_DNS_LENGTH = 253;

    private ObjectName() {}

    /** Returns the field of the metadata with this key; empty for kinds of others, and when it is known only later. */
    static Optional<Text> of(LintObject object, String key) {
        YamlMapping metadata = Fields.mapping(object.node(), "metadata");
        return Text.of(metadata, key).filter(name -> ArgoKinds.ofWorkflows(object.kind()) && !name.dynamic());
    }

    static int limit(LintObject object) {
        return object.kind().equals("CronWorkflow") ? MAX_CRON_LENGTH : MAX_LENGTH;
    }

    /** Says whether a name is a DNS subdomain. */
    static boolean allowed(String name) {
        return name.length() <= MAX_DNS_LENGTH && NAME.matcher(name).matches();
    }
}
