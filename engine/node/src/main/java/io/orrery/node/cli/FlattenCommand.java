package io.orrery.node.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Closes positions by hand. */
@Command(name = "flatten", sortOptions = false, header = "End all orders of a scope, and close its positions",
    description = {"", "  orrery flatten --instrument BTC-USDT      asks for the word FLATTEN",
        "  orrery flatten --all --yes", "",
        "What is held is sold or bought back within the collar, as large as one order may be, until nothing is left. The scope",
        "may only reduce from then on, until ./orrery allow.", ""})
final class FlattenCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Mixin
    private Reach reach;

    @Mixin
    private Principal principal;

    @Option(names = "--yes", description = "Do not ask")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    FlattenCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        if (!reach.isNamed()) {
            throw new ParameterException(spec.commandLine(), "one of --instrument, --venue, --all");
        }
        Asking.confirm("FLATTEN", "This ends orders and closes positions.", yes);
        return new Asking(global).ask(reach.request("flatten", principal));
    }
}
