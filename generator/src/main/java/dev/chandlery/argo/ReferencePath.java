package dev.chandlery.argo;

import java.util.List;

/**
 * A place where a manifest names another object.
 *
 * @param part what holds the place: a kind, or a part of a manifest as {@link PartPath} lists them
 * @param path the keys that lead to the name, divided by dots; {@code []} stands for every item of a list, {@code *} for
 *     every value of a mapping, {@code **} for every mapping below
 * @param targets the kinds that may be named
 * @param choice what decides between the kinds
 * @param use what the name does
 */
public record ReferencePath(String part, String path, List<String> targets, Choice choice, Use use) {
    /** What decides which kind a name belongs to. */
    public enum Choice {
        /** There is one kind only. */
        ONLY("always"),
        /** The sibling {@code clusterScope}. */
        CLUSTER_SCOPE("`clusterScope`"),
        /** The sibling {@code kind}; the first of the kinds when there is none. */
        KIND("`kind`"),
        /** The kind of the object that the name belongs to. */
        OWN_KIND("the object's own `kind`"),
        /** As {@link #OWN_KIND}, for a trigger that acts on an object that exists already. */
        TRIGGER_OPERATION("the object's own `kind`, when `operation` is neither `create` nor `submit`"),
        /** The list {@code resources} of the same RBAC rule; several kinds may be meant. */
        RESOURCES("`resources`"),
        /** The name of the field that holds {@code name} and {@code key}: ConfigMap when it says so, else Secret. */
        FIELD("the field's name");

        private final String description;

        Choice(String description) {
            this.description = description;
        }

        /** Returns what decides, as Markdown. */
        public String description() {
            return description;
        }
    }

    /** What a name does. */
    public enum Use {
        /** It names an object that must exist. */
        NEEDS("needs"),
        /** It names an object that an operator makes: others refer to that one. */
        CREATES("creates"),
        /** It names an object that a template creates, changes or reads through the Kubernetes API when it runs. */
        ACTS_ON("acts on");

        private final String description;

        Use(String description) {
            this.description = description;
        }

        /** Returns the use as a verb. */
        public String description() {
            return description;
        }
    }

    /** Copies the list. */
    public ReferencePath {
        targets = List.copyOf(targets);
    }
}
