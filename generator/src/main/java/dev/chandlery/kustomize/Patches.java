package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.kustomize.Kustomization.Patch;
import dev.chandlery.kustomize.Kustomization.Text;
import dev.chandlery.yaml.PlainScalars;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Applies the patches of a kustomization to objects. */
final class Patches {
    private static final String INTERNAL = "internal.config.kubernetes.io/previous";
    private static final String KINDS = INTERNAL + "Kinds";
    private static final String NAMES = INTERNAL + "Names";
    private static final String NAMESPACES = INTERNAL + "Namespaces";

    private final Directory directory;
    private final Kustomization kustomization;
    private final Context context;

    Patches(Directory directory, Kustomization kustomization, Context context) {
        this.directory = directory;
        this.kustomization = kustomization;
        this.context = context;
    }

    /** Applies {@code patchesStrategicMerge}. */
    List<Resource> merge(List<Resource> resources) {
        List<Resource> result = resources;
        for (Text each : kustomization.mergePatches()) {
            boolean inline = each.value().indexOf('\n') >= 0;
            Optional<Text> text = Optional.of(each);
            Patch patch = new Patch(
                    each.mark(), inline ? Optional.empty() : text, inline ? text : Optional.empty(), Optional.empty());
            result = apply(result, patch);
        }
        return result;
    }

    /** Applies a list of patches in order. */
    List<Resource> apply(List<Resource> resources, List<Patch> patches) {
        List<Resource> result = resources;
        for (Patch each : patches) {
            result = apply(result, each);
        }
        return result;
    }

    private List<Resource> apply(List<Resource> resources, Patch patch) {
        Place place = Place.in(kustomization.path(), patch.mark());
        String path = kustomization.path();
        String text;
        YamlSource source;
        if (patch.path().isPresent()) {
            Directory.Content file = directory.load(patch.path().get(), place);
            path = file.shown();
            text = new String(file.bytes(), StandardCharsets.UTF_8);
            source = ResourceFile.source(path, file.bytes());
        } else {
            text = KustomizationValues.trimmed(patch.text().orElseThrow().value());
            source = inline(text, place);
        }
        if (source.stream().documents().isEmpty()) {
            throw BuildStop.invalid(place, "The patch is empty.", "Write a patch, or remove the entry.");
        }
        if (source.stream().documents().get(0).root() instanceof YamlSequence list) {
            if (source.stream().documents().size() > 1 || (text.startsWith("[") && !YamlReader.isJson(text))) {
                throw BuildStop.unsupported(place, "this notation of a JSON patch");
            }
            Selector target = patch.target()
                    .orElseThrow(() -> BuildStop.invalid(
                            place, "The JSON patch has no target.", "Say in target which objects it is for."));
            return json(resources, JsonPatch.of(list, source.plain(), place), target, place);
        }
        List<Resource> merges = patch.path().isPresent()
                ? ResourceFile.of(path, source)
                : ResourceFile.of(path, source).stream()
                        .map(r -> new Resource(
                                r.node(),
                                r.metadata(),
                                r.body(),
                                r.type(),
                                r.name(),
                                r.namespace(),
                                r.previous(),
                                r.plain(),
                                place))
                        .toList();
        return patch.target().isPresent()
                ? mergeInto(resources, merges, patch.target().get(), place)
                : mergeEach(resources, merges, place);
    }

    private static YamlSource inline(String text, Place place) {
        try {
            return ResourceFile.source(place.path(), text.getBytes(StandardCharsets.UTF_8));
        } catch (BuildStop e) {
            throw BuildStop.invalid(
                    place, "The patch: " + e.finding().message(), e.finding().remedy());
        }
    }

    private List<Resource> json(List<Resource> resources, JsonPatch patch, Selector target, Place place) {
        List<Resource> result = new ArrayList<>(resources.size());
        boolean matched = false;
        for (Resource each : resources) {
            boolean matches = target.matches(each, context.scopes());
            matched |= matches;
            result.add(matches ? json(each.remembered(context.scopes()), patch, place) : each);
        }
        note(matched, place);
        return result;
    }

    /** The object is seen with the notes that Kustomize keeps in its annotations, which are therefore always there. */
    private Resource json(Resource resource, JsonPatch patch, Place place) {
        YamlMapping metadata = resource.metadata();
        YamlMapping annotations =
                metadata.get(Annotations.FIELD).orElse(Resource.EMPTY) instanceof YamlMapping m ? m : Resource.EMPTY;
        YamlMapping noted = metadata.with(
                Annotations.FIELD, withNotes(PatchValues.withNegativeZeros(annotations, resource.plain()), resource));
        Copies.checkTabs(resource.whole(), resource.plain(), resource.place());
        YamlNode patched = patch.apply(resource.whole().with(Resource.METADATA, noted));
        PlainScalars styles = new PlainScalars();
        if (!(PatchValues.ofJson(patched, styles, place) instanceof YamlMapping object)) {
            throw BuildStop.invalid(place, "The patch leaves no object.", "Correct the patch.");
        }
        YamlMapping changed =
                object.get(Resource.METADATA).orElse(Resource.EMPTY) instanceof YamlMapping m ? m : Resource.EMPTY;
        boolean same = object.string("kind").orElse("").equals(resource.type().kind())
                && object.string("apiVersion").orElse("").equals(resource.type().apiVersion())
                && changed.string("name").orElse("").equals(resource.name())
                && changed.string("namespace").orElse("").equals(resource.namespace());
        if (!same) {
            throw BuildStop.unsupported(
                    place, "a JSON patch that changes the type, the name or the namespace of an object");
        }
        YamlMapping kept = changed.get(Annotations.FIELD).orElse(Resource.EMPTY) instanceof YamlMapping m
                ? PatchValues.texts(m.without(KINDS).without(NAMES).without(NAMESPACES))
                : Resource.EMPTY;
        YamlMapping last =
                kept.entries().isEmpty() ? changed.without(Annotations.FIELD) : changed.with(Annotations.FIELD, kept);
        return resource.withNode(object.with(Resource.METADATA, last), styles);
    }

    private static YamlMapping withNotes(YamlMapping annotations, Resource resource) {
        StringJoiner kinds = new StringJoiner(",");
        StringJoiner names = new StringJoiner(",");
        StringJoiner namespaces = new StringJoiner(",");
        for (ObjectId each : resource.previous()) {
            kinds.add(each.type().kind());
            names.add(each.name());
            namespaces.add(each.namespace());
        }
        return annotations
                .with(KINDS, YamlScalar.string(kinds.toString()))
                .with(NAMES, YamlScalar.string(names.toString()))
                .with(NAMESPACES, YamlScalar.string(namespaces.toString()));
    }

    private List<Resource> mergeEach(List<Resource> resources, List<Resource> patches, Place place) {
        List<Resource> result = new ArrayList<>(resources);
        for (Resource patch : patches) {
            ObjectId id = patch.id(context.scopes());
            int found = -1;
            for (int i = 0; i < result.size(); i++) {
                Resource each = result.get(i);
                if (each.id(context.scopes()).equals(id) || each.previous().contains(id)) {
                    if (found >= 0) {
                        throw BuildStop.invalid(
                                place, "There are several objects " + id + " for the patch.", "Use a target.");
                    }
                    found = i;
                }
            }
            if (found < 0) {
                throw BuildStop.unmatched(
                        place,
                        "There is no object " + id + " for the patch.",
                        "Correct apiVersion, kind, name or namespace of the patch, or use a target.");
            }
            result.set(found, merged(result.get(found), patch.whole(), patch));
        }
        result.removeIf(r -> r.node().entries().isEmpty());
        return result;
    }

    private List<Resource> mergeInto(List<Resource> resources, List<Resource> patches, Selector target, Place place) {
        if (patches.size() > 1) {
            throw BuildStop.invalid(
                    place, "There are several patches for one target.", "Make an entry for each of them.");
        }
        Resource patch = patches.get(0);
        YamlMapping metadata = Annotations.asTexts(patch.metadata(), "labels", patch.plain());
        metadata = Annotations.asTexts(metadata, Annotations.FIELD, patch.plain());
        List<Resource> result = new ArrayList<>(resources.size());
        boolean matched = false;
        for (Resource each : resources) {
            if (!target.matches(each, context.scopes())) {
                result.add(each);
                continue;
            }
            matched = true;
            YamlMapping node = patch.node()
                    .with(Resource.METADATA, metadata)
                    .with("apiVersion", YamlScalar.string(each.type().apiVersion()));
            Resource merged = merged(each, node, patch);
            if (!merged.node().entries().isEmpty()) {
                result.add(merged);
            }
        }
        note(matched, place);
        return result;
    }

    /** Returns the merged object, with the type and the name that it had; without content when the patch deletes it. */
    private Resource merged(Resource resource, YamlMapping patch, Resource origin) {
        refuseShared(resource, patch, origin.place());
        StrategicMerge merge = new StrategicMerge(context.schemas(), resource.plain(), origin.plain(), origin.place());
        boolean flow = resource.plain().isFlow(resource.node());
        @Nullable YamlMapping merged = merge.merge(resource.whole(), patch, flow);
        if (merged == null || merged.entries().isEmpty()) {
            return resource.withNode(Resource.EMPTY, PlainScalars.NONE);
        }
        YamlMapping own =
                merged.get(Resource.METADATA).orElse(Resource.EMPTY) instanceof YamlMapping m ? m : Resource.EMPTY;
        YamlMapping metadata = own.with("name", YamlScalar.string(resource.name()));
        metadata = resource.namespace().isEmpty()
                ? metadata.without("namespace")
                : metadata.with("namespace", YamlScalar.string(resource.namespace()));
        YamlMapping whole =
                merged.with("kind", YamlScalar.string(resource.type().kind())).with(Resource.METADATA, metadata);
        if (flow) {
            merge.restyled().addFlow(whole);
        }
        PlainScalars plain = resource.plain().and(origin.plain()).and(merge.restyled());
        return resource.withNode(whole, plain.sameStyle(own, metadata));
    }

    /** Kustomize sets annotations of an object and of its pods as one value, and a patch of the one then changes both. */
    private static void refuseShared(Resource resource, YamlMapping patch, Place place) {
        YamlMapping own = resource.metadata().get(Annotations.FIELD).orElse(Resource.EMPTY) instanceof YamlMapping m
                ? m
                : Resource.EMPTY;
        if (!holdsKey(patch, Annotations.FIELD)) {
            return;
        }
        boolean shared =
                own.entries().stream().anyMatch(e -> holds(resource.node().without(Resource.METADATA), e.value()));
        if (shared) {
            throw BuildStop.unsupported(place, "a strategic merge patch of annotations that commonAnnotations has set");
        }
    }

    private static boolean holds(YamlNode node, YamlNode wanted) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream().anyMatch(e -> holds(e.value(), wanted));
        }
        return node == wanted
                || (node instanceof YamlSequence list && list.items().stream().anyMatch(i -> holds(i, wanted)));
    }

    private static boolean holdsKey(YamlNode node, String key) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream().anyMatch(e -> e.key().equals(key) || holdsKey(e.value(), key));
        }
        return false;
    }

    private void note(boolean matched, Place place) {
        if (!matched) {
            context.unmatched(place);
        }
    }
}
