package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.kustomize.Kustomization.Patch;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A directory in the making: the objects of its resources and components, to which patches are applied one by one, so that it
 * is known of each what it does.
 */
public final class Draft {
    private final Directory directory;
    private final Kustomization kustomization;
    private final Context context;
    private final List<Resource> own;
    private final List<Resource> before;
    private final Optional<Finding> stop;
    private List<Resource> resources;

    /**
     * An object.
     *
     * @param kind the kind
     * @param name the name
     * @param node the whole object
     */
    public record Item(String kind, String name, YamlMapping node) {}

    /**
     * What became of a patch.
     *
     * @param matched whether there was an object for it
     * @param problem why it cannot be applied; the objects are then as before
     */
    public record Attempt(boolean matched, Optional<Finding> problem) {}

    /**
     * An object whose content, apart from its metadata, is not that of the resources any more.
     *
     * @param kind the kind
     * @param name the name
     * @param before the object as the resources, or else the components, bring it
     * @param after the object now
     */
    public record Change(String kind, String name, YamlMapping before, YamlMapping after) {}

    Draft(
            Directory directory,
            Kustomization kustomization,
            Context context,
            List<Resource> own,
            List<Resource> resources) {
        this(directory, kustomization, context, own, resources, Optional.empty());
    }

    private Draft(
            Directory directory,
            Kustomization kustomization,
            Context context,
            List<Resource> own,
            List<Resource> resources,
            Optional<Finding> stop) {
        this.directory = directory;
        this.kustomization = kustomization;
        this.context = context;
        this.own = own;
        this.before = resources;
        this.resources = resources;
        this.stop = stop;
    }

    static Draft stopped(Directory directory, Finding stop) {
        Kustomization nothing =
                KustomizationReader.read(directory.root(), "", "resources: []".getBytes(StandardCharsets.UTF_8));
        return new Draft(directory, nothing, new Context(null), List.of(), List.of(), Optional.of(stop));
    }

    /** Returns the objects as they are now, in the order in which they were met. */
    public List<Item> objects() {
        return resources.stream()
                .map(each -> new Item(each.type().kind(), each.name(), each.whole()))
                .toList();
    }

    /**
     * Applies a patch.
     *
     * @param entry an entry of {@code patches}
     */
    public Attempt apply(YamlMapping entry) {
        int unmatched = context.unmatched().size();
        try {
            resources = new Patches(directory, kustomization, context).apply(resources, List.of(read(entry)));
            return new Attempt(context.unmatched().size() == unmatched, Optional.empty());
        } catch (BuildStop e) {
            return new Attempt(false, e.isUnmatched() ? Optional.empty() : Optional.of(e.finding()));
        }
    }

    private Patch read(YamlMapping entry) {
        YamlMapping file = YamlMapping.of(Map.of("patches", YamlSequence.of(List.of(entry))));
        byte[] text = YamlWriter.write(file).getBytes(StandardCharsets.UTF_8);
        return KustomizationReader.read(directory.root(), kustomization.path(), text)
                .patches()
                .get(0);
    }

    /** Returns the objects whose content, apart from their metadata, components and patches have changed. */
    public List<Change> changes() {
        Map<String, Resource> first = new HashMap<>();
        before.forEach(each -> first.put(key(each), each));
        own.forEach(each -> first.put(key(each), each));
        List<Change> changes = new ArrayList<>();
        for (Resource each : resources) {
            Resource old = first.get(key(each));
            if (old != null && !sameContent(old, each)) {
                changes.add(new Change(each.type().kind(), each.name(), old.whole(), each.whole()));
            }
        }
        return changes;
    }

    /** Objects are shared until they change, so most comparisons end at once. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean sameContent(Resource one, Resource other) {
        return one.node() == other.node()
                || one.node().without(Resource.METADATA).sameValue(other.node().without(Resource.METADATA));
    }

    private static String key(Resource resource) {
        return resource.type().group() + "/" + resource.type().kind() + "/" + resource.name();
    }

    /** Returns why the directory cannot be built with what was applied, or empty when it can. */
    public Optional<Finding> problem() {
        if (stop.isPresent()) {
            return stop;
        }
        try {
            KustomizeBuilder.finish(
                    kustomization, context, KustomizeBuilder.transform(directory, kustomization, context, resources));
            return Optional.empty();
        } catch (BuildStop e) {
            return Optional.of(e.finding());
        }
    }
}
