package io.orrery.node.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What decides. */
@Command(name = "strategy", header = "List strategies, begin one of your own, check one, let one out of quarantine",
    synopsisSubcommandLabel = "list|new|check|release")
final class StrategyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** With the commands below it. */
    static CommandLine line(GlobalOptions global) {
        return new CommandLine(new StrategyCommand())
            .addSubcommand(new StrategyListCommand(global))
            .addSubcommand(new StrategyNewCommand(global))
            .addSubcommand(new StrategyCheckCommand(global))
            .addSubcommand(new StrategyReleaseCommand(global));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, new, check or release?");
    }
}
