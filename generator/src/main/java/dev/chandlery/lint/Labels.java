package dev.chandlery.lint;

import java.util.List;

/** Labels of parts of objects, such as {@code template main} or {@code a step without a name}, in sentences. */
public final class Labels {
    private static final List<String> ARTICLES = List.of("this ", "the ", "a ", "an ");

    private Labels() {}

    /** Returns a label with the article, such as {@code the template main}, unless it has one. */
    public static String withArticle(String label) {
        return hasArticle(label) ? label : "the " + label;
    }

    /** Returns a sentence that may begin with a label in small letters. */
    static String sentence(String text) {
        return hasArticle(text) ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }

    private static boolean hasArticle(String text) {
        for (String article : ARTICLES) {
            if (text.startsWith(article)) {
                return true;
            }
        }
        return false;
    }
}
