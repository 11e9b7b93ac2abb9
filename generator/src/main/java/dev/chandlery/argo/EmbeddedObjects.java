package dev.chandlery.argo;

import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import dev.chandlery.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The objects in a YAML text that Argo fills in before it is parsed, as the manifest of a resource template.
 *
 * <p>A tag may stand where YAML does not allow one. For reading, its first character is replaced by one of a private kind
 * that tells which tag it is, the others by another one; afterwards each value has its tags again.
 */
public final class EmbeddedObjects {
    private static final char FIRST = '\uE000';
    private static final char REST = '\uF8FF';
    private static final int MAX_TAGS = REST - FIRST;

    private final List<Tag> tags;
    private final String text;
    private final UnaryOperator<Mark> places;

    private EmbeddedObjects(TaggedText tagged, UnaryOperator<Mark> places) {
        this.tags = tagged.tags();
        this.text = tagged.text();
        this.places = places;
    }

    /**
     * Returns the mappings that a text holds, one for each document; none when it cannot be read, or holds characters of
     * the private kind or more than 6,000 tags.
     *
     * @param places turns a place in the text into one in the file
     */
    public static List<YamlMapping> in(String text, UnaryOperator<Mark> places) {
        TaggedText tagged = TaggedText.of(text);
        boolean covered = text.chars().anyMatch(c -> c >= FIRST && c <= REST);
        if (covered || tagged.unclosed().isPresent() || tagged.tags().size() > MAX_TAGS) {
            return List.of();
        }
        return new EmbeddedObjects(tagged, places).read();
    }

    private List<YamlMapping> read() {
        YamlStream stream = YamlReader.read(cover().getBytes(StandardCharsets.UTF_8));
        return stream.problems().isEmpty()
                ? stream.documents().stream()
                        .map(YamlDocument::root)
                        .flatMap(root -> root.asMapping().stream())
                        .map(this::uncover)
                        .toList()
                : List.of();
    }

    private String cover() {
        StringBuilder covered = new StringBuilder(text);
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            for (int at = tag.span().start(); at < tag.span().end(); at++) {
                covered.setCharAt(at, at == tag.span().start() ? (char) (FIRST + i) : REST);
            }
        }
        return covered.toString();
    }

    private YamlMapping uncover(YamlMapping mapping) {
        return new YamlMapping(
                mapping.entries().stream()
                        .map(entry -> new YamlMapping.Entry(
                                uncover(entry.key()), places.apply(entry.keyMark()), uncover(entry.value())))
                        .toList(),
                places.apply(mapping.mark()));
    }

    private YamlNode uncover(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return uncover(mapping);
        }
        if (node instanceof YamlSequence sequence) {
            return new YamlSequence(
                    sequence.items().stream().map(this::uncover).toList(), places.apply(sequence.mark()));
        }
        YamlScalar scalar = (YamlScalar) node;
        return new YamlScalar(scalar.type(), uncover(scalar.text()), places.apply(scalar.mark()));
    }

    private String uncover(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= FIRST && c < FIRST + tags.size()) {
                plain.append(tags.get(c - FIRST).span().in(text));
            } else if (c != REST) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
