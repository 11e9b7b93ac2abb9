package dev.chandlery.testing;

import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Manifests that are sound YAML and hardly anything else: values dropped, doubled, damaged, nested, and replaced with
 * values from elsewhere. {@link Damage} seldom leaves more than a syntax error to be found; these reach what comes after.
 */
public final class NodeDamage {
    private static final int MAX_DEPTH = 60;
    private static final int MAX_TIMES = 300;
    private static final int MAX_LENGTH = 1 << 16;

    private final List<YamlNode> documents = new ArrayList<>();
    private final List<YamlNode> values = new ArrayList<>();
    private final List<byte[]> texts = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    /** Takes the readable documents of these files as samples. */
    public NodeDamage(List<byte[]> samples) {
        for (byte[] sample : samples) {
            YamlReader.read(sample).documents().forEach(document -> {
                documents.add(document.root());
                collect(document.root());
            });
        }
    }

    private void collect(YamlNode node) {
        values.add(node);
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> {
                keys.add(entry.key());
                collect(entry.value());
            });
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::collect);
        } else if (node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.STRING) {
            texts.add(scalar.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Returns the text of one to three damaged documents, UTF-8, 64 Ki characters at the most. */
    public byte[] of(Seeded random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.below(3); i >= 0; i--) {
            YamlNode root = random.pick(documents);
            for (int edits = random.below(5); edits >= 0; edits--) {
                root = damaged(root, random, size(root));
            }
            String document = YamlWriter.write(root);
            if (text.length() + document.length() < MAX_LENGTH) {
                text.append("---\n").append(document);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Goes down to one value, in proportion to the sizes of what it passes, and damages it. */
    private YamlNode damaged(YamlNode node, Seeded random, int size) {
        int at = random.below(size);
        if (at == 0) {
            return other(node, random);
        }
        at--;
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                int below = size(entry.value());
                if (at < below) {
                    return inMapping(mapping, entry, random, below);
                }
                at -= below;
            }
        } else if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = new ArrayList<>(sequence.items());
            for (int i = 0; i < items.size(); i++) {
                int below = size(items.get(i));
                if (at < below) {
                    return inSequence(items, i, random, below);
                }
                at -= below;
            }
        }
        return node;
    }

    private YamlNode inMapping(YamlMapping mapping, YamlMapping.Entry entry, Seeded random, int size) {
        if (!random.oneIn(size + 3)) {
            return mapping.with(entry.key(), damaged(entry.value(), random, size));
        }
        Map<String, YamlNode> changed = new LinkedHashMap<>(mapping.toMap());
        YamlNode value = random.oneIn(3) ? entry.value() : changed.remove(entry.key());
        if (random.oneIn(2)) {
            changed.put(random.oneIn(4) ? text(random) : random.pick(keys), value);
        }
        return YamlMapping.of(changed);
    }

    private YamlNode inSequence(List<YamlNode> items, int at, Seeded random, int size) {
        if (random.oneIn(size + 3)) {
            YamlNode item = items.remove(at);
            for (int times = random.below(random.pick(1, 3, MAX_TIMES)); times > 0; times--) {
                items.add(random.oneIn(2) ? item : random.pick(values));
            }
        } else {
            items.set(at, damaged(items.get(at), random, size));
        }
        return YamlSequence.of(items);
    }

    private YamlNode other(YamlNode node, Seeded random) {
        return switch (random.below(8)) {
            case 0 -> random.pick(values);
            case 1 -> new YamlScalar(YamlScalar.Type.NULL, "null", node.mark());
            case 2 -> YamlScalar.integer(random.pick(0L, -1L, 1L, 5L, Long.MAX_VALUE));
            case 3 -> YamlMapping.of(Map.of());
            case 4 -> YamlSequence.of(random.list(3, () -> random.pick(values)));
            case 5 -> nested(node, random);
            default -> YamlScalar.string(text(random));
        };
    }

    private static YamlNode nested(YamlNode node, Seeded random) {
        String key = random.pick("a", "steps", "templates", "inline", "spec");
        YamlNode inner = node;
        for (int depth = random.below(random.pick(3, MAX_DEPTH)); depth >= 0; depth--) {
            inner = random.oneIn(2) ? YamlSequence.of(List.of(inner)) : YamlMapping.of(Map.of(key, inner));
        }
        return inner;
    }

    private String text(Seeded random) {
        return new String(Damage.of(random, texts), StandardCharsets.UTF_8);
    }

    private static int size(YamlNode node) {
        int size = 1;
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                size += size(entry.value());
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                size += size(item);
            }
        }
        return size;
    }
}
