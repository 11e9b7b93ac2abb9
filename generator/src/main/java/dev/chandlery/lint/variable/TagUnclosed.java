package dev.chandlery.lint.variable;

import dev.chandlery.diagnostic.Rule;

/** Finds a tag that begins as a variable or an expression and does not end. */
final class TagUnclosed extends UnclosedRule {
    TagUnclosed() {
        super(Rule.error("tag-unclosed", "A tag begins as a variable or an expression, and has no end."));
    }

    @Override
    boolean isAbout(boolean meantForArgo) {
        return meantForArgo;
    }

    @Override
    String sentence(String beginning) {
        return "The tag that begins with " + beginning + " has no end.";
    }
}
