package dev.chandlery.cli;

import dev.chandlery.generate.Retire;
import dev.chandlery.generate.Retire.Action;
import dev.chandlery.generate.Retire.Report;
import dev.chandlery.generate.WrongRequestException;
import dev.chandlery.registry.ReleaseId;
import dev.chandlery.registry.schema.Quoted;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chandlery retire}: the end of releases that nothing uses. */
@Command(
        name = "retire",
        description =
                "Say which releases of an environment nothing uses any more, mark them with the day from which they may"
                        + " go, and remove those whose day has come. Reads what usage recorded, edits releases.yaml for the next"
                        + " commit.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  chandlery retire prod                 what would be done",
            "  chandlery retire prod --mark          announce the end of what is unused",
            "  chandlery retire prod --sweep         remove what is due",
            "  chandlery retire prod --postpone git@1.1.4 --until 2027-01-31",
            "  chandlery retire prod --cancel git@1.1.4",
            "  chandlery retire prod --resume git@1.1.4"
        })
final class RetireCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ENVIRONMENT", description = "The environment.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String environment;

    @ArgGroup
    private @Nullable Choice choice;

    /** What to do: at most one of these. */
    static final class Choice {
        @Option(names = "--mark", description = "Mark what nothing uses, and take the mark from what is used again.")
        private boolean mark;

        @Option(names = "--sweep", description = "Remove what is due, up to the limit of the environment.")
        private boolean sweep;

        @Option(
                names = "--postpone",
                paramLabel = "PACKAGE@VERSION",
                description = "Give the mark of a release a later day.")
        private @Nullable String postpone;

        @Option(
                names = "--cancel",
                paramLabel = "PACKAGE@VERSION",
                description = "Take the mark of a release away, and do not set it again.")
        private @Nullable String cancel;

        @Option(
                names = "--resume",
                paramLabel = "PACKAGE@VERSION",
                description = "Let a release be marked again after --cancel.")
        private @Nullable String resume;
    }

    @Option(names = "--until", paramLabel = "DAY", description = "With --postpone, the day, such as 2027-01-31.")
    private @Nullable String until;

    @Mixin
    private final RegistryFolder repo = new RegistryFolder();

    @Mixin
    private final OutputOption output = new OutputOption();

    RetireCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<LocalDate> day = day();
        Action action = action();
        if (day.isPresent() != (action == Action.POSTPONE)) {
            throw new WrongRequestException(
                    day.isPresent() ? "--until belongs to --postpone." : "Say to which day: --until 2027-01-31.");
        }
        Report report = Retire.run(new Retire.Request(
                repo.in(console), Asked.environment(environment), action, release(), day, console.now()));
        console.out().print(output.isJson() ? RetireOutput.json(report) : RetireOutput.text(report, action));
        return ExitCode.OK;
    }

    private Action action() {
        if (choice == null) {
            return Action.PLAN;
        }
        if (choice.postpone != null) {
            return Action.POSTPONE;
        }
        if (choice.cancel != null) {
            return Action.CANCEL;
        }
        if (choice.resume != null) {
            return Action.RESUME;
        }
        if (choice.sweep) {
            return Action.SWEEP;
        }
        return choice.mark ? Action.MARK : Action.PLAN;
    }

    private Optional<ReleaseId> release() {
        return Optional.ofNullable(choice)
                .flatMap(chosen -> Optional.ofNullable(chosen.postpone)
                        .or(() -> Optional.ofNullable(chosen.cancel))
                        .or(() -> Optional.ofNullable(chosen.resume)))
                .map(Asked::release);
    }

    private Optional<LocalDate> day() {
        if (until == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(until));
        } catch (DateTimeException e) {
            throw new WrongRequestException(Quoted.of(until) + " is not a day such as 2027-01-31.");
        }
    }
}
