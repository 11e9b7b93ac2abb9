package dev.chandlery.registry;

import dev.chandlery.diagnostic.Rule;
import dev.chandlery.registry.schema.SchemaRules;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules for the project's own files, and for YAML files as such. */
public final class RegistryRules {
    /** A file that is not YAML. */
    public static final Rule YAML_SYNTAX = Rule.error("yaml-syntax", "A file is not well-formed YAML.");

    /** A mapping that has a key twice. */
    public static final Rule YAML_DUPLICATE_KEY =
            Rule.error("yaml-duplicate-key", "A mapping of a YAML file has the same key twice.");

    /** A value that JSON, and so Kubernetes, cannot hold. */
    public static final Rule YAML_NOT_JSON =
            Rule.error("yaml-not-json", "A YAML file holds a value that Kubernetes cannot hold.");

    /** A file that is too large, too deep, or that aliases blow up. */
    public static final Rule YAML_LIMIT =
            Rule.error("yaml-limit", "A YAML file passes a limit on size, nesting or aliases.");

    /** A file that is not text in UTF-8. */
    public static final Rule FILE_ENCODING = Rule.error("file-encoding", "A file is not text in UTF-8.");

    /** A file that does not hold exactly one mapping. */
    public static final Rule FILE_SHAPE =
            Rule.error("file-shape", "One of Chandlery's own files does not hold exactly one YAML mapping.");

    /** A file of another kind or format version. */
    public static final Rule FILE_KIND = Rule.error(
            "file-kind", "One of Chandlery's own files has another apiVersion or kind than its place asks for.");

    /** A file whose name ends so that it is not read. */
    public static final Rule FILE_NAME =
            Rule.warning("file-name", "A file is named almost, but not quite, as one that Chandlery reads.");

    /** A severity given to a rule that does not exist. */
    public static final Rule LINT_RULE_UNKNOWN =
            Rule.error("lint-rule-unknown", "The registry file sets the severity of a rule that does not exist.");

    /** A class given to a kind of change that does not exist. */
    public static final Rule CHANGE_UNKNOWN =
            Rule.error("change-unknown", "The registry file sets the class of a kind of change that does not exist.");

    /** An environment that is named otherwise than its folder. */
    public static final Rule ENVIRONMENT_NAME =
            Rule.error("environment-name", "An environment's name differs from the name of its folder.");

    /** Releases of an environment that is not described. */
    public static final Rule ENVIRONMENT_INCOMPLETE =
            Rule.error("environment-incomplete", "A folder of environments holds no environment.yaml.");

    /** An environment that promotes from one that does not exist, or in a circle. */
    public static final Rule ENVIRONMENT_ORDER =
            Rule.error("environment-order", "An environment promotes from one that does not exist, or from itself.");

    /** All of them, and those of {@link SchemaRules}, by id. */
    public static final List<Rule> ALL = Stream.concat(
                    SchemaRules.ALL.stream(),
                    Stream.of(
                            YAML_SYNTAX,
                            YAML_DUPLICATE_KEY,
                            YAML_NOT_JSON,
                            YAML_LIMIT,
                            FILE_ENCODING,
                            FILE_SHAPE,
                            FILE_KIND,
                            FILE_NAME,
                            LINT_RULE_UNKNOWN,
                            CHANGE_UNKNOWN,
                            ENVIRONMENT_NAME,
                            ENVIRONMENT_INCOMPLETE,
                            ENVIRONMENT_ORDER))
            .sorted(Comparator.comparing(Rule::id))
            .toList();

    private RegistryRules() {}
}
