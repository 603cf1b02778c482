package io.orrery.node.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is kept of earlier sessions. */
@Command(name = "journal", header = "List, seal, compress or delete what was recorded",
    synopsisSubcommandLabel = "list|seal|prune|compress")
final class JournalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** With the commands below it. */
    static CommandLine line(GlobalOptions global) {
        return new CommandLine(new JournalCommand())
            .addSubcommand(new JournalListCommand(global))
            .addSubcommand(new JournalSealCommand(global))
            .addSubcommand(new JournalPruneCommand(global))
            .addSubcommand(new JournalCompressCommand(global));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, seal, prune or compress?");
    }
}
