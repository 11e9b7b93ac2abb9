package dev.chandlery.manifest;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a cluster takes as the name of an object of a kind (Kubernetes docs, Object Names and IDs, and the validation of the
 * kinds).
 *
 * @param limit how many characters it may have
 * @param pattern the form but for the length
 * @param words what the form is called
 * @param remedy what to write instead
 */
record ObjectNameForm(int limit, Pattern pattern, String words, String remedy) {
    /** How long a DNS subdomain may be (RFC 1123): what Kubernetes asks of a kind that asks for nothing else. */
    static final int MAX_SUBDOMAIN = 253;

    /** How long a DNS label may be, and the value of a label, into which Argo copies the names of its objects. */
    static final int MAX_LABEL = 63;

    /** How long a name may be to which a time or a digest is added that goes into a label with it. */
    static final int MAX_EXTENDED = 52;

    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

    private static final ObjectNameForm ANY = subdomain(MAX_SUBDOMAIN);
    private static final ObjectNameForm IN_LABEL = subdomain(MAX_LABEL);
    private static final ObjectNameForm EXTENDED = subdomain(MAX_EXTENDED);
    private static final ObjectNameForm LABEL = label(MAX_LABEL);
    private static final ObjectNameForm SERVICE = new ObjectNameForm(
            MAX_LABEL,
            Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?"),
            "a DNS label as RFC 1035 has it",
            "Use lower-case letters, digits and '-', beginning with a letter and ending with a letter or digit.");
    private static final ObjectNameForm PATH_SEGMENT = new ObjectNameForm(
            Integer.MAX_VALUE,
            Pattern.compile("(?!\\.{1,2}$)[^/%]+"),
            "one segment of a path",
            "Leave '/' and '%' out, and do not use '.' or '..' alone.");

    /** The kinds with another form than most, by group and kind. */
    private static final Map<String, ObjectNameForm> FORMS = Map.ofEntries(
            Map.entry("argoproj.io/WorkflowTemplate", IN_LABEL),
            Map.entry("argoproj.io/ClusterWorkflowTemplate", IN_LABEL),
            Map.entry("argoproj.io/Workflow", IN_LABEL),
            Map.entry("argoproj.io/WorkflowEventBinding", IN_LABEL),
            Map.entry("argoproj.io/Sensor", IN_LABEL),
            Map.entry("argoproj.io/EventSource", IN_LABEL),
            Map.entry("argoproj.io/CronWorkflow", EXTENDED),
            Map.entry("batch/Job", IN_LABEL),
            Map.entry("batch/CronJob", EXTENDED),
            Map.entry("apps/StatefulSet", label(MAX_EXTENDED)),
            Map.entry("/Namespace", LABEL),
            Map.entry("/Service", SERVICE),
            Map.entry("rbac.authorization.k8s.io/Role", PATH_SEGMENT),
            Map.entry("rbac.authorization.k8s.io/RoleBinding", PATH_SEGMENT),
            Map.entry("rbac.authorization.k8s.io/ClusterRole", PATH_SEGMENT),
            Map.entry("rbac.authorization.k8s.io/ClusterRoleBinding", PATH_SEGMENT));

    /** Returns the form of the names of a kind. */
    static ObjectNameForm of(Manifest manifest) {
        return FORMS.getOrDefault(ObjectNames.group(manifest.apiVersion()) + "/" + manifest.kind(), ANY);
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    private static ObjectNameForm subdomain(int limit) {
        return new ObjectNameForm(
                limit,
                SUBDOMAIN,
                "a DNS subdomain",
                "Use lower-case letters, digits, '-' and '.', beginning and ending with a letter or digit; "
                        + "a pre-release version must be lower case too.");
    }

    private static ObjectNameForm label(int limit) {
        return new ObjectNameForm(
                limit,
                Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?"),
                "a DNS label",
                "Use lower-case letters, digits and '-', beginning and ending with a letter or digit.");
    }
}
