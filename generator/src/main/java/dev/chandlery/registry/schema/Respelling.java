package dev.chandlery.registry.schema;

import dev.chandlery.diagnostic.Fix;
import dev.chandlery.diagnostic.Suggestion;
import dev.chandlery.diagnostic.TextEdit;
import dev.chandlery.yaml.Mark;
import java.util.Collection;

/** Fixes that write a misspelt word of a file as it is most likely meant. */
public final class Respelling {
    private Respelling() {}

    /**
     * Returns a fix for each of the words that are nearest to what was written: none when none is near, one when it is clear
     * what was meant. A word with an anchor, a tag or escapes is left to people.
     *
     * @param path the file
     * @param mark where the word stands
     * @param written the word
     * @param words what may stand there; such words need no quotes
     */
    public static Fix[] fixes(String path, Mark mark, String written, Collection<String> words) {
        int length = written.codePointCount(0, written.length());
        int quotes = mark.width() - length;
        if (length == 0 || (quotes != 0 && quotes != 2)) {
            return new Fix[0];
        }
        Mark word = new Mark(mark.line(), mark.column() + quotes / 2, length);
        return Suggestion.allNearest(written, words).stream()
                .map(meant -> Fix.of("Write " + meant, TextEdit.replace(path, word, meant)))
                .toArray(Fix[]::new);
    }
}
