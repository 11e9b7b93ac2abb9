package dev.chandlery.lint.security;

import dev.chandlery.argo.Fields;
import dev.chandlery.argo.syntax.ContainerSyntax;
import dev.chandlery.argo.syntax.TemplateSyntax;
import dev.chandlery.argo.syntax.WorkflowSyntax;
import dev.chandlery.yaml.YamlMapping;
import dev.chandlery.yaml.YamlNode;
import dev.chandlery.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text that a container runs as a program.
 *
 * @param text the text with its place
 * @param shell whether a shell runs it
 * @param container the container
 */
record Code(YamlScalar text, boolean shell, ContainerSyntax container) {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh", "ksh", "mksh");

    /** Interpreters, and the options after which they take a program as an argument. */
    private static final Pattern INTERPRETER = Pattern.compile("(?:python|node|ruby|perl|php|pwsh|lua)[0-9.]*");

    private static final Pattern SHELL_OPTION = Pattern.compile("[-+][a-zA-Z]*c[a-zA-Z]*");
    private static final Set<String> PROGRAM_OPTIONS = Set.of("-c", "-e", "-r", "-Command", "--eval");

    /** Returns the programs in the text of a template. */
    static List<Code> of(TemplateSyntax template, WorkflowSyntax workflow) {
        List<Code> found = new ArrayList<>();
        for (ContainerSyntax container : ContainerSyntax.list(template.node())) {
            if (container.role() == ContainerSyntax.Role.SCRIPT) {
                script(container, workflow).ifPresent(found::add);
            } else {
                argument(container, workflow).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Code> script(ContainerSyntax container, WorkflowSyntax workflow) {
        return container.node().get("source").flatMap(YamlNode::asScalar).map(source -> {
            List<YamlScalar> command = words(container, workflow, "command");
            String program = command.isEmpty() ? shebang(source.text()) : programs(command);
            return new Code(source, SHELLS.contains(program), container);
        });
    }

    /** Returns the argument that an interpreter takes as its program: the one after {@code -c}, or its like. */
    private static Optional<Code> argument(ContainerSyntax container, WorkflowSyntax workflow) {
        List<YamlScalar> words = new ArrayList<>(words(container, workflow, "command"));
        words.addAll(words(container, workflow, "args"));
        for (int i = 0; i < words.size(); i++) {
            String program = name(words.get(i).text());
            boolean shell = SHELLS.contains(program);
            if (shell || INTERPRETER.matcher(program).matches()) {
                for (int j = i + 1; j + 1 < words.size(); j++) {
                    String option = words.get(j).text();
                    if (shell ? SHELL_OPTION.matcher(option).matches() : PROGRAM_OPTIONS.contains(option)) {
                        return Optional.of(new Code(words.get(j + 1), shell, container));
                    }
                }
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static List<YamlScalar> words(ContainerSyntax container, WorkflowSyntax workflow, String key) {
        YamlMapping node = container.node();
        if (!Fields.present(node, key) && container.only()) {
            node = Fields.mapping(
                    workflow.templateDefaults(),
                    container.role() == ContainerSyntax.Role.SCRIPT ? "script" : "container");
        }
        return Fields.items(node, key).stream()
                .flatMap(item -> item.asScalar().stream())
                .toList();
    }

    /** Returns the first word that names a program: {@code env} and the like only start another. */
    private static String programs(List<YamlScalar> command) {
        return command.stream()
                .map(word -> name(word.text()))
                .filter(name ->
                        SHELLS.contains(name) || INTERPRETER.matcher(name).matches())
                .findFirst()
                .orElse("");
    }

    private static String shebang(String source) {
        if (!source.startsWith("#!")) {
            return "";
        }
        int end = source.indexOf('\n');
        for (String word :
                source.substring(2, end < 0 ? source.length() : end).strip().split("\\s+")) {
            String name = name(word);
            if (!name.equals("env") && !name.startsWith("-")) {
                return name;
            }
        }
        return "";
    }

    private static String name(String word) {
        return word.substring(word.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
