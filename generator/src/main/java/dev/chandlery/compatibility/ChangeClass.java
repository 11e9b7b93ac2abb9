package dev.chandlery.compatibility;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a change matters to those who use a package. The first is the gravest. */
public enum ChangeClass {
    /** Somebody who used the package as it was may fail, or get something else. */
    BREAKING("breaking", "major"),
    /** There is more to use than before; what was used before works as it did. */
    COMPATIBLE("compatible", "minor"),
    /** Nothing changes for users but how the work is done. */
    INTERNAL("internal", "patch");

    private final String word;
    private final String part;

    ChangeClass(String word, String part) {
        this.word = word;
        this.part = part;
    }

    /** Returns the class of a word such as {@code breaking}. */
    public static Optional<ChangeClass> parse(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** Returns the word for it in files and reports. */
    public String word() {
        return word;
    }

    /** Returns the part of a version from 1.0.0 on that it asks to raise: {@code major}, {@code minor} or {@code patch}. */
    public String part() {
        return part;
    }

    /** Returns the word with a capital, for headings. */
    public String title() {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
