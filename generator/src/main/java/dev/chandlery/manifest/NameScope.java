package dev.chandlery.manifest;

import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.Release.ReleaseObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a package's references may name: its own objects first, then those of its locked dependencies in order of name.
 * Maps source names to names on the cluster.
 */
public final class NameScope {
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> templates = new HashSet<>();

    private NameScope() {}

    /** Returns the scope of a package. */
    public static NameScope of(
            List<NamedManifest> own, List<Release.ReleaseTemplate> ownTemplates, List<Release> dependencies) {
        NameScope scope = new NameScope();
        for (NamedManifest each : own) {
            scope.add(each.object());
        }
        for (NamedManifest each : own) {
            scope.addMade(each.object());
        }
        scope.addTemplates(ownTemplates);
        for (Release dependency : dependencies) {
            dependency.objects().forEach(scope::add);
            dependency.objects().forEach(scope::addMade);
            scope.addTemplates(dependency.templates());
        }
        return scope;
    }

    /** Returns the name on the cluster of an object, or empty when the scope does not hold it. */
    public Optional<String> nameOf(String kind, String sourceName) {
        return Optional.ofNullable(names.get(key(kind, sourceName)));
    }

    /** Says whether a WorkflowTemplate of the scope holds a template. */
    public boolean hasTemplate(String owner, String template) {
        return templates.contains(key(owner, template));
    }

    private void add(ReleaseObject object) {
        names.putIfAbsent(key(object.kind(), object.sourceName()), object.name());
    }

    private void addMade(ReleaseObject object) {
        object.made().forEach(made -> names.putIfAbsent(key(made.kind(), made.sourceName()), made.name()));
    }

    private void addTemplates(List<Release.ReleaseTemplate> list) {
        list.forEach(template -> templates.add(key(template.owner(), template.name())));
    }

    private static String key(String kind, String name) {
        return kind + "\n" + name;
    }

    /** Tells which packages of the registry hold an object, for references outside the scope. */
    @FunctionalInterface
    public interface Elsewhere {
        /** Returns the package whose newest state holds the object, or empty. */
        Optional<PackageName> packageOf(String kind, String sourceName);
    }
}
