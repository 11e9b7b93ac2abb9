package dev.chandlery.lint.argument;

import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.lint.LintContext;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of a workflow that its texts use as variables.
 *
 * @param names their names
 * @param all whether a text uses all parameters at once
 */
record Mentions(Set<String> names, boolean all) {
    /** All parameters, as JSON or handed to a function, or one by its name. */
    private static final Pattern USE =
            Pattern.compile("workflow\\.parameters(?:(?<all>\\.json|(?!\\.\\w|\\[))|[^-\\w]+(?<name>[-\\w]+))");

    /** Nobody gives parameters longer names. */
    private static final int MAX_LENGTH = 200;

    Mentions {
        names = Set.copyOf(names);
    }

    /** Returns what the spec of a workflow mentions, looked for once. */
    static Mentions of(WorkflowSyntax workflow, LintContext context) {
        return context.once(workflow, Mentions.class, each -> {
            Set<String> names = new HashSet<>();
            boolean all = collect(each.spec(), names);
            return new Mentions(names, all);
        });
    }

    boolean contains(String name) {
        return all || names.contains(name);
    }

    /** Adds the names that a node uses. Says whether it uses all. */
    private static boolean collect(YamlNode node, Set<String> names) {
        boolean all = false;
        if (node instanceof YamlScalar scalar) {
            for (Matcher use = USE.matcher(scalar.text()); use.find(); ) {
                all |= use.group("all") != null;
                if (use.group("name") != null) {
                    add(use.group("name"), names);
                }
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                all |= collect(item, names);
            }
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                all |= collect(entry.value(), names);
            }
        }
        return all;
    }

    /** In an expression, a hyphen is a minus: {@code n-1} uses the parameter {@code n}. */
    private static void add(String name, Set<String> names) {
        names.add(name);
        if (name.length() <= MAX_LENGTH) {
            for (int hyphen = name.indexOf('-'); hyphen >= 0; hyphen = name.indexOf('-', hyphen + 1)) {
                names.add(name.substring(0, hyphen));
            }
        }
    }
}
