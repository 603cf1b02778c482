package io.orrery.node.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes an operator's restriction back. */
@Command(name = "allow", sortOptions = false, header = "Let a scope trade again that an operator restricted",
    description = {"", "  orrery allow --instrument BTC-USDT", "  orrery allow --all", "",
        "A kill, and what two people have to agree on, is not taken back by it.", ""})
final class AllowCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Mixin
    private Reach reach;

    @Mixin
    private Principal principal;

    @Spec
    private CommandSpec spec;

    AllowCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        if (!reach.isNamed()) {
            throw new ParameterException(spec.commandLine(), "one of --instrument, --venue, --all");
        }
        return new Asking(global).ask(reach.request("allow", principal));
    }
}
