package dev.chandlery.kustomize;

import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * Which objects a patch is for: all that match each of the expressions that are given.
 *
 * @param group the group of the type
 * @param version the version of the type
 * @param kind the kind
 * @param name the name, now or before
 * @param namespace the namespace, now or before
 * @param labels what is asked of labels
 * @param annotations what is asked of annotations
 */
record Selector(
        Optional<Pattern> group,
        Optional<Pattern> version,
        Optional<Pattern> kind,
        Optional<Pattern> name,
        Optional<Pattern> namespace,
        LabelSelector labels,
        LabelSelector annotations) {
    boolean matches(Resource resource, Scopes scopes) {
        ObjectId now = resource.id(scopes);
        ObjectId first = resource.firstId(scopes);
        return (matches(namespace, first.namespace()) || matches(namespace, now.namespace()))
                && (matches(name, first.name()) || matches(name, now.name()))
                && matches(group, now.type().group())
                && matches(version, now.type().version())
                && matches(kind, now.type().kind())
                && labels.matches(resource, "labels")
                && annotations.matches(resource, "annotations");
    }

    private static boolean matches(Optional<Pattern> pattern, String text) {
        return pattern.isEmpty() || pattern.get().matches(text);
    }
}
