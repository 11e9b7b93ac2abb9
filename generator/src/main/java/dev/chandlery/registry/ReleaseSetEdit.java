package dev.chandlery.registry;

import dev.chandlery.diagnostic.EditableText;
import dev.chandlery.diagnostic.TextEdit;
import dev.chandlery.registry.Environment.Pin;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a releases.yaml name other releases, and leaves every byte as it is that says nothing of them: comments, order and
 * line breaks. A new entry comes below the last one of its package, written as that one is. The result is read again; where
 * it does not say what was meant, nothing is given.
 */
public final class ReleaseSetEdit {
    private static final String EMPTY = """
            apiVersion: chandlery.dev/v1
            kind: ReleaseSet
            spec:
              releases: []
            """;

    private ReleaseSetEdit() {}

    /**
     * Returns the file with these entries, or empty when it is written in a way that this cannot edit.
     *
     * @param file the file; empty when there is none yet
     * @param wanted the entries that it is to have; their places and their order are of no account
     */
    public static Optional<byte[]> apply(Optional<byte[]> file, List<Pin> wanted) {
        SortedMap<ReleaseId, Pin> pins = new TreeMap<>();
        wanted.forEach(pin -> pins.put(pin.release(), pin));
        Optional<ReleaseSetText> text = ReleaseSetText.of(file.orElseGet(() -> EMPTY.getBytes(StandardCharsets.UTF_8)));
        List<ReleaseId> before = text.map(ReleaseSetText::releases).orElse(List.of());
        // Every edit is read again, since it moves the places of others; a large file has few of them.
        for (ReleaseId each : before) {
            Optional<Pin> pin = Optional.ofNullable(pins.get(each));
            if (pin.isPresent()) {
                text = text.flatMap(now -> now.changed(each, pin.get()));
            }
        }
        for (Pin pin : pins.values()) {
            if (!before.contains(pin.release())) {
                text = text.flatMap(now -> now.add(pin)).flatMap(ReleaseSetText::of);
            }
        }
        for (ReleaseId each : before) {
            if (!pins.containsKey(each)) {
                text = text.flatMap(now -> now.remove(each)).flatMap(ReleaseSetText::of);
            }
        }
        return text.filter(now -> now.says(pins)).map(now -> now.bytes);
    }

    /** Says whether two entries mean the same; a key that is false and has that as its default may be there or not. */
    static boolean sameValue(YamlMapping item, YamlMapping other) {
        return sorted(item).sameValue(sorted(other));
    }

    private static YamlMapping sorted(YamlMapping item) {
        SortedMap<String, YamlNode> values = new TreeMap<>(item.toMap());
        if (values.containsKey("hold") && !Nodes.flag(item, "hold").orElse(false)) {
            values.remove("hold");
        }
        return YamlMapping.of(values);
    }

    /** The text of a file with the places of its entries. */
    private static final class ReleaseSetText {
        private final byte[] bytes;
        private final YamlMapping spec;
        private final YamlSequence list;
        private final List<YamlMapping> items;
        private final List<ReleaseId> releases;
        private final TextSpans spans;

        private ReleaseSetText(byte[] bytes, YamlMapping spec, YamlSequence list) {
            this.bytes = bytes;
            this.spec = spec;
            this.list = list;
            this.items = list.items().stream()
                    .map(item -> item.asMapping().orElseThrow())
                    .toList();
            this.releases =
                    items.stream().map(item -> release(item).orElseThrow()).toList();
            this.spans = new TextSpans(new String(bytes, StandardCharsets.UTF_8));
        }

        static Optional<ReleaseSetText> of(byte[] bytes) {
            YamlStream stream = YamlReader.read(bytes);
            if (!stream.problems().isEmpty() || stream.documents().size() != 1) {
                return Optional.empty();
            }
            Optional<YamlMapping> spec = stream.documents()
                    .get(0)
                    .root()
                    .asMapping()
                    .flatMap(root -> root.get("spec"))
                    .flatMap(YamlNode::asMapping);
            return spec.flatMap(found -> found.get("releases")
                    .flatMap(YamlNode::asSequence)
                    .filter(list -> list.items().stream()
                            .allMatch(item -> item.asMapping()
                                    .flatMap(ReleaseSetText::release)
                                    .isPresent()))
                    .map(list -> new ReleaseSetText(bytes, found, list)));
        }

        static Optional<ReleaseId> release(YamlMapping item) {
            return item.string("package")
                    .flatMap(PackageName::parse)
                    .flatMap(name -> item.string("version")
                            .flatMap(Version::parse)
                            .map(version -> new ReleaseId(name, version)));
        }

        List<ReleaseId> releases() {
            return releases;
        }

        boolean says(SortedMap<ReleaseId, Pin> pins) {
            return items.size() == pins.size()
                    && items.stream()
                            .allMatch(item -> release(item)
                                    .flatMap(id -> Optional.ofNullable(pins.get(id)))
                                    .filter(pin -> sameValue(item, ReleaseSetEntry.node(pin)))
                                    .isPresent());
        }

        /** Returns the text with another entry of a release; itself when it says the same. */
        Optional<ReleaseSetText> changed(ReleaseId release, Pin pin) {
            YamlMapping item = items.get(releases.indexOf(release));
            return sameValue(item, ReleaseSetEntry.node(pin))
                    ? Optional.of(this)
                    : change(release, pin).flatMap(ReleaseSetText::of);
        }

        Optional<byte[]> change(ReleaseId release, Pin pin) {
            YamlMapping item = items.get(releases.indexOf(release));
            YamlMapping wanted = ReleaseSetEntry.node(pin);
            if (isFlow(item)) {
                return spans.closing(item.mark())
                        .flatMap(end -> made(new TextEdit("", item.mark(), end, ReleaseSetEntry.flow(pin))));
            }
            return changeBlock(item, pin, wanted);
        }

        /** Takes away the keys of an item that are not wanted, and adds those that are not there, each on lines of its own. */
        private Optional<byte[]> changeBlock(YamlMapping item, Pin pin, YamlMapping wanted) {
            List<TextEdit> edits = new ArrayList<>();
            StringBuilder more = new StringBuilder();
            ReleaseSetEntry.values(pin).forEach((key, text) -> {
                if (item.get(key).isEmpty()) {
                    more.append('\n')
                            .append(indent(item.mark()))
                            .append(key)
                            .append(": ")
                            .append(text);
                }
            });
            for (YamlMapping.Entry entry : item.entries()) {
                Optional<YamlNode> value = wanted.get(entry.key());
                if (value.filter(entry.value()::sameValue).isEmpty()) {
                    // The key that stands beside the dash cannot go alone; it is the package or the version.
                    Mark start = new Mark(entry.keyMark().line(), 1);
                    Mark end = new Mark(spans.lastLine(entry.keyMark()) + 1, 1);
                    if (value.isPresent()
                            || entry.keyMark().line() == item.mark().line()) {
                        return Optional.empty();
                    }
                    edits.add(new TextEdit("", start, end, ""));
                }
            }
            if (!more.isEmpty()) {
                Mark version = item.markOf("version");
                edits.add(insert(spans.endOf(spans.lastLine(version)), more.toString()));
            }
            return made(edits.toArray(TextEdit[]::new));
        }

        Optional<byte[]> add(Pin pin) {
            if (isFlow(list)) {
                return items.isEmpty() ? addToEmpty(pin) : addToFlow(items.get(last(pin)), pin);
            }
            YamlMapping above = items.get(last(pin));
            String dash = spans.dash(above.mark());
            String entry = isFlow(above) ? ReleaseSetEntry.flow(pin) : ReleaseSetEntry.block(pin, indent(above.mark()));
            return made(insert(spans.endOf(spans.lastLine(above.mark(), dash.indexOf('-') + 1)), "\n" + dash + entry));
        }

        private Optional<byte[]> addToFlow(YamlMapping above, Pin pin) {
            Optional<Mark> end = isFlow(above) ? spans.closing(above.mark()) : Optional.empty();
            return end.flatMap(mark -> made(insert(mark, ", " + ReleaseSetEntry.flow(pin))));
        }

        /** An empty list of a block is written {@code []}; its first entry stands on a line of its own. */
        private Optional<byte[]> addToEmpty(Pin pin) {
            Mark key = spec.markOf("releases");
            String entry = isFlow(spec)
                    ? "[" + ReleaseSetEntry.flow(pin) + "]"
                    : "\n" + indent(key) + "  - " + ReleaseSetEntry.flow(pin);
            Mark start = isFlow(spec) ? list.mark() : new Mark(key.line(), key.column() + "releases:".length());
            return spans.closing(list.mark()).flatMap(end -> made(new TextEdit("", start, end, entry)));
        }

        Optional<byte[]> remove(ReleaseId release) {
            int index = releases.indexOf(release);
            YamlMapping item = items.get(index);
            if (isFlow(list)) {
                return removeFromFlow(index);
            }
            Mark start = new Mark(item.mark().line(), 1);
            Mark end =
                    new Mark(spans.lastLine(item.mark(), spans.dash(item.mark()).indexOf('-') + 1) + 1, 1);
            if (items.size() > 1) {
                return made(new TextEdit("", start, end, ""));
            }
            Mark key = spec.markOf("releases");
            return made(
                    insert(new Mark(key.line(), key.column() + "releases:".length()), " []"),
                    new TextEdit("", start, end, ""));
        }

        private Optional<byte[]> removeFromFlow(int index) {
            Mark own = items.get(index).mark();
            if (index + 1 < items.size()) {
                return made(new TextEdit("", own, items.get(index + 1).mark(), ""));
            }
            Optional<Mark> start = index == 0
                    ? Optional.of(own)
                    : spans.closing(items.get(index - 1).mark());
            return start.flatMap(from -> spans.closing(own).flatMap(end -> made(new TextEdit("", from, end, ""))));
        }

        /** Returns the index of the entry below which a new one comes: the last of its package, else the last of all. */
        private int last(Pin pin) {
            for (int i = releases.size() - 1; i >= 0; i--) {
                if (releases.get(i).name().equals(pin.release().name())) {
                    return i;
                }
            }
            return releases.size() - 1;
        }

        private Optional<byte[]> made(TextEdit... edits) {
            Optional<EditableText> text = EditableText.of(bytes).filter(each -> each.accepts(List.of(edits)));
            text.ifPresent(each -> each.make(List.of(edits)));
            return text.map(EditableText::bytes);
        }

        private static TextEdit insert(Mark at, String text) {
            return new TextEdit("", at, at, text);
        }

        private static String indent(Mark mark) {
            return " ".repeat(mark.column() - 1);
        }

        /** The reader gives a width to the brackets of collections that have some. */
        private static boolean isFlow(YamlNode node) {
            return node.mark().width() == 1;
        }
    }
}
