package dev.chandlery.cli;

import dev.chandlery.registry.schema.Quoted;
import java.util.regex.Pattern;

/** Texts in Markdown. */
final class MarkdownEscape {
    /** What Markdown or HTML could take for more than text. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&@]");

    private MarkdownEscape() {}

    /** Returns a text as it stands in Markdown on one line. */
    static String of(String text) {
        return SPECIAL.matcher(Quoted.printable(text)).replaceAll("\\\\$0");
    }
}
