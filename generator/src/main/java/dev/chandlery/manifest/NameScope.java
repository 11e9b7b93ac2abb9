package dev.chandlery.manifest;

import dev.chandlery.registry.MajorAlias;
import dev.chandlery.registry.PackageName;
import dev.chandlery.registry.Release;
import dev.chandlery.registry.Release.ReleaseObject;
import dev.chandlery.registry.Version;
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
    /** The source names of what aliases lead to. */
    private final Map<String, String> aliases = new HashMap<>();

    private final Map<PackageName, Version> dependencies = new HashMap<>();
    private final boolean hasAliases;

    private NameScope(boolean hasAliases) {
        this.hasAliases = hasAliases;
    }

    /**
     * Returns the scope of a package.
     *
     * @param version the version of the package
     * @param hasAliases whether templates can be called by their major version, too
     */
    public static NameScope of(
            Version version,
            List<NamedManifest> own,
            List<Release.ReleaseTemplate> ownTemplates,
            List<Release> dependencies,
            boolean hasAliases) {
        NameScope scope = new NameScope(hasAliases);
        for (NamedManifest each : own) {
            scope.add(each.object());
            scope.addAlias(each.object(), version);
        }
        for (NamedManifest each : own) {
            scope.addMade(each.object());
        }
        scope.addTemplates(ownTemplates);
        for (Release dependency : dependencies) {
            dependency.objects().forEach(scope::add);
            dependency.objects().forEach(scope::addMade);
            dependency.objects().forEach(object -> scope.addAlias(object, dependency.version()));
            scope.dependencies.put(dependency.name(), dependency.version());
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

    /** Returns the source name of the template that an alias leads to, or empty when the scope does not hold it. */
    Optional<String> aliased(String kind, String alias) {
        return Optional.ofNullable(aliases.get(key(kind, alias)));
    }

    /** Says whether templates can be called by their major version, too. */
    boolean hasAliases() {
        return hasAliases;
    }

    /** Returns the version that a dependency is locked to. */
    Optional<Version> locked(PackageName dependency) {
        return Optional.ofNullable(dependencies.get(dependency));
    }

    private void addAlias(ReleaseObject object, Version version) {
        MajorAlias.of(object, version)
                .ifPresent(alias -> aliases.putIfAbsent(key(object.kind(), alias.name()), object.sourceName()));
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

    /**
     * Who holds an object outside of the scope.
     *
     * @param name the package
     * @param alias whether the name that was asked for is the alias of a major version
     */
    public record Owner(PackageName name, boolean alias) {}

    /** Tells which packages of the registry hold an object, for references outside the scope. */
    @FunctionalInterface
    public interface Elsewhere {
        /** Returns the package whose newest state holds the object, or empty. */
        Optional<Owner> ownerOf(String kind, String name);
    }
}
