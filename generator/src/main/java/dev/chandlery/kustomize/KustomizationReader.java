package dev.chandlery.kustomize;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.kustomize.Kustomization.Patch;
import dev.chandlery.kustomize.Kustomization.Text;
import dev.chandlery.source.TreePath;
import dev.chandlery.yaml.KustomizeWriter;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a kustomization file. What is not supported, and what Kustomize would refuse, ends the build. */
final class KustomizationReader {
    private static final String VERSION = "kustomize.config.k8s.io/v1beta1";
    private static final String COMPONENT_VERSION = "kustomize.config.k8s.io/v1alpha1";
    private static final Set<String> UNSUPPORTED = Set.of(
            "namePrefix",
            "nameSuffix",
            "images",
            "imageTags",
            "replacements",
            "replicas",
            "vars",
            "crds",
            "configMapGenerator",
            "secretGenerator",
            "helmGlobals",
            "helmCharts",
            "helmChartInflationGenerator",
            "generatorOptions",
            "configurations",
            "generators",
            "transformers",
            "validators",
            "buildMetadata",
            "commonLabels");

    private final String path;
    private final KustomizationValues values;
    private final YamlMapping root;

    private KustomizationReader(String path, YamlSource source) {
        this.path = path;
        this.values = new KustomizationValues(path, source.plain());
        if (source.stream().documents().size() != 1
                || !(source.stream().documents().get(0).root() instanceof YamlMapping mapping)) {
            throw BuildStop.invalid(
                    Place.file(path), "The file is not one mapping.", "Write one document with a mapping.");
        }
        this.root = mapping;
    }

    static Kustomization read(TreePath directory, String path, byte[] content) {
        return new KustomizationReader(path, ResourceFile.source(path, content)).kustomization(directory);
    }

    private Kustomization kustomization(TreePath directory) {
        boolean component = isComponent();
        List<Text> resources = new ArrayList<>();
        List<Text> bases = new ArrayList<>();
        List<Text> components = List.of();
        Optional<Text> openApi = Optional.empty();
        Optional<Text> namespace = Optional.empty();
        List<SortedMap<String, String>> labels = List.of();
        SortedMap<String, String> annotations = new TreeMap<>();
        List<Text> mergePatches = List.of();
        List<Patch> patches = List.of();
        List<Patch> jsonPatches = List.of();
        Optional<SortOrder> order = Optional.empty();
        boolean empty = true;
        for (YamlMapping.Entry entry : root.entries()) {
            YamlNode value = entry.value();
            if (KustomizationValues.isNull(value)) {
                known(entry);
                continue;
            }
            switch (entry.key()) {
                case "apiVersion", "kind" -> {
                    continue;
                }
                case "metadata" -> values.mapping(value);
                case "resources" -> resources.addAll(values.texts(value));
                case "bases" -> bases.addAll(values.texts(value));
                case "components" -> components = values.texts(value);
                case "openapi" -> openApi = openApi(value);
                case "namespace" -> namespace = namespace(value);
                case "labels" -> labels = labels(value);
                case "commonAnnotations" -> annotations = values.pairs(value);
                case "patchesStrategicMerge" -> mergePatches = values.texts(value);
                case "patches" -> patches = patches(value);
                case "patchesJson6902" -> jsonPatches = patches(value);
                case "sortOptions" -> order = Optional.of(order(value));
                default -> known(entry);
            }
            empty = false;
        }
        if (empty) {
            throw BuildStop.invalid(
                    Place.file(path), "The kustomization is empty, which Kustomize refuses.", "Name its resources.");
        }
        resources.addAll(bases);
        return new Kustomization(
                directory,
                path,
                component,
                resources,
                components,
                openApi,
                namespace,
                labels,
                annotations,
                mergePatches,
                patches,
                jsonPatches,
                order);
    }

    /** Ends the build unless the key is one that is supported. */
    private void known(YamlMapping.Entry entry) {
        Place place = Place.in(path, entry.keyMark());
        if (UNSUPPORTED.contains(entry.key())) {
            throw BuildStop.unsupported(place, entry.key());
        }
        if (!KustomizationValues.isNull(entry.value())) {
            throw BuildStop.invalid(
                    place,
                    "There is no field " + KustomizationValues.quoted(entry.key()) + " in a kustomization.",
                    "Correct the name, or remove it.");
        }
    }

    private boolean isComponent() {
        String kind = root.get("kind").map(k -> values.text(k).value()).orElse("");
        if (!kind.isEmpty() && !kind.equals("Kustomization") && !kind.equals("Component")) {
            throw BuildStop.invalid(
                    Place.in(path, root.markOf("kind")),
                    "The kind is " + KustomizationValues.quoted(kind) + ".",
                    "Write Kustomization or Component.");
        }
        boolean component = kind.equals("Component");
        String expected = component ? COMPONENT_VERSION : VERSION;
        String version = root.get("apiVersion").map(v -> values.text(v).value()).orElse("");
        if (!version.isEmpty() && !version.equals(expected)) {
            throw BuildStop.invalid(
                    Place.in(path, root.markOf("apiVersion")),
                    "The apiVersion is " + KustomizationValues.quoted(version) + ".",
                    "Write " + expected + ".");
        }
        return component;
    }

    /** Kustomize loses the quotes around a namespace that would be something else without them. */
    private Optional<Text> namespace(YamlNode value) {
        Text text = values.text(value);
        if (text.value().isEmpty()) {
            return Optional.empty();
        }
        if (!KustomizeWriter.isString(text.value())) {
            throw BuildStop.unsupported(
                    Place.in(path, value.mark()), "the namespace " + KustomizationValues.quoted(text.value()));
        }
        return Optional.of(text);
    }

    private Optional<Text> openApi(YamlNode value) {
        Optional<Text> file = Optional.empty();
        for (YamlMapping.Entry entry : values.mapping(value).entries()) {
            if (!entry.key().equals("path")) {
                throw BuildStop.unsupported(Place.in(path, entry.keyMark()), "openapi." + entry.key());
            }
            file = Optional.of(values.text(entry.value()));
        }
        return file;
    }

    private List<SortedMap<String, String>> labels(YamlNode value) {
        List<SortedMap<String, String>> labels = new ArrayList<>();
        for (YamlNode item : values.list(value)) {
            SortedMap<String, String> pairs = new TreeMap<>();
            for (YamlMapping.Entry entry : values.mapping(item).entries()) {
                Place place = Place.in(path, entry.keyMark());
                if (entry.key().equals("pairs")) {
                    pairs = values.pairs(entry.value());
                } else if (entry.key().equals("includeSelectors") || entry.key().equals("includeTemplates")) {
                    if (values.flag(entry.value())) {
                        throw BuildStop.unsupported(place, "labels with " + entry.key());
                    }
                } else if (entry.key().equals("fields")) {
                    throw BuildStop.unsupported(place, "labels with fields");
                } else {
                    throw values.unknown(entry, "a label");
                }
            }
            labels.add(pairs);
        }
        return labels;
    }

    private List<Patch> patches(YamlNode value) {
        List<Patch> patches = new ArrayList<>();
        for (YamlNode item : values.list(value)) {
            Optional<Text> file = Optional.empty();
            Optional<Text> text = Optional.empty();
            Optional<Selector> target = Optional.empty();
            for (YamlMapping.Entry entry : values.mapping(item).entries()) {
                if (KustomizationValues.isNull(entry.value())) {
                    continue;
                }
                switch (entry.key()) {
                    case "path" ->
                        file = Optional.of(values.text(entry.value()))
                                .filter(t -> !t.value().isEmpty());
                    case "patch" ->
                        text = Optional.of(values.text(entry.value()))
                                .filter(t ->
                                        !KustomizationValues.trimmed(t.value()).isEmpty());
                    case "target" -> target = Optional.of(selector(entry.value()));
                    case "options" -> options(entry.value());
                    default -> throw values.unknown(entry, "a patch");
                }
            }
            if (file.isPresent() == text.isPresent()) {
                throw BuildStop.invalid(
                        Place.in(path, item.mark()),
                        "The patch has "
                                + (file.isPresent() ? "both a path and a text." : "neither a path nor a text."),
                        "Give one of path and patch.");
            }
            patches.add(new Patch(item.mark(), file, text, target));
        }
        return patches;
    }

    private void options(YamlNode value) {
        for (YamlMapping.Entry entry : values.mapping(value).entries()) {
            if (values.flag(entry.value())) {
                throw BuildStop.unsupported(Place.in(path, entry.keyMark()), "patches with " + entry.key());
            }
        }
    }

    private Selector selector(YamlNode value) {
        YamlMapping target = values.mapping(value);
        for (YamlMapping.Entry entry : target.entries()) {
            switch (entry.key()) {
                case "group", "version", "kind", "name", "namespace", "labelSelector", "annotationSelector" -> {}
                default -> throw values.unknown(entry, "a target");
            }
        }
        return new Selector(
                pattern(target, "group"),
                pattern(target, "version"),
                pattern(target, "kind"),
                pattern(target, "name"),
                pattern(target, "namespace"),
                labelSelector(target, "labelSelector"),
                labelSelector(target, "annotationSelector"));
    }

    private Optional<Pattern> pattern(YamlMapping target, String key) {
        String text = text(target, key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile("^(?:" + text + ")$"));
        } catch (PatternSyntaxException e) {
            throw BuildStop.invalid(
                    Place.in(path, target.markOf(key)),
                    KustomizationValues.quoted(text) + " is no regular expression.",
                    "Correct it; the syntax is that of RE2.");
        }
    }

    private LabelSelector labelSelector(YamlMapping target, String key) {
        String text = text(target, key);
        return LabelSelector.parse(text)
                .orElseThrow(() -> BuildStop.unsupported(
                        Place.in(path, target.markOf(key)), "the selector " + KustomizationValues.quoted(text)));
    }

    private String text(YamlMapping target, String key) {
        Optional<YamlNode> value = target.get(key).filter(v -> !KustomizationValues.isNull(v));
        return value.map(v -> values.text(v).value()).orElse("");
    }

    private SortOrder order(YamlNode value) {
        YamlMapping options = values.mapping(value);
        String order = "";
        Optional<SortOrder> legacy = Optional.empty();
        Mark mark = value.mark();
        for (YamlMapping.Entry entry : options.entries()) {
            switch (entry.key()) {
                case "order" -> order = values.text(entry.value()).value();
                case "legacySortOptions" -> {
                    legacy = Optional.of(legacy(entry.value()));
                    mark = entry.keyMark();
                }
                default -> throw values.unknown(entry, "sortOptions");
            }
        }
        if (order.equals("legacy")) {
            return legacy.orElse(SortOrder.LEGACY);
        }
        if (!order.equals("fifo") || legacy.isPresent()) {
            throw BuildStop.invalid(
                    Place.in(path, mark),
                    order.equals("fifo")
                            ? "legacySortOptions do not go with the order fifo."
                            : "sortOptions.order is " + KustomizationValues.quoted(order) + ".",
                    "Write order: legacy or order: fifo.");
        }
        return SortOrder.FIFO;
    }

    private SortOrder legacy(YamlNode value) {
        List<String> first = List.of();
        List<String> last = List.of();
        for (YamlMapping.Entry entry : values.mapping(value).entries()) {
            List<String> kinds =
                    values.texts(entry.value()).stream().map(Text::value).toList();
            switch (entry.key()) {
                case "orderFirst" -> first = kinds;
                case "orderLast" -> last = kinds;
                default -> throw values.unknown(entry, "legacySortOptions");
            }
        }
        return new SortOrder(false, first, last);
    }
}
