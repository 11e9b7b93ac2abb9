package dev.chandlery.argo.expression;

import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;

/** Covers the tags of a text, so that the rest can be read as an expression and every offset stays right. */
final class TagMask {
    /** A character for private use, which is no letter and so in no name; each unit of a tag becomes one. */
    private static final char COVER = '\uE000';

    private TagMask() {}

    static String cover(TaggedText text) {
        StringBuilder covered = new StringBuilder(text.text());
        for (Tag tag : text.tags()) {
            for (int i = tag.span().start(); i < tag.span().end(); i++) {
                covered.setCharAt(i, COVER);
            }
        }
        return covered.toString();
    }

    static boolean isCovered(int codePoint) {
        return codePoint == COVER;
    }

    /** Says whether a tag was in this text. */
    static boolean isIn(String text) {
        return text.indexOf(COVER) >= 0;
    }
}
