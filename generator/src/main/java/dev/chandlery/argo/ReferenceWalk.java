package dev.chandlery.argo;

import dev.chandlery.argo.ReferencePath.Choice;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows the table of references through one object, and builds the object anew where a name changes. */
final class ReferenceWalk {
    private static final Set<String> KEYED = Set.of("Secret", "ConfigMap");
    private static final Set<String> SELECTOR_KEYS = Set.of("name", "key", "optional");

    private final ArgoReferences.Visitor visitor;
    private final ArgoReferences.Renamer renamer;
    private final boolean insideText;

    ReferenceWalk(ArgoReferences.Visitor visitor, ArgoReferences.Renamer renamer) {
        this(visitor, renamer, false);
    }

    private ReferenceWalk(ArgoReferences.Visitor visitor, ArgoReferences.Renamer renamer, boolean insideText) {
        this.visitor = visitor;
        this.renamer = renamer;
        this.insideText = insideText;
    }

    YamlMapping object(YamlMapping object) {
        return (YamlMapping) object(object, ReferencePlace.root(object));
    }

    private YamlNode object(YamlNode node, ReferencePlace place) {
        if (!(node instanceof YamlMapping object)) {
            return node;
        }
        String kind = Fields.text(object, "kind");
        return part(kind.endsWith("List") && Fields.present(object, "items") ? "List" : kind, object, place);
    }

    /** Follows the paths of a part; another part than the table knows is left as it is. */
    YamlNode part(String part, YamlNode node, ReferencePlace place) {
        PathNode paths = PathNode.of(part);
        return paths == null ? node : follow(paths, node, place);
    }

    private YamlNode follow(PathNode paths, YamlNode node, ReferencePlace place) {
        YamlNode result = node;
        for (ReferencePath row : paths.references()) {
            result = name(row, result, place);
        }
        if (result instanceof YamlMapping mapping) {
            result = entries(paths, mapping, place);
        } else if (result instanceof YamlSequence sequence && paths.items() != null) {
            result = items(paths.items(), sequence, place);
        }
        for (PartPath row : paths.parts()) {
            result = partAt(row, result, place);
        }
        ReferencePath below = paths.below();
        return below == null ? result : selectors(below, result, place, true);
    }

    private YamlNode partAt(PartPath row, YamlNode node, ReferencePlace place) {
        if (row.text()) {
            return text(row, node, place);
        }
        return row.part().equals(ReferenceTable.OBJECT) ? object(node, place) : part(row.part(), node, place);
    }

    private YamlNode entries(PathNode paths, YamlMapping mapping, ReferencePlace place) {
        List<YamlMapping.Entry> entries = new ArrayList<>(mapping.entries());
        boolean changed = false;
        for (int i = 0; i < entries.size(); i++) {
            YamlMapping.Entry entry = entries.get(i);
            @Nullable PathNode next = paths.key(entry.key());
            if (next != null) {
                YamlNode value = follow(next, entry.value(), place.child(entry.key(), entry.value()));
                changed |= value != entry.value();
                entries.set(i, entry.withValue(value));
            }
        }
        return changed ? new YamlMapping(entries, mapping.mark()) : mapping;
    }

    private YamlNode items(PathNode paths, YamlSequence sequence, ReferencePlace place) {
        List<YamlNode> items = new ArrayList<>(sequence.items());
        boolean changed = false;
        for (int i = 0; i < items.size(); i++) {
            YamlNode item = items.get(i);
            YamlNode value = follow(paths, item, place.item(i, item));
            changed |= value != item;
            items.set(i, value);
        }
        return changed ? new YamlSequence(items, sequence.mark()) : sequence;
    }

    /** Selectors {@code {name, key}} at any depth: Argo Events has too many fields of this shape to list. */
    private YamlNode selectors(ReferencePath row, YamlNode node, ReferencePlace place, boolean top) {
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (YamlNode item : sequence.items()) {
                items.add(selectors(row, item, place.item(items.size(), item), false));
            }
            return new YamlSequence(items, sequence.mark());
        }
        if (!(node instanceof YamlMapping mapping)) {
            return node;
        }
        boolean selector = isSelector(mapping);
        List<YamlMapping.Entry> entries = new ArrayList<>();
        for (YamlMapping.Entry entry : mapping.entries()) {
            ReferencePlace at = place.child(entry.key(), entry.value());
            YamlNode value = entry.value();
            if (selector && entry.key().equals("name")) {
                value = name(row, value, at);
            } else if (!followedElsewhere(entry.key(), place, top)) {
                value = selectors(row, value, at, false);
            }
            entries.add(entry.withValue(value));
        }
        return new YamlMapping(entries, mapping.mark());
    }

    /** The pod of an EventSource and the objects of triggers have rows of their own. */
    private static boolean followedElsewhere(String key, ReferencePlace place, boolean top) {
        return (top && key.equals("template"))
                || (key.equals("resource") && place.key().equals("source"));
    }

    private static boolean isSelector(YamlMapping mapping) {
        return mapping.string("name").isPresent()
                && mapping.string("key").isPresent()
                && mapping.entries().stream().allMatch(e -> SELECTOR_KEYS.contains(e.key()));
    }

    private YamlNode name(ReferencePath row, YamlNode node, ReferencePlace place) {
        if (!(node instanceof YamlScalar scalar)
                || scalar.type() != YamlScalar.Type.STRING
                || scalar.text().isEmpty()) {
            return node;
        }
        String name = scalar.text();
        for (String target : targets(row, place)) {
            Reference reference = reference(row, target, scalar, place);
            visitor.reference(reference);
            if (!reference.dynamic()) {
                String renamed = renamer.rename(reference);
                name = name.equals(scalar.text()) ? renamed : name;
            }
        }
        return name.equals(scalar.text()) ? scalar : scalar.withString(name);
    }

    private static Reference reference(ReferencePath row, String target, YamlScalar scalar, ReferencePlace place) {
        YamlMapping owner = place.owner(1);
        // A semaphore's namespace stands beside the reference to its ConfigMap.
        YamlMapping namespaceOwner = row.part().equals("Synchronization") ? place.owner(2) : owner;
        return new Reference(
                target,
                scalar.text(),
                Fields.text(namespaceOwner, "namespace"),
                row.path().endsWith("templateRef.name") ? Fields.text(owner, "template") : "",
                isDynamic(scalar.text()),
                Fields.isTrue(owner, "optional"),
                KEYED.contains(target) && row.use() == ReferencePath.Use.NEEDS ? keys(owner, row) : List.of(),
                row.use(),
                place.path(),
                scalar.mark());
    }

    /** A selector has one key beside the name, a volume has several. Argo writes the keys of a cache itself. */
    private static List<String> keys(YamlMapping owner, ReferencePath row) {
        if (row.path().startsWith("memoize.")) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(Fields.text(owner, "key")),
                        Fields.mappings(owner, "items").stream().map(item -> Fields.text(item, "key")))
                .filter(key -> !key.isEmpty() && !isDynamic(key))
                .toList();
    }

    private static boolean isDynamic(String text) {
        return text.contains("{{") || EmbeddedText.holdsTag(text);
    }

    private static List<String> targets(ReferencePath row, ReferencePlace place) {
        YamlMapping owner = place.owner(1);
        return switch (row.choice()) {
            case ONLY -> row.targets();
            case CLUSTER_SCOPE -> List.of(row.targets().get(Fields.isTrue(owner, "clusterScope") ? 1 : 0));
            case KIND -> {
                String kind = Fields.scalar(owner, "kind").orElse(row.targets().get(0));
                yield row.targets().contains(kind) ? List.of(kind) : List.of();
            }
            case OWN_KIND, TRIGGER_OPERATION -> {
                String operation = Fields.text(place.owner(4), "operation");
                boolean makes = operation.isEmpty() || operation.equals("create") || operation.equals("submit");
                String kind = Fields.text(place.owner(2), "kind");
                boolean none = kind.isEmpty() || (row.choice() == Choice.TRIGGER_OPERATION && makes);
                yield none ? List.of() : List.of(kind);
            }
            case RESOURCES -> ArgoKinds.ofResources(Fields.texts(owner, "resources"));
            case FIELD -> {
                String field = place.parent() == null ? "" : place.parent().key();
                boolean configMap = field.toLowerCase(Locale.ROOT).contains("configmap");
                yield List.of(configMap ? "ConfigMap" : "Secret");
            }
        };
    }

    private YamlNode text(PartPath row, YamlNode node, ReferencePlace place) {
        if (!(node instanceof YamlScalar scalar) || scalar.type() != YamlScalar.Type.STRING) {
            return node;
        }
        String path = place.path();
        if (insideText) {
            visitor.opaque(path, scalar.mark());
            return scalar;
        }
        EmbeddedText text = new EmbeddedText(scalar.text());
        if (!text.readable()) {
            visitor.opaque(path, scalar.mark());
            return scalar;
        }
        ReferenceWalk inner = new ReferenceWalk(
                new ArgoReferences.Visitor() {
                    @Override
                    public void reference(Reference reference) {
                        visitor.reference(text.outside(reference, path, scalar.mark()));
                    }

                    @Override
                    public void opaque(String innerPath, Mark mark) {
                        visitor.opaque(path + "/" + innerPath, scalar.mark());
                    }
                },
                reference -> {
                    String renamed = renamer.rename(text.outside(reference, path, scalar.mark()));
                    text.replace(reference, renamed);
                    return reference.name();
                },
                true);
        for (YamlMapping root : text.roots()) {
            ReferencePlace top = ReferencePlace.root(root);
            inner.part(row.part(), root, top);
            if (row.part().equals(ReferenceTable.MANIFEST)) {
                inner.object(root, top);
            }
        }
        String result = text.result();
        return result.equals(scalar.text()) ? scalar : scalar.withString(result);
    }
}
