package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.yaml.KustomizeWriter;
import dev.chandlery.yaml.PlainScalars;
import dev.chandlery.yaml.YamlMapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed of an object besides its metadata: written once, however many overlays hold the object. Safe for several
 * threads.
 */
final class Body {
    private static final String METADATA = "metadata";
    private static final byte[] NOTHING = {};

    private final YamlMapping node;
    private final PlainScalars plain;
    private final Place place;
    private volatile byte @Nullable [] before;
    private volatile byte @Nullable [] after;

    Body(YamlMapping node, PlainScalars plain, Place place) {
        this.node = node;
        this.plain = plain;
        this.place = place;
    }

    /** Returns the lines of the keys that come before the metadata. */
    byte[] before() {
        byte[] text = before;
        if (text == null) {
            text = text(-1);
            before = text;
        }
        return text;
    }

    /** Returns the lines of the keys that come after the metadata. */
    byte[] after() {
        byte[] text = after;
        if (text == null) {
            text = text(1);
            after = text;
        }
        return text;
    }

    private byte[] text(int side) {
        List<YamlMapping.Entry> entries = new ArrayList<>(node.entries().size());
        for (YamlMapping.Entry entry : node.entries()) {
            int order = KustomizeWriter.KEYS.compare(entry.key(), METADATA);
            if (order != 0 && order < 0 == side < 0) {
                entries.add(entry);
            }
        }
        if (entries.isEmpty()) {
            return NOTHING;
        }
        YamlMapping part = new YamlMapping(entries, node.mark());
        Copies.check(part, plain, plain.isFlow(node), place);
        return KustomizeWriter.write(part).getBytes(StandardCharsets.UTF_8);
    }
}
