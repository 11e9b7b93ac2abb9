package dev.chandlery.lint;

import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import java.util.regex.Pattern;

/** What names may look like, as Argo has it. */
public enum NameForm {
    /** Parameters and artifacts. */
    PARAMETER(
            "[-a-zA-Z0-9_]+",
            Integer.MAX_VALUE,
            "Use letters, digits, \"-\" and \"_\" only, as in my-param or MY_PARAM1."),
    /** Templates, steps and tasks. */
    TEMPLATE(
            "[a-zA-Z0-9][-a-zA-Z0-9]*",
            128,
            "Use letters, digits and \"-\" only, with a letter or digit first, and at most 128 characters.");

    private final Pattern pattern;
    private final int maxLength;
    private final String remedy;

    NameForm(String pattern, int maxLength, String remedy) {
        this.pattern = Pattern.compile(pattern);
        this.maxLength = maxLength;
        this.remedy = remedy;
    }

    /**
     * Says whether a name is allowed. A tag of an input or of the workflow counts as some allowed letter: Argo fills it in
     * before it looks at the name.
     */
    public boolean allows(String name) {
        String filled = fill(name);
        return pattern.matcher(filled).matches() && filled.length() <= maxLength;
    }

    /** Returns what to do about a name that is not allowed. */
    public String remedy() {
        return remedy;
    }

    private static String fill(String name) {
        if (!name.contains("{{")) {
            return name;
        }
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (Tag tag : TaggedText.of(name).tags()) {
            filled.append(
                    name, at, isFilledIn(tag) ? tag.span().start() : tag.span().end());
            if (isFilledIn(tag)) {
                filled.append('x');
            }
            at = tag.span().end();
        }
        return filled.append(name, at, name.length()).toString();
    }

    private static boolean isFilledIn(Tag tag) {
        return tag.kind() == Tag.Kind.EXPRESSION
                || tag.name().startsWith("inputs.")
                || tag.name().startsWith("workflow.");
    }
}
