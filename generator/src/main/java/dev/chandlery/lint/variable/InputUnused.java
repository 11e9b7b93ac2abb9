package dev.chandlery.lint.variable;

import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;
import dev.chandlery.lint.LintRule;
import dev.chandlery.yaml.Mark;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import dev.chandlery.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds inputs that nothing in their template names. */
final class InputUnused extends LintRule {
    /** Templates whose inputs are read by other means than tags: by people who let them go on, or by a plugin. */
    private static final Set<String> READ_OTHERWISE = Set.of("suspend", "plugin", "");

    /** Fields of the spec that become a part of each template. */
    private static final List<String> OF_TEMPLATES = List.of("templateDefaults", "podSpecPatch", "podMetadata");

    /** Inputs by name, after a dot or between brackets, or all of a kind; expressions may have spaces between. */
    private static final Pattern MENTION = Pattern.compile("\\binputs\\s*\\??\\.\\s*(parameters|artifacts)\\b"
            + "(?:\\s*(?:\\?\\.\\s*)?\\[\\s*\\\\?['\"`]([-\\w]+)\\\\?['\"`]\\s*]|\\s*\\??\\.\\s*([-\\w]+))?");

    /** A name of another form is found elsewhere, and no tag can be told to mean it. */
    private static final Pattern NAME = Pattern.compile("[-\\w]+");

    private static final String INPUTS = "inputs";

    private static final Pattern ANY = Pattern.compile("\\binputs\\s*(?:\\?\\.\\s*)?\\[");

    InputUnused() {
        super(Rule.warning("input-unused", "A template declares an input and does not use it."));
    }

    @Override
    protected void template(TemplateSyntax template, WorkflowSyntax workflow, LintContext context) {
        boolean inputs = !template.inputs().parameters().isEmpty()
                || !template.inputs().artifacts().isEmpty();
        if (!inputs || READ_OTHERWISE.contains(template.type())) {
            return;
        }
        List<Mentions> used = List.of(
                Mentions.in(template.node()), context.once(workflow, Mentions.class, Mentions::inEachTemplateOf));
        template.inputs()
                .parameters()
                .forEach(parameter -> check("parameter", parameter.name(), parameter.mark(), used, template, context));
        // What runs something itself finds its artifacts as files.
        if (template.callsOthers()) {
            template.inputs()
                    .artifacts()
                    .forEach(artifact -> check("artifact", artifact.name(), artifact.mark(), used, template, context));
        }
    }

    private void check(
            String kind, String name, Mark mark, List<Mentions> used, TemplateSyntax template, LintContext context) {
        if (NAME.matcher(name).matches() && used.stream().noneMatch(each -> each.has(kind + "s", name))) {
            context.report(
                    rule(),
                    mark,
                    "Nothing in " + template.label() + " uses its input " + kind + " " + name + ".",
                    "Use it as inputs." + kind + "s." + name + ", or remove it.");
        }
    }

    /**
     * What texts mention.
     *
     * @param names {@code parameters.name}, or {@code parameters} for all of them
     */
    private record Mentions(Set<String> names) {
        static Mentions in(YamlNode node) {
            Set<String> names = new HashSet<>();
            collect(node, names);
            return new Mentions(names);
        }

        static Mentions inEachTemplateOf(WorkflowSyntax workflow) {
            Set<String> names = new HashSet<>();
            for (String field : OF_TEMPLATES) {
                workflow.spec().get(field).ifPresent(node -> collect(node, names));
            }
            return new Mentions(names);
        }

        boolean has(String kind, String name) {
            return names.contains(kind) || names.contains(kind + "." + name);
        }

        private static void collect(YamlNode node, Set<String> names) {
            if (node instanceof YamlMapping mapping) {
                for (YamlMapping.Entry entry : mapping.entries()) {
                    mentions(entry.key(), names);
                    collect(entry.value(), names);
                }
            } else if (node instanceof YamlSequence sequence) {
                for (YamlNode item : sequence.items()) {
                    collect(item, names);
                }
            } else if (node instanceof YamlScalar scalar) {
                mentions(scalar.text(), names);
            }
        }

        /** Looks for the word first: a pattern that tries each character takes ten times as long. */
        private static void mentions(String text, Set<String> names) {
            if (text.contains("$env")) {
                addAll(names);
            }
            for (int at = text.indexOf(INPUTS); at >= 0; at = text.indexOf(INPUTS, at + 1)) {
                if (!plain(text, at, names)) {
                    other(text, at, names);
                }
            }
        }

        /** Takes what nearly all tags are, as in <code>{{inputs.parameters.name}}</code>, without a pattern. */
        private static boolean plain(String text, int at, Set<String> names) {
            int from = at + INPUTS.length() + 1;
            int end = text.indexOf("}}", from);
            boolean parameter = text.startsWith(".parameters.", from - 1);
            int name = from + "parameters.".length();
            if (!parameter || end <= name || at < 2 || !text.startsWith("{{", at - 2)) {
                return false;
            }
            for (int i = name; i < end; i++) {
                char c = text.charAt(i);
                boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                if (!letter && c != '-' && c != '_') {
                    return false;
                }
            }
            names.add(text.substring(from, end));
            return true;
        }

        private static void other(String text, int at, Set<String> names) {
            Matcher mention = MENTION.matcher(text).useTransparentBounds(true);
            if (mention.region(at, text.length()).lookingAt()) {
                String found = mention.group(2) == null ? mention.group(3) : mention.group(2);
                names.add(found == null ? mention.group(1) : mention.group(1) + "." + found);
            } else if (ANY.matcher(text)
                    .useTransparentBounds(true)
                    .region(at, text.length())
                    .lookingAt()) {
                addAll(names);
            }
        }

        private static void addAll(Set<String> names) {
            names.add("parameters");
            names.add("artifacts");
        }
    }
}
