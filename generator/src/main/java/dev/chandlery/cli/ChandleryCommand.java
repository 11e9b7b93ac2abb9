package dev.chandlery.cli;

import dev.chandlery.generate.WrongRequestException;
import dev.chandlery.openpgp.OpenPgpException;
import dev.chandlery.output.OutputException;
import dev.chandlery.source.SourceException;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The root of the command line, and the one place where outcomes become exit codes. */
@Command(
        name = "chandlery",
        description = "Turns a git monorepo of Argo Workflows templates into a registry.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:errors among the findings",
            "2:the command line is wrong",
            "3:it could not be done: reading, writing, git or network"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery init --adopt .                   make a registry of your manifests",
            "  chandlery check --repo .                   find what is wrong",
            "  chandlery generate --repo . --out public   write registry and overlays",
            "  chandlery serve --repo .                   generate, then serve the catalogue"
        })
public final class ChandleryCommand implements Runnable {
    private static final List<String> VERSION_OPTIONS = List.of("--version", "-V");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Print the stack trace when a command fails.")
    private boolean verbose;

    /** Made by {@link #commandLine}. */
    ChandleryCommand() {}

    /**
     * Runs a command line.
     *
     * @param console where it prints
     * @param further commands of other modules
     * @param arguments the words after the program's name
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(Console console, List<Object> further, String... arguments) {
        if (arguments.length == 1 && VERSION_OPTIONS.contains(arguments[0])) {
            // To set up the command line only for this would take longer than the start of the JVM.
            console.out().println(ProgramVersion.line());
            console.out().flush();
            return ExitCode.OK;
        }
        ChandleryCommand root = new ChandleryCommand();
        CommandLine commandLine = root.commandLine(console, asked(Commands.with(console, further), arguments));
        int code = root.execute(commandLine, console, arguments);
        console.out().flush();
        console.err().flush();
        return code;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
    }

    /**
     * Returns the commands that a command line can need: to set up all of them takes longer than the whole answer of a
     * short one. Where the first word is no command, as for the help, these are all.
     */
    private static List<Object> asked(List<Object> commands, String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        return commands.stream()
                .filter(command -> name(command).equals(first))
                .findFirst()
                .map(List::of)
                .orElse(commands);
    }

    private static String name(Object command) {
        Command told = command.getClass().getAnnotation(Command.class);
        return told == null ? "" : told.name();
    }

    CommandLine commandLine(Console console, List<Object> commands) {
        CommandLine commandLine = new CommandLine(this);
        commands.forEach(commandLine::addSubcommand);
        commandLine.addSubcommand(new AutoComplete.GenerateCompletion());
        commandLine.addSubcommand(new CommandLine.HelpCommand());
        commandLine
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(new ProgramVersion()));
        commandLine.setOut(console.out());
        commandLine.setErr(console.err());
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        commandLine.setParameterExceptionHandler(new WrongCommandLine());
        commandLine.setExecutionExceptionHandler(
                (e, failed, result) -> e instanceof WrongRequestException ? wrongUsage(console, e) : fail(console, e));
        return commandLine;
    }

    /** Picocli hands on exceptions; what a hostile input may do to the JVM itself comes as an error. */
    private int execute(CommandLine commandLine, Console console, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return fail(console, e);
        }
    }

    private static int wrongUsage(Console console, Throwable e) {
        console.err().println("chandlery: " + e.getMessage());
        return ExitCode.USAGE;
    }

    private int fail(Console console, Throwable e) {
        console.err().println("chandlery: " + sentence(e));
        if (verbose) {
            e.printStackTrace(console.err());
        }
        return ExitCode.FAILED;
    }

    private static String sentence(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            return "the memory does not suffice, of which the JVM may use "
                    + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MiB. Allow it more, as with CHANDLERY_JAVA_OPTS=-Xmx4g, or give it less to do at once.";
        }
        if (e instanceof SourceException || e instanceof OutputException || e instanceof OpenPgpException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof UncheckedIOException io) {
            return "cannot read or write: " + io.getMessage();
        }
        return "internal error: " + e + ". Please report it with the output of the same command and --verbose.";
    }
}
