package dev.chandlery.registry;

import dev.chandlery.registry.Release.ReleaseObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The second name of a template, for callers who take any compatible version: {@code git-v1} beside {@code git-v1.2.0}.
 * Releases before 1.0.0 have none, because each of them may break its callers (Semantic Versioning 2.0.0, item 4).
 *
 * @param name the name
 * @param target the object that has it besides its own
 */
public record MajorAlias(String name, ReleaseObject target) {
    private static final Pattern ALIAS = Pattern.compile("(.+)-v[1-9][0-9]*");
    private static final Set<String> KINDS = Set.of("ClusterWorkflowTemplate", "WorkflowTemplate");

    /** Returns the alias of an object of a release of this version; empty for what is not called, or keeps its name. */
    public static Optional<MajorAlias> of(ReleaseObject object, Version version) {
        if (object.singleton() || !KINDS.contains(object.kind()) || version.major() == 0) {
            return Optional.empty();
        }
        String base = object.name().equals(object.sourceName())
                ? VersionedName.parse(object.name()).map(VersionedName::base).orElse("")
                : object.sourceName();
        return base.isEmpty() ? Optional.empty() : Optional.of(new MajorAlias(base + "-v" + version.major(), object));
    }

    /** Returns the name that an alias is made from: {@code git} of {@code git-v1}; empty when it is not like an alias. */
    public static Optional<String> base(String name) {
        Matcher matcher = ALIAS.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns the aliases of a release, in the order of its objects. */
    public static List<MajorAlias> of(Release release) {
        return release.objects().stream()
                .flatMap(object -> of(object, release.version()).stream())
                .toList();
    }

    /** Returns the alias as an object: one that keeps its name across the versions that it stands for. */
    public ReleaseObject object() {
        return new ReleaseObject(
                target.apiVersion(), target.kind(), target.sourceName(), name, target.clusterScoped(), true);
    }
}
