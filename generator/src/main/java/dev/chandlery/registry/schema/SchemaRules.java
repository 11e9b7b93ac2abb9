package dev.chandlery.registry.schema;

import dev.chandlery.diagnostic.Rule;
import java.util.List;

/** The rules for the keys and values of the project's own files. */
public final class SchemaRules {
    /** A key that has no meaning there. */
    public static final Rule KEY_UNKNOWN =
            Rule.error("key-unknown", "A key of one of Chandlery's own files has no meaning where it stands.");

    /** A key that must be there is not. */
    public static final Rule KEY_MISSING =
            Rule.error("key-missing", "A required key of one of Chandlery's own files is missing.");

    /** A value of another type, such as a number for a text. */
    public static final Rule VALUE_TYPE =
            Rule.error("value-type", "A value of one of Chandlery's own files has the wrong type.");

    /** A value of the right type that is not allowed. */
    public static final Rule VALUE_INVALID =
            Rule.error("value-invalid", "A value of one of Chandlery's own files is not allowed there.");

    /** A value that stands in a list twice. */
    public static final Rule VALUE_DUPLICATE =
            Rule.error("value-duplicate", "A value that must be unique is given twice.");

    /** All of them, by id. */
    public static final List<Rule> ALL = List.of(KEY_MISSING, KEY_UNKNOWN, VALUE_DUPLICATE, VALUE_INVALID, VALUE_TYPE);

    private SchemaRules() {}
}
