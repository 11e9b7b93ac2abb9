package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.kustomize.Kustomization.Text;
import dev.chandlery.source.PathLookup;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.KustomizeWriter;
import dev.chandlery.yaml.PlainScalars;
import dev.chandlery.yaml.YamlMapping;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Builds Kustomize directories as {@code kustomize build} does with its default options. What several builds share, such as the
 * bases of overlays, is read and written once. Safe for several threads.
 */
public final class KustomizeBuilder {
    private static final byte[] DIVIDER = "---\n".getBytes(StandardCharsets.UTF_8);

    private final PathLookup files;
    private final Bases bases;

    /**
     * What became of a directory.
     *
     * @param findings why it could not be built; empty when it could
     * @param unmatched the patches that were for nothing
     * @param manifests the objects as YAML in UTF-8, as {@code kustomize build} prints them; empty when it could not be built
     */
    @SuppressWarnings("ArrayRecordComponent") // manifests are written once, never compared
    public record Built(List<Finding> findings, List<Place> unmatched, byte[] manifests) {}

    /** Builds directories of these files. */
    public KustomizeBuilder(PathLookup files) {
        this.files = files;
        this.bases = new Bases();
    }

    /**
     * Builds a directory.
     *
     * @throws dev.chandlery.source.SourceException when a file cannot be read
     */
    public Built build(TreePath directory) {
        try {
            TreePath root = files.directory(directory)
                    .orElseThrow(() -> BuildStop.invalid(
                            Place.file(files.shown(directory)), "There is no such directory.", "Name another one."));
            return built(new Directory(files, root, null));
        } catch (BuildStop e) {
            return new Built(List.of(e.finding()), List.of(), new byte[0]);
        }
    }

    /**
     * Begins a directory whose patches are applied one by one. Those in its own file are left out.
     *
     * @throws dev.chandlery.source.SourceException when a file cannot be read
     */
    public Draft draft(TreePath path) {
        Directory directory = new Directory(files, path, null);
        try {
            Kustomization kustomization = directory.kustomization();
            Context context = context(directory, kustomization);
            List<Resource> own = resources(directory, kustomization, context, List.of());
            List<Resource> all = components(directory, kustomization, context, own);
            return new Draft(directory, kustomization.withoutPatches(), context, own, all);
        } catch (BuildStop e) {
            return Draft.stopped(directory, e.finding());
        }
    }

    private Built built(Directory directory) {
        Kustomization kustomization = directory.kustomization();
        Context context = context(directory, kustomization);
        List<Resource> resources = accumulate(directory, kustomization, context, List.of());
        return new Built(List.of(), context.unmatched(), finish(kustomization, context, resources));
    }

    /** Returns what is printed of objects after all transformations. */
    static byte[] finish(Kustomization kustomization, Context context, List<Resource> transformed) {
        List<Resource> resources = References.follow(transformed, context.scopes());
        resources = resources.stream().filter(r -> !r.isLocal()).toList();
        return print(kustomization.order().orElse(SortOrder.LEGACY).sort(resources));
    }

    private Context context(Directory directory, Kustomization kustomization) {
        return new Context(kustomization
                .openApi()
                .map(path -> schemas(directory, kustomization, path))
                .orElse(null));
    }

    private Schemas schemas(Directory directory, Kustomization kustomization, Text path) {
        Place place = Place.in(kustomization.path(), path.mark());
        Directory.Content content = directory.load(path, place);
        return bases.schemas(content.bytes(), () -> Schemas.of(content.bytes(), Place.file(content.shown())));
    }

    /** Returns the objects of a directory, after those that were there before, which only a component changes. */
    private List<Resource> accumulate(
            Directory directory, Kustomization kustomization, Context context, List<Resource> before) {
        List<Resource> resources = resources(directory, kustomization, context, before);
        resources = components(directory, kustomization, context, resources);
        return transform(directory, kustomization, context, resources);
    }

    private List<Resource> resources(
            Directory directory, Kustomization kustomization, Context context, List<Resource> before) {
        Accumulated all = new Accumulated(context.scopes());
        all.addAll(before, Place.file(kustomization.path()));
        for (Text path : kustomization.resources()) {
            Place place = Place.in(kustomization.path(), path.mark());
            if (directory.file(path).isPresent()) {
                all.addAll(bases.file(directory.load(path, place)), place);
            } else {
                all.addAll(base(directory.enter(path, place), context, place), place);
            }
        }
        return all.list();
    }

    private List<Resource> components(
            Directory directory, Kustomization kustomization, Context context, List<Resource> before) {
        List<Resource> resources = before;
        for (Text path : kustomization.components()) {
            Place place = Place.in(kustomization.path(), path.mark());
            Directory entered = directory.enter(path, place);
            Kustomization component = entered.kustomization();
            checkKind(component, true, place);
            checkSchemas(component, context);
            resources = accumulate(entered, component, context, resources);
        }
        return resources;
    }

    private List<Resource> base(Directory directory, Context context, Place place) {
        return bases.directory(directory.root(), context, () -> {
            Kustomization kustomization = directory.kustomization();
            checkKind(kustomization, false, place);
            checkSchemas(kustomization, context);
            return accumulate(directory, kustomization, context, List.of());
        });
    }

    private static void checkKind(Kustomization kustomization, boolean component, Place place) {
        if (kustomization.component() != component) {
            throw BuildStop.invalid(
                    place,
                    component ? "The directory is no component." : "The directory is a component.",
                    "Name it under " + (component ? "resources." : "components."));
        }
    }

    /** Schemas of the directory that is built hold everywhere; others would hold from some point on. */
    private static void checkSchemas(Kustomization kustomization, Context context) {
        kustomization.openApi().filter(path -> !context.hasOwnSchemas()).ifPresent(path -> {
            throw BuildStop.unsupported(
                    Place.in(kustomization.path(), path.mark()),
                    "openapi in a directory that is built from another one without it");
        });
    }

    static List<Resource> transform(
            Directory directory, Kustomization kustomization, Context context, List<Resource> before) {
        Patches patches = new Patches(directory, kustomization, context);
        List<Resource> resources = patches.merge(before);
        resources = patches.apply(resources, kustomization.patches());
        if (kustomization.namespace().isPresent()) {
            String namespace = kustomization.namespace().get().value();
            resources = Transformers.namespace(resources, namespace, context.scopes(), kustomization);
        }
        for (var labels : kustomization.labels()) {
            resources = Transformers.labels(resources, labels);
        }
        resources = Transformers.annotations(resources, kustomization.annotations());
        return patches.apply(resources, kustomization.jsonPatches());
    }

    /** The objects of a directory so far: each only once. */
    private static final class Accumulated {
        private final Scopes scopes;
        private final List<Resource> list = new ArrayList<>();
        private final Set<ObjectId> ids = new HashSet<>();

        Accumulated(Scopes scopes) {
            this.scopes = scopes;
        }

        void addAll(List<Resource> resources, Place place) {
            for (Resource each : resources) {
                if (!ids.add(each.id(scopes))) {
                    throw BuildStop.invalid(
                            place, "There is already an object " + each.id(scopes) + ".", "Keep one of the two.");
                }
                list.add(each);
            }
        }

        List<Resource> list() {
            return list;
        }
    }

    private static byte[] print(List<Resource> resources) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096 * (resources.size() + 1));
        boolean first = true;
        for (Resource each : resources) {
            if (!first) {
                out.writeBytes(DIVIDER);
            }
            first = false;
            YamlMapping metadata = Annotations.asTexts(each.metadata(), Annotations.FIELD, each.plain());
            boolean flow = each.plain().isFlow(each.metadata());
            // Annotations are written anew, in the style that suits them.
            metadata.get(Annotations.FIELD).ifPresent(a -> Copies.check(a, PlainScalars.NONE, flow, each.place()));
            Copies.check(metadata.without(Annotations.FIELD), each.plain(), flow, each.place());
            out.writeBytes(each.body().before());
            out.writeBytes(KustomizeWriter.entry(Resource.METADATA, metadata).getBytes(StandardCharsets.UTF_8));
            out.writeBytes(each.body().after());
        }
        return out.toByteArray();
    }
}
