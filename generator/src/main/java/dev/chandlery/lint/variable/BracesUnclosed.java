package dev.chandlery.lint.variable;

import dev.chandlery.diagnostic.Rule;

/** Finds two opening braces that nothing closes, although they are meant for another program. */
final class BracesUnclosed extends UnclosedRule {
    BracesUnclosed() {
        super(Rule.warning("braces-unclosed", "Two braces open a tag for Argo, and nothing in the text closes it."));
    }

    @Override
    boolean isAbout(boolean meantForArgo) {
        return !meantForArgo;
    }

    @Override
    String sentence(String beginning) {
        return "Argo takes " + beginning
                + " for a tag that goes on to the next closing braces, which stand in another field.";
    }
}
