package dev.chandlery.yaml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the scalars of a text stand in it, where that says more than their values: {@code 0x1F} is another text than
 * {@code 31}, an absent value another than {@code null}, and a plain {@code yes} is a string for some readers only. Scalars
 * are told apart by identity.
 */
public final class PlainScalars {
    /** Nothing is known of any scalar: none counts as quoted. */
    public static final PlainScalars NONE = new PlainScalars();

    /** Nothing is known of any scalar: all strings count as quoted, as in JSON. */
    public static final PlainScalars JSON = new PlainScalars();

    private final IdentityHashMap<YamlScalar, String> plain = new IdentityHashMap<>();
    private final IdentityHashMap<YamlScalar, String> folded = new IdentityHashMap<>();

    private final Set<YamlScalar> quoted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<YamlScalar> literal = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<YamlNode> flow = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<PlainScalars> more;

    /** Makes a collection of nothing. */
    public PlainScalars() {
        this.more = List.of();
    }

    private PlainScalars(PlainScalars first, PlainScalars second) {
        this.more = List.of(first, second);
    }

    /** Returns what is known of the scalars of two texts. */
    public PlainScalars and(PlainScalars other) {
        return other == NONE || other == this ? this : this == NONE ? other : new PlainScalars(this, other);
    }

    void addPlain(YamlScalar scalar, String text) {
        boolean usual =
                scalar.type() == YamlScalar.Type.STRING && text.equals(scalar.text()) && !GoScalars.isWord(text);
        if (!usual) {
            plain.put(scalar, text);
        }
    }

    void addFolded(YamlScalar scalar, String text) {
        folded.put(scalar, text);
        quoted.add(scalar);
    }

    void addQuoted(YamlScalar scalar) {
        quoted.add(scalar);
    }

    void addLiteral(YamlScalar scalar) {
        literal.add(scalar);
        quoted.add(scalar);
    }

    /** Notes that a mapping stands in braces, or a list in brackets. */
    public void addFlow(YamlNode collection) {
        flow.add(collection);
    }

    /** Returns the notes of both, where a collection that takes the place of another stands in braces or brackets like it. */
    public PlainScalars sameStyle(YamlNode old, YamlNode changed) {
        if (old == changed || !isFlow(old)) {
            return this;
        }
        PlainScalars flowing = new PlainScalars();
        flowing.addFlow(changed);
        return and(flowing);
    }

    /** Returns a string in double quotes, and notes it. */
    public YamlScalar inQuotes(String text) {
        YamlScalar scalar = YamlScalar.string(text);
        addQuoted(scalar);
        return scalar;
    }

    /**
     * Returns a scalar that stands as go-yaml 3 writes it by itself, and notes it: a text of several lines as a literal block,
     * one that would be read as something else in quotes.
     */
    public YamlScalar inOwnStyle(YamlScalar.Type type, String text) {
        YamlScalar scalar = new YamlScalar(type, text, Mark.NONE);
        if (type == YamlScalar.Type.STRING) {
            if (text.indexOf('\n') >= 0) {
                addLiteral(scalar);
            } else if (!GoScalars.isString(text) || !ScalarShape.of(text).plainAllowed()) {
                addQuoted(scalar);
            }
        }
        return scalar;
    }

    /** Returns a string that stands in the style of another scalar, and notes it. */
    public YamlScalar inStyleOf(YamlScalar other, PlainScalars ofOther, String text) {
        boolean fold = ofOther.isFolded(other);
        YamlScalar scalar = new YamlScalar(YamlScalar.Type.STRING, fold ? FoldedText.copied(text) : text, Mark.NONE);
        if (fold) {
            addFolded(scalar, text);
        } else if (ofOther.isBlock(other)) {
            addLiteral(scalar);
        } else if (ofOther.isQuoted(other)) {
            addQuoted(scalar);
        }
        return scalar;
    }

    /**
     * Returns the characters of a scalar: those in the file of a plain one, else its text. The characters of an absent value
     * are the empty text.
     */
    public String text(YamlScalar scalar) {
        @Nullable String text = find(scalar, p -> p.plain);
        return text == null ? original(scalar) : text;
    }

    /** Says whether a scalar stands in the file without quotes and is one of {@code yes}, {@code no}, {@code on} and the like. */
    public boolean isPlainWord(YamlScalar scalar) {
        @Nullable String text = find(scalar, p -> p.plain);
        return text != null && GoScalars.isWord(text);
    }

    /** Says whether a key stands in the file without quotes, for which its place has no room, and is one of these words. */
    public static boolean isPlainWord(YamlMapping.Entry key) {
        return GoScalars.isWord(key.key()) && key.keyMark().width() == key.key().length();
    }

    /** Says whether a scalar stands in the file without quotes, and is not simply a string. */
    public boolean isPlain(YamlScalar scalar) {
        return find(scalar, p -> p.plain) != null;
    }

    /** Says whether a scalar stands in quotes or in a block. */
    public boolean isQuoted(YamlScalar scalar) {
        if (quoted.contains(scalar)) {
            return true;
        }
        for (PlainScalars each : more) {
            if (each.isQuoted(scalar)) {
                return true;
            }
        }
        return this == JSON && scalar.type() == YamlScalar.Type.STRING;
    }

    /** Says whether a scalar is a block, literal or folded. */
    public boolean isBlock(YamlScalar scalar) {
        return literal.contains(scalar)
                || folded.containsKey(scalar)
                || more.stream().anyMatch(each -> each.isBlock(scalar));
    }

    /** Says whether a mapping stands in braces, or a list in brackets. */
    public boolean isFlow(YamlNode collection) {
        return flow.contains(collection) || more.stream().anyMatch(each -> each.isFlow(collection));
    }

    /**
     * Says whether go-yaml 3 writes a string in a way that cannot be read again: in a block whose first line begins with a tab,
     * which is taken for indentation.
     */
    public boolean isLost(YamlScalar scalar) {
        String text = scalar.text();
        return text.startsWith("\t")
                && scalar.type() == YamlScalar.Type.STRING
                && (isBlock(scalar) || (text.indexOf('\n') >= 0 && (this == JSON || !isQuoted(scalar))))
                && FoldedText.allowsBlock(text);
    }

    /** Says whether a scalar is a folded block. */
    public boolean isFolded(YamlScalar scalar) {
        return find(scalar, p -> p.folded) != null;
    }

    /** Returns the text of a scalar as it is in the file, before {@link FoldedText} changes it. */
    public String original(YamlScalar scalar) {
        @Nullable String text = find(scalar, p -> p.folded);
        return text == null ? scalar.text() : text;
    }

    private @Nullable String find(
            YamlScalar scalar, Function<PlainScalars, IdentityHashMap<YamlScalar, String>> which) {
        @Nullable String text = which.apply(this).get(scalar);
        for (int i = 0; text == null && i < more.size(); i++) {
            text = more.get(i).find(scalar, which);
        }
        return text;
    }
}
