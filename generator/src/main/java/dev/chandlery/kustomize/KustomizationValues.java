package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.kustomize.Kustomization.Text;
import dev.chandlery.yaml.PlainScalars;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values of a kustomization file by their types; a value of another type ends the build. */
final class KustomizationValues {
    private final String path;
    private final PlainScalars plain;

    KustomizationValues(String path, PlainScalars plain) {
        this.path = path;
        this.plain = plain;
    }

    static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL;
    }

    /** Returns a user's text as it may stand in a message. */
    static String quoted(String text) {
        String cut = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return '"' + cut.replaceAll("[\\p{Cntrl}\\p{Cs}\u2028\u2029]", " ") + '"';
    }

    /** Returns a text without white space at its ends, as Go's {@code strings.TrimSpace} has it. */
    static String trimmed(String text) {
        return text.replaceAll("^[\\s\u0085\u00a0\\p{Z}]+|[\\s\u0085\u00a0\\p{Z}]+$", "");
    }

    Text text(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            boolean time = scalar.type() == YamlScalar.Type.STRING && plain.isPlain(scalar);
            if (scalar.type() == YamlScalar.Type.STRING && !plain.isPlainWord(scalar)) {
                return new Text(time ? plain.text(scalar) : scalar.text(), scalar.mark());
            }
        }
        throw wrong(node, "a text", "Put quotes around it.");
    }

    boolean flag(YamlNode node) {
        if (node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.BOOLEAN) {
            return scalar.text().equals("true");
        }
        if (isNull(node)) {
            return false;
        }
        throw wrong(node, "true or false", "Write true or false.");
    }

    YamlMapping mapping(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping;
        }
        throw wrong(node, "a mapping", "Write a mapping.");
    }

    List<YamlNode> list(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            return sequence.items();
        }
        if (isNull(node)) {
            return List.of();
        }
        throw wrong(node, "a list", "Write a list.");
    }

    List<Text> texts(YamlNode node) {
        List<Text> texts = new ArrayList<>();
        list(node).forEach(item -> texts.add(text(item)));
        return texts;
    }

    SortedMap<String, String> pairs(YamlNode node) {
        SortedMap<String, String> pairs = new TreeMap<>(Utf8Order::compare);
        if (!isNull(node)) {
            for (YamlMapping.Entry entry : mapping(node).entries()) {
                if (PlainScalars.isPlainWord(entry)) {
                    throw BuildStop.invalid(
                            Place.in(path, entry.keyMark()),
                            "The key " + quoted(entry.key())
                                    + " is a truth value to a part of Kustomize, which then builds nothing.",
                            "Put quotes around it.");
                }
                pairs.put(entry.key(), text(entry.value()).value());
            }
        }
        return pairs;
    }

    BuildStop unknown(YamlMapping.Entry entry, String where) {
        return BuildStop.invalid(
                Place.in(path, entry.keyMark()),
                "There is no field " + quoted(entry.key()) + " in " + where + ".",
                "Correct the name, or remove it.");
    }

    private BuildStop wrong(YamlNode node, String wanted, String remedy) {
        return BuildStop.invalid(Place.in(path, node.mark()), "The value is not " + wanted + ".", remedy);
    }
}
