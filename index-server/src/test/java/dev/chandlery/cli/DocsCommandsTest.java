package dev.chandlery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.chandlery.testing.Golden;
import dev.chandlery.testing.Markdown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** docs/commands.md is made from the command line itself, and every command that a page shows can be parsed. */
class DocsCommandsTest {
    private static final Pattern COMMAND = Pattern.compile("(?:\\./)?chandlery (?<words>.*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    @Test
    void theReferenceIsThatOfTheProgram() {
        Golden.assertEqualPage("docs/commands.md", new CommandsPage(ServedCommands.all()).text());
    }

    @TestFactory
    List<DynamicTest> everyCommandThatAPageShowsCanBeParsed() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : Markdown.pages()) {
            for (String line : Markdown.shellLines(page)) {
                Matcher command = COMMAND.matcher(line);
                if (command.matches() && isComplete(command.group("words"))) {
                    tests.add(DynamicTest.dynamicTest(
                            Golden.projectRoot().relativize(page) + ": " + line,
                            () -> assertThatCode(() -> parse(words(command.group("words"))))
                                    .doesNotThrowAnyException()));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests;
    }

    @Test
    void theExamplesInTheHelpCanBeParsed() {
        List<String> examples = new ArrayList<>();
        for (CommandLine command : CommandsPage.own(ServedCommands.all())) {
            examples.addAll(List.of(command.getCommandSpec().usageMessage().footer()));
        }
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            // The command, and after two spaces what it does.
            String text = example.strip().replaceFirst("   *.*", "");
            Matcher command = COMMAND.matcher(text);
            assertThat(command.matches()).as(text).isTrue();
            ServedCommands.all().parseArgs(words(command.group("words")));
        });
    }

    @Test
    void theExamplesInTheHelpFitALineOf80Characters() {
        for (CommandLine command : CommandsPage.own(ServedCommands.all())) {
            assertThat(command.getCommandSpec().usageMessage().footer())
                    .as(command.getCommandName())
                    .allSatisfy(example -> assertThat(example).hasSizeLessThan(80));
        }
        assertThat(new ChandleryCommand()
                        .getClass()
                        .getAnnotation(CommandLine.Command.class)
                        .footer())
                .allSatisfy(example -> assertThat(example).hasSizeLessThan(80));
    }

    private static void parse(String[] words) {
        CommandLine commandLine = ServedCommands.all();
        // A command's bare name in a sentence names it; its required options need not stand there.
        if (words.length > 1 || !commandLine.getSubcommands().containsKey(words[0])) {
            commandLine.parseArgs(words);
        }
    }

    /** Leaves out what names a command in general, such as {@code chandlery COMMAND --help}, or in part. */
    private static boolean isComplete(String words) {
        String first = words.split(" ", 2)[0];
        return !words.contains("…")
                && !words.contains("...")
                && (first.startsWith("-") || first.equals(first.toLowerCase(Locale.ROOT)));
    }

    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find() && !word.group().startsWith("#")) {
            if (List.of("|", ">", "&", "&&").contains(word.group())) {
                break;
            }
            for (int group = 1; group <= 3; group++) {
                if (word.group(group) != null) {
                    words.add(word.group(group));
                }
            }
        }
        return words.toArray(String[]::new);
    }
}
