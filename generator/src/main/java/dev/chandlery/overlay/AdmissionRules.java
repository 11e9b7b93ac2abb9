package dev.chandlery.overlay;

import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an API server demands of the WorkflowTemplates and ClusterWorkflowTemplates of a registry, in the Common Expression
 * Language as Kubernetes has it from 1.30 on (Kubernetes docs, Common Expression Language in Kubernetes): labels that say
 * which release it is, a name that ends in the version, and that a release does not change any more.
 */
final class AdmissionRules {
    static final Set<String> KINDS = Set.of("ClusterWorkflowTemplate", "WorkflowTemplate");

    /** RE2, as {@code matches} reads it: {@code git-v1.2.0}, {@code git-v1-2-0}, {@code git-v-1.2.0}, {@code git.1.2.0}. */
    private static final String VERSIONED = "(-v-?|[.])[0-9]+([.-][0-9]+){2}(-[-.0-9a-z]+)?$";

    private static final Pattern VERSIONED_NAME = Pattern.compile(VERSIONED);

    private final String registry;
    private final String unversioned;
    private final String adjustments;

    /** A name for an expression, used as {@code variables.name}. */
    record Variable(String name, String expression) {}

    /** What must be true, and the sentence for whoever is refused. */
    record Validation(String expression, String message) {}

    private AdmissionRules(String registry, List<String> unversioned, List<String> adjustments) {
        this.registry = literal(registry);
        this.unversioned = literals(unversioned);
        this.adjustments = literals(adjustments);
    }

    private static String literals(List<String> texts) {
        return "["
                + String.join(", ", texts.stream().map(AdmissionRules::literal).toList()) + "]";
    }

    /** Makes the rules for the objects of some overlays. */
    static AdmissionRules of(RegistrySettings settings, List<Overlay> overlays) {
        Set<String> seen = new HashSet<>();
        List<String> unversioned = overlays.stream()
                .flatMap(overlay -> overlay.parts().stream())
                .filter(part -> seen.add(part.directory()))
                .flatMap(part -> part.objects().stream()
                        .filter(object -> KINDS.contains(object.kind()))
                        .filter(object -> !endsIn(object, part.release().version()))
                        // Aliases end in the major version, which needs no list; all that do not look released.
                        .filter(object -> !part.portion().isAlias()
                                || VERSIONED_NAME.matcher(object.name()).find())
                        .map(ReleaseObject::name))
                .distinct()
                .sorted()
                .toList();
        List<String> adjustments = overlays.stream()
                .flatMap(overlay -> overlay.additions().adjusted().entrySet().stream()
                        .map(each -> (overlay.isClusterScope() ? "" : overlay.scope())
                                + each.getKey().substring(each.getKey().indexOf('/')) + "=" + each.getValue()))
                .distinct()
                .sorted()
                .toList();
        return new AdmissionRules(settings.name(), unversioned, adjustments);
    }

    private static boolean endsIn(ReleaseObject object, Version version) {
        String name = object.name();
        String dots = version.toString();
        return VERSIONED_NAME.matcher(name).find()
                && (name.endsWith("v" + dots)
                        || name.endsWith("v" + dots.replace('.', '-'))
                        || name.endsWith("v-" + dots)
                        || name.endsWith("." + dots));
    }

    /** Returns what concerns the rules: what is of this registry, was so before, or takes the name of a release. */
    String matchCondition() {
        return """
        object.metadata.?labels[?'app.kubernetes.io/part-of'].orValue('') == %1$s
        || (oldObject != null
            && oldObject.metadata.?labels[?'app.kubernetes.io/part-of'].orValue('') == %1$s)
        || (!object.metadata.?labels[?'app.kubernetes.io/part-of'].hasValue()
            && object.metadata.?name.orValue('').matches('%2$s'))""".formatted(registry, VERSIONED);
    }

    List<Variable> variables() {
        return List.of(
                new Variable("name", "object.metadata.?name.orValue('')"),
                new Variable("labels", "object.metadata.?labels.orValue({})"),
                new Variable("oldLabels", "oldObject == null ? {} : oldObject.metadata.?labels.orValue({})"),
                new Variable("version", "variables.labels[?'app.kubernetes.io/version'].orValue('')"),
                new Variable("major", "variables.labels[?'chandlery.dev/major'].orValue('')"),
                // Names that the plan has without a version: objects that are shared by all versions.
                new Variable("keepsName", "variables.name in " + unversioned),
                new Variable("adjusted", annotation("object.metadata", Labels.ADJUSTED)),
                new Variable(
                        "wasAdjusted", "oldObject == null ? '' : " + annotation("oldObject.metadata", Labels.ADJUSTED)),
                // What the plan adjusts, and to what: namespace, name and digest.
                new Variable("adjustments", adjustments),
                new Variable("place", "object.metadata.?namespace.orValue('') + '/' + variables.name + '='"),
                // The way from what is there to what the plan has, and no other.
                new Variable(
                        "readjusted",
                        "variables.adjusted != variables.wasAdjusted && (variables.adjusted == ''"
                                + " ? !variables.adjustments.exists(each, each.startsWith(variables.place))"
                                + " : (variables.place + variables.adjusted) in variables.adjustments)"),
                new Variable(
                        "released",
                        "oldObject != null && variables.oldLabels[?'app.kubernetes.io/part-of'].orValue('') == "
                                + registry
                                + " && !variables.keepsName && variables.name.matches('" + VERSIONED + "')"));
    }

    List<Validation> validations() {
        return List.of(
                new Validation(
                        """
                        ['app.kubernetes.io/name', 'app.kubernetes.io/version', 'chandlery.dev/package', 'chandlery.dev/major']
                          .all(key, variables.labels[?key].orValue('') != '')
                        && variables.labels[?'app.kubernetes.io/managed-by'].orValue('') == 'chandlery'
                        && variables.labels[?'app.kubernetes.io/part-of'].orValue('') == %s""".formatted(registry),
                        "A template of this registry, or with the name of a release, carries the labels that the registry"
                                + " writes. Apply it from the registry's gitops folder, or choose a name without a version."),
                new Validation(
                        """
                        variables.version.startsWith(variables.major + '.')
                        && variables.labels[?'app.kubernetes.io/name'] == variables.labels[?'chandlery.dev/package']""",
                        "The labels of the template contradict each other: chandlery.dev/major is the first number of"
                                + " app.kubernetes.io/version, and chandlery.dev/package is app.kubernetes.io/name."),
                new Validation(
                        """
                        variables.keepsName
                        || variables.name.endsWith('-v' + variables.version)
                        || variables.name.endsWith('-v' + variables.version.replace('.', '-'))
                        || variables.name.endsWith('-v-' + variables.version)
                        || variables.name.endsWith('.' + variables.version)
                        || variables.name.endsWith('-v' + variables.major)""",
                        "The name of the template does not end in the version that its label app.kubernetes.io/version"
                                + " gives."),
                new Validation(
                        "size(variables.name) <= 63",
                        "The name of the template is longer than 63 characters; Argo Workflows puts it into a label."),
                new Validation(
                        """
                        !variables.released
                        || (((object.spec == oldObject.spec && variables.adjusted == variables.wasAdjusted)
                             || variables.readjusted)
                            && variables.labels[?'app.kubernetes.io/version'] == variables.oldLabels[?'app.kubernetes.io/version']
                            && variables.labels[?'chandlery.dev/package'] == variables.oldLabels[?'chandlery.dev/package'])""", "A release does not change. Release the change as a new version; both run side by side."));
    }

    private static String annotation(String metadata, String key) {
        return metadata + ".?annotations[?'" + key + "'].orValue('')";
    }

    /** Returns a string literal (CEL specification, Lexis). */
    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
