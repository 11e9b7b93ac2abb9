package dev.chandlery.lint;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The WorkflowTemplates and ClusterWorkflowTemplates that references may name. */
public final class TemplateCatalog {
    /** Nothing is known. */
    public static final TemplateCatalog NONE = new TemplateCatalog(List.of(), name -> false);

    private static final List<String> KINDS = List.of("WorkflowTemplate", "ClusterWorkflowTemplate");

    private final Map<String, List<WorkflowSyntax>> byKindAndName;
    private final Map<String, SortedSet<String>> namesByKind;
    private final Predicate<String> external;
    private final Predicate<WorkflowSyntax> meant;
    private final Comparator<WorkflowSyntax> order;

    /**
     * Makes a catalogue.
     *
     * @param objects the objects; those of other kinds are passed over
     * @param external says of a name whether the clusters have a template of that name which is not among the objects
     */
    public TemplateCatalog(Collection<WorkflowSyntax> objects, Predicate<String> external) {
        // Objects that are looked up together are of one kind, so that none of them comes before another.
        this(new HashMap<>(), new HashMap<>(), external, object -> true, Comparator.comparing(WorkflowSyntax::kind));
        for (WorkflowSyntax object : objects) {
            if (object.isLibrary() && !object.name().isEmpty()) {
                byKindAndName
                        .computeIfAbsent(key(object.kind(), object.name()), key -> new ArrayList<>())
                        .add(object);
                namesByKind
                        .computeIfAbsent(object.kind(), kind -> new TreeSet<>())
                        .add(object.name());
            }
        }
    }

    private TemplateCatalog(
            Map<String, List<WorkflowSyntax>> byKindAndName,
            Map<String, SortedSet<String>> namesByKind,
            Predicate<String> external,
            Predicate<WorkflowSyntax> meant,
            Comparator<WorkflowSyntax> order) {
        this.byKindAndName = byKindAndName;
        this.namesByKind = namesByKind;
        this.external = external;
        this.meant = meant;
        this.order = order;
    }

    /**
     * Returns the same catalogue for someone who means only some of the objects of one name, and of these the first in an
     * order. Without an order it is the first that was given to the catalogue. When none of a name is meant, the one that is
     * counts as one that the clusters have.
     */
    public TemplateCatalog seenBy(Predicate<WorkflowSyntax> meansIt, Comparator<WorkflowSyntax> first) {
        return new TemplateCatalog(byKindAndName, namesByKind, external, meansIt, first);
    }

    /**
     * Finds an object.
     *
     * @param kind {@code WorkflowTemplate} or {@code ClusterWorkflowTemplate}
     * @param namespace the namespace of the object that refers to it; one that names no namespace may run in any, so
     *     the empty text matches all
     * @param name its name
     */
    public Optional<WorkflowSyntax> find(String kind, String namespace, String name) {
        WorkflowSyntax there = null;
        WorkflowSyntax near = null;
        for (WorkflowSyntax each : byKindAndName.getOrDefault(key(kind, name), List.of())) {
            if (!meant.test(each)) {
                continue;
            }
            if (each.namespace().equals(namespace) && (there == null || order.compare(each, there) < 0)) {
                there = each;
            }
            if (mayMeet(each, namespace) && (near == null || order.compare(each, near) < 0)) {
                near = each;
            }
        }
        return Optional.ofNullable(there != null ? there : near);
    }

    /** Returns the objects of a name, in whatever namespace. */
    public List<WorkflowSyntax> all(String kind, String name) {
        return List.copyOf(byKindAndName.getOrDefault(key(kind, name), List.of()));
    }

    /** Says whether the clusters have a template of this name that is not in the catalogue. */
    public boolean isExternal(String name) {
        return external.test(name) || KINDS.stream().anyMatch(kind -> onlyOthersAreMeant(kind, name));
    }

    /** Returns the names of all objects of a kind, for suggestions. */
    public SortedSet<String> names(String kind) {
        return Collections.unmodifiableSortedSet(namesByKind.getOrDefault(kind, new TreeSet<>()));
    }

    private boolean onlyOthersAreMeant(String kind, String name) {
        List<WorkflowSyntax> named = byKindAndName.getOrDefault(key(kind, name), List.of());
        return !named.isEmpty() && named.stream().noneMatch(meant);
    }

    private static boolean mayMeet(WorkflowSyntax object, String namespace) {
        return object.clusterScoped() || object.namespace().isEmpty() || namespace.isEmpty();
    }

    private static String key(String kind, String name) {
        return kind + "\n" + name;
    }
}
