package dev.chandlery.diagnostic;

import dev.chandlery.yaml.Mark;
import java.util.regex.Pattern;

/**
 * A kind of finding. Each rule has a page {@code docs/rules/<id>.md}.
 *
 * @param id its name in reports, configuration and documentation: lower-case words joined by dashes
 * @param severity how much it matters unless the registry says otherwise
 * @param summary one sentence that says what it finds
 */
public record Rule(String id, Severity severity, String summary) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Checks the form of the id. */
    public Rule {
        if (!isId(id)) {
            throw new IllegalArgumentException("rule id " + id);
        }
    }

    /** Says whether a text has the form of a rule's id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Returns a rule whose findings are errors. */
    public static Rule error(String id, String summary) {
        return new Rule(id, Severity.ERROR, summary);
    }

    /** Returns a rule whose findings are warnings. */
    public static Rule warning(String id, String summary) {
        return new Rule(id, Severity.WARNING, summary);
    }

    /** Returns a rule whose findings are for information. */
    public static Rule info(String id, String summary) {
        return new Rule(id, Severity.INFO, summary);
    }

    /** Returns a finding of this rule. */
    public Finding at(Place place, String message, String remedy) {
        return new Finding(this, severity, place, message, remedy);
    }

    /** Returns a finding of this rule in a file. */
    public Finding at(String path, Mark mark, String message, String remedy) {
        return at(Place.in(path, mark), message, remedy);
    }
}
