package dev.chandlery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page docs/commands.md, made from the options and texts that the program itself prints as help. */
final class CommandsPage {
    private static final List<String> EVERYWHERE = List.of("--help", "--version", "--verbose");

    private final CommandLine root;

    CommandsPage(CommandLine root) {
        this.root = root;
    }

    String text() {
        StringBuilder page = new StringBuilder("""
                # Commands

                This page is made from the program's own help. Results go to standard output; progress, findings of `generate` and
                messages go to standard error. Colours and progress bars appear on a terminal only, and never with `NO_COLOR` set.

                | command | does |
                |---|---|
                """);
        for (CommandLine command : own(root)) {
            page.append("| [`%s`](#%s) | %s |\n"
                    .formatted(command.getCommandName(), anchor(command), description(command.getCommandSpec())));
        }
        page.append("\n## Exit codes\n\n| code | means |\n|---|---|\n");
        root.getCommandSpec()
                .usageMessage()
                .exitCodeList()
                .forEach((code, meaning) -> page.append("| %s | %s |\n".formatted(code, meaning)));
        page.append("\n## Options of every command\n\n");
        options(page, root.getCommandSpec(), true);
        for (CommandLine command : own(root)) {
            section(page, command);
        }
        return page.toString();
    }

    /** Returns the commands that the help shows, without the help itself. */
    static List<CommandLine> own(CommandLine root) {
        List<CommandLine> commands = new ArrayList<>();
        for (CommandLine command : root.getSubcommands().values()) {
            if (!(command.getCommand() instanceof CommandLine.HelpCommand)) {
                commands.add(command);
            }
        }
        return commands;
    }

    private static void section(StringBuilder page, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        page.append("\n## chandlery ").append(command.getCommandName()).append("\n\n");
        page.append(description(spec)).append("\n\n");
        options(page, spec, false);
        String[] examples = spec.usageMessage().footer();
        if (examples.length > 0) {
            page.append("\n```\n");
            for (String example : examples) {
                page.append(example.strip()).append('\n');
            }
            page.append("```\n");
        }
    }

    private static void options(StringBuilder page, CommandSpec spec, boolean everywhere) {
        List<String> rows = new ArrayList<>();
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            rows.add(row(
                    "`" + parameter.paramLabel() + "`",
                    parameter,
                    parameter.arity().min() > 0));
        }
        for (OptionSpec option : spec.options()) {
            if (EVERYWHERE.contains(option.longestName()) == everywhere && !option.hidden()) {
                String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                List<String> names = new ArrayList<>();
                for (String name : option.names()) {
                    names.add("`" + name + label + "`");
                }
                rows.add(row(String.join(", ", names), option, option.required()));
            }
        }
        if (rows.isEmpty()) {
            page.append("It has no options of its own.\n");
            return;
        }
        page.append("| option | meaning |\n|---|---|\n");
        rows.forEach(page::append);
    }

    private static String row(String names, ArgSpec argument, boolean required) {
        String text = String.join(" ", argument.description());
        if (argument.group() != null && argument.group().exclusive()) {
            text += argument.group().args().stream()
                    .map(CommandsPage::label)
                    .collect(Collectors.joining(" or ", " Required: ", "."));
        } else if (required) {
            text += " Required.";
        }
        return "| %s | %s |\n".formatted(names, escaped(text));
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String description(CommandSpec spec) {
        // The first line: picocli's own command for completion explains itself at length.
        return escaped(spec.usageMessage().description()[0]);
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    private static String anchor(CommandLine command) {
        return "chandlery-" + command.getCommandName();
    }
}
