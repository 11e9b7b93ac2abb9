package dev.chandlery.argo;

import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlDocument;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlReader;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YAML text inside a string of a manifest, in which names are replaced in place.
 *
 * <p>Argo fills in the tags of such a text before it parses it, so a tag may stand where YAML does not allow one. For
 * reading, each tag is covered by as many characters of a private kind; places then are the same in both texts.
 */
final class EmbeddedText {
    private static final char COVER = '\uE000';
    private static final Pattern TAG = Pattern.compile("\\{\\{[^\\n]*?}}");

    private final String text;
    private final YamlStream stream;
    private final List<Integer> lines = new ArrayList<>();
    private final Map<Integer, Replacement> replacements = new TreeMap<>();

    private record Replacement(int length, String name) {}

    EmbeddedText(String text) {
        this.text = text;
        String covered = cover(text);
        this.stream = YamlReader.read(covered.getBytes(StandardCharsets.UTF_8));
        lines.add(0);
        for (int i = 0; i < text.length(); i++) {
            boolean lone = text.charAt(i) == '\r' && !text.startsWith("\n", i + 1);
            if (text.charAt(i) == '\n' || lone) {
                lines.add(i + 1);
            }
        }
    }

    /** Says whether a value holds a covered tag. */
    static boolean holdsTag(String value) {
        return value.indexOf(COVER) >= 0;
    }

    /** Says whether the text could be read; a text that is one tag is not. */
    boolean readable() {
        return stream.problems().isEmpty()
                && stream.documents().stream().map(YamlDocument::root).noneMatch(EmbeddedText::isTag);
    }

    List<YamlMapping> roots() {
        return stream.documents().stream()
                .flatMap(document -> document.root().asMapping().stream())
                .toList();
    }

    /** Returns a reference of this text as one of the object that holds it. */
    Reference outside(Reference inner, String path, Mark mark) {
        String name = inner.name();
        int at = name.indexOf(COVER) < 0 ? -1 : start(inner);
        if (at >= 0) {
            name = text.substring(at, Math.min(text.length(), at + name.length()));
        }
        return new Reference(
                inner.targetKind(),
                name,
                inner.namespace(),
                inner.template(),
                inner.dynamic(),
                inner.optional(),
                inner.keys(),
                inner.use(),
                path + "/" + inner.path(),
                mark);
    }

    /** Notes the new name of a reference; a name written with an anchor, a tag or escapes stays as it is. */
    void replace(Reference reference, String name) {
        int at = start(reference);
        if (at >= 0 && !name.equals(reference.name()) && text.startsWith(reference.name(), at)) {
            replacements.put(at, new Replacement(reference.name().length(), name));
        }
    }

    /** Returns the text with the new names. */
    String result() {
        StringBuilder result = new StringBuilder(text);
        int shift = 0;
        for (Map.Entry<Integer, Replacement> entry : replacements.entrySet()) {
            int at = entry.getKey() + shift;
            Replacement replacement = entry.getValue();
            result.replace(at, at + replacement.length(), replacement.name());
            shift += replacement.name().length() - replacement.length();
        }
        return result.toString();
    }

    /** Returns where the characters of a name begin, after its quote if it has one; -1 when the place is unknown. */
    private int start(Reference reference) {
        Mark mark = reference.mark();
        if (mark.line() < 1 || mark.line() > lines.size()) {
            return -1;
        }
        int at = lines.get(mark.line() - 1);
        for (int column = 1; column < mark.column() && at < text.length(); column++) {
            at = text.offsetByCodePoints(at, 1);
        }
        boolean quoted = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
        return quoted ? at + 1 : at;
    }

    private static boolean isTag(YamlNode root) {
        return root instanceof YamlScalar scalar && holdsTag(scalar.text());
    }

    private static String cover(String text) {
        Matcher tags = TAG.matcher(text);
        StringBuilder covered = new StringBuilder(text);
        while (tags.find()) {
            for (int i = tags.start(); i < tags.end(); i++) {
                covered.setCharAt(i, COVER);
            }
        }
        return covered.toString();
    }
}
