package dev.chandlery.cli;

import java.util.ArrayList;
import java.util.List;

/** The commands of the generator, in the order of the help. */
final class Commands {
    private Commands() {}

    /** Returns all commands, those of other modules at the end. */
    static List<Object> with(Console console, List<Object> further) {
        List<Object> commands = new ArrayList<>(of(console));
        commands.addAll(further);
        return commands;
    }

    private static List<Object> of(Console console) {
        return List.of(
                new InitCommand(console),
                new CheckCommand(console),
                new GenerateCommand(console),
                new BuildCommand(console),
                new PublishCommand(console),
                new ListCommand(console),
                new InfoCommand(console),
                new DiffCommand(console),
                new BumpCommand(console),
                new VersionsCommand(console),
                new WhyCommand(console),
                new TreeCommand(console),
                new OutdatedCommand(console),
                new UpgradeCommand(console),
                new StatusCommand(console),
                new PlanCommand(console),
                new PromoteCommand(console),
                new RollbackCommand(console),
                new FreezeCommand(console),
                new UnfreezeCommand(console),
                new YankCommand(console),
                new DeprecateCommand(console),
                new ApproveCommand(console),
                new ApprovalsCommand(console),
                new UsageCommand(console),
                new RetireCommand(console),
                new VerifyCommand(console),
                new LspCommand(console));
    }
}
