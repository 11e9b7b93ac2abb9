package dev.chandlery.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping of string keys to nodes, in the order in which it was written. Keys are unique. */
public final class YamlMapping implements YamlNode {
    private final List<Entry> entries;
    private final Mark mark;
    /** A bit for each key: the one of its hash. Most questions are for keys that are absent, and this answers nearly all. */
    private final long bits;

    /**
     * One key with its value.
     *
     * @param key the key, always a string
     * @param keyMark the place of the key
     * @param value the value
     */
    public record Entry(String key, Mark keyMark, YamlNode value) {
        /** Returns an entry without a place. */
        public static Entry of(String key, YamlNode value) {
            return new Entry(key, Mark.NONE, value);
        }

        /** Returns the entry with another value at the same place. */
        public Entry withValue(YamlNode newValue) {
            return new Entry(key, keyMark, newValue);
        }
    }

    /**
     * Makes a mapping.
     *
     * @param entries the entries in authored order
     * @param mark the place in the file
     */
    public YamlMapping(List<Entry> entries, Mark mark) {
        this.entries = List.copyOf(entries);
        this.mark = mark;
        long seen = 0;
        for (Entry entry : this.entries) {
            seen |= bit(entry.key());
        }
        this.bits = seen;
    }

    private static long bit(String key) {
        return 1L << (key.hashCode() & 63);
    }

    /** Returns a mapping without places, for nodes made by this program. */
    public static YamlMapping of(Map<String, ? extends YamlNode> values) {
        List<Entry> entries = new ArrayList<>(values.size());
        values.forEach((key, value) -> entries.add(Entry.of(key, value)));
        return new YamlMapping(entries, Mark.NONE);
    }

    /** Returns the entries in authored order. */
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public Mark mark() {
        return mark;
    }

    /** Returns the value of a key, or empty when the key is absent. A key with the value null is present. */
    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(find(key));
    }

    /** Returns the value at the end of a path of keys through nested mappings, or empty. */
    public Optional<YamlNode> at(String first, String... rest) {
        @Nullable YamlNode node = find(first);
        for (String key : rest) {
            if (!(node instanceof YamlMapping mapping)) {
                return Optional.empty();
            }
            node = mapping.find(key);
        }
        return Optional.ofNullable(node);
    }

    /** Returns the value of a key when it is a string, else empty. */
    public Optional<String> string(String key) {
        return get(key).flatMap(YamlNode::asString);
    }

    /** Returns the string at the end of a path of keys, or empty. */
    public Optional<String> stringAt(String first, String... rest) {
        return at(first, rest).flatMap(YamlNode::asString);
    }

    /** Returns the place of a key, or of this mapping when the key is absent. */
    public Mark markOf(String key) {
        for (Entry entry : entries) {
            if (entry.key().equals(key)) {
                return entry.keyMark();
            }
        }
        return mark;
    }

    /** Returns a copy in which the key has this value: in its old position, or last when it is new. */
    public YamlMapping with(String key, YamlNode value) {
        List<Entry> copy = new ArrayList<>(entries.size() + 1);
        boolean found = false;
        for (Entry entry : entries) {
            boolean same = entry.key().equals(key);
            copy.add(same ? entry.withValue(value) : entry);
            found |= same;
        }
        if (!found) {
            copy.add(Entry.of(key, value));
        }
        return new YamlMapping(copy, mark);
    }

    /** Returns a copy without the key. */
    public YamlMapping without(String key) {
        return new YamlMapping(
                entries.stream().filter(e -> !e.key().equals(key)).toList(), mark);
    }

    /** Returns the entries as a map in authored order. */
    public Map<String, YamlNode> toMap() {
        Map<String, YamlNode> map = new LinkedHashMap<>();
        entries.forEach(e -> map.put(e.key(), e.value()));
        return map;
    }

    @Override
    public boolean sameValue(YamlNode other) {
        if (!(other instanceof YamlMapping mapping) || mapping.entries.size() != entries.size()) {
            return false;
        }
        Map<String, YamlNode> others = mapping.toMap();
        for (Entry entry : entries) {
            YamlNode value = others.get(entry.key());
            if (value == null || !entry.value().sameValue(value)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the value of a key, or null when it is absent: {@link #get} for code that asks a thousand times for each file. */
    public @Nullable YamlNode find(String key) {
        if ((bits & bit(key)) == 0) {
            return null;
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.key().equals(key)) {
                return entry.value();
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof YamlMapping mapping && entries.equals(mapping.entries) && mark.equals(mapping.mark);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entries, mark);
    }

    @Override
    public String toString() {
        return "YamlMapping[entries=" + entries + ", mark=" + mark + "]";
    }
}
