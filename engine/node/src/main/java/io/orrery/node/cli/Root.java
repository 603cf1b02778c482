package io.orrery.node.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself. */
@Command(name = "orrery", synopsisSubcommandLabel = "COMMAND", sortOptions = false,
    headerHeading = "A trading engine whose sessions can be turned again, bit for bit.%n%n",
    header = {
        "  orrery demo                 trade simulated venues and watch it",
        "  orrery verify               re-execute the newest session, compare every output",
        "  orrery tail -f --type Trade follow what is recorded",
        "  orrery import --venue …     turn what was recorded of a venue into a session",
        "  orrery sim                  serve simulated venues, in their own protocols",
        "  orrery status --watch       what the process of this home does",
        "  orrery bench --quick        what this machine takes; in a clone only", ""},
    commandListHeading = "%nCommands:%n")
final class Root implements Runnable {
    @Mixin
    private final GlobalOptions global;

    @Spec
    private CommandSpec spec;

    Root(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        throw new ParameterException(line, "which command? There are: " + String.join(", ", line.getSubcommands().keySet()));
    }
}
