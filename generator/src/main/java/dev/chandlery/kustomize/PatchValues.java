package dev.chandlery.kustomize;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.yaml.KustomizeWriter;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.PlainScalars;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What becomes of values on their way through JSON, which objects take when a JSON patch is applied to them. */
final class PatchValues {
    static final YamlScalar NULL = new YamlScalar(YamlScalar.Type.NULL, "null", Mark.NONE);

    /** Goes through JSON as it is, and into annotations as {@code -0}; elsewhere it is printed as 0. */
    private static final YamlScalar NEGATIVE_ZERO = new YamlScalar(YamlScalar.Type.FLOAT, "-0", Mark.NONE);

    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

    private PatchValues() {}

    /** Returns a value of a patch as YAML 1.1 has it: {@code yes} and {@code off} are booleans, times stay as written. */
    static YamlNode ofYaml11(YamlNode node, PlainScalars plain) {
        if (node instanceof YamlMapping mapping) {
            List<YamlMapping.Entry> entries = new ArrayList<>();
            mapping.entries().forEach(e -> entries.add(YamlMapping.Entry.of(e.key(), ofYaml11(e.value(), plain))));
            return new YamlMapping(entries, Mark.NONE);
        }
        if (node instanceof YamlSequence sequence) {
            return YamlSequence.of(
                    sequence.items().stream().map(i -> ofYaml11(i, plain)).toList());
        }
        YamlScalar scalar = (YamlScalar) node;
        if (isNegativeZero(scalar, plain)) {
            return NEGATIVE_ZERO;
        }
        if (scalar.type() != YamlScalar.Type.STRING) {
            return new YamlScalar(scalar.type(), scalar.text(), Mark.NONE);
        }
        if (plain.isPlainWord(scalar)) {
            String word = scalar.text().toLowerCase(Locale.ROOT);
            return YamlScalar.bool(word.startsWith("y") || word.equals("on"));
        }
        return YamlScalar.string(plain.text(scalar));
    }

    /** Returns annotations with zeros that are floats below zero told apart from others. */
    static YamlMapping withNegativeZeros(YamlMapping annotations, PlainScalars plain) {
        YamlMapping result = annotations;
        for (YamlMapping.Entry entry : annotations.entries()) {
            if (entry.value() instanceof YamlScalar scalar && isNegativeZero(scalar, plain)) {
                result = result.with(entry.key(), NEGATIVE_ZERO);
            }
        }
        return result;
    }

    private static boolean isNegativeZero(YamlScalar scalar, PlainScalars plain) {
        if (scalar.type() != YamlScalar.Type.INTEGER || !scalar.text().equals("0")) {
            return false;
        }
        String text = plain.text(scalar);
        return text.startsWith("-") && (text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0);
    }

    /**
     * Returns a copy of an object as it is read from JSON into maps: its numbers are doubles.
     *
     * @param styles learns how the texts of the copy stand
     * @throws BuildStop for a value that does not survive
     */
    @SuppressWarnings("ReferenceEquality") // that zero is told apart from others by what it is
    static YamlNode ofJson(YamlNode node, PlainScalars styles, Place place) {
        if (node instanceof YamlMapping mapping) {
            List<YamlMapping.Entry> entries = new ArrayList<>();
            mapping.entries()
                    .forEach(e -> entries.add(YamlMapping.Entry.of(e.key(), ofJson(e.value(), styles, place))));
            return new YamlMapping(entries, Mark.NONE);
        }
        if (node instanceof YamlSequence sequence) {
            return YamlSequence.of(
                    sequence.items().stream().map(i -> ofJson(i, styles, place)).toList());
        }
        YamlScalar scalar = (YamlScalar) node;
        if (scalar.type() == YamlScalar.Type.INTEGER
                && new BigDecimal(scalar.text()).abs().compareTo(EXACT) > 0) {
            throw BuildStop.unsupported(place, "a JSON patch of an object with a whole number beyond 2^53");
        }
        if (scalar == NEGATIVE_ZERO) {
            return scalar;
        }
        YamlScalar copy = styles.inOwnStyle(scalar.type(), scalar.text());
        Copies.checkTab(copy, styles, place);
        return copy;
    }

    /** Returns the annotations of an object after a JSON patch: all of them are texts. */
    @SuppressWarnings("ReferenceEquality") // as above
    static YamlMapping texts(YamlMapping annotations) {
        List<YamlMapping.Entry> entries = new ArrayList<>();
        for (YamlMapping.Entry entry : annotations.entries()) {
            YamlNode value = entry.value();
            String text = "";
            if (value instanceof YamlScalar scalar) {
                boolean number = scalar.type() == YamlScalar.Type.INTEGER || scalar.type() == YamlScalar.Type.FLOAT;
                text = number && scalar != NEGATIVE_ZERO ? KustomizeWriter.number(scalar.text()) : scalar.text();
            }
            entries.add(YamlMapping.Entry.of(entry.key(), YamlScalar.string(text)));
        }
        return new YamlMapping(entries, Mark.NONE);
    }
}
