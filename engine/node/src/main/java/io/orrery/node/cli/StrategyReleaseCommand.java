package io.orrery.node.cli;

import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Quarantine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets a strategy be started again. */
@Command(name = "release", sortOptions = false, header = "Let a strategy out of quarantine: the next start plays it",
    description = {"", "  orrery strategy release my-idea", "",
        "A strategy that did not come to an end for longer than engine.patience is in quarantine, and no start plays it.", ""})
final class StrategyReleaseCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Parameters(paramLabel = "NAME", description = "The strategy, as list names it")
    private String name;

    StrategyReleaseCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        Quarantine quarantine = new Quarantine(global.home(), LocalDisk.INSTANCE);
        if (!quarantine.release(name)) {
            throw new Refusal(ExitCode.CONFIG, "strategy=" + name + " is not in quarantine; there are "
                + quarantine.strategies());
        }
        global.output().data("released " + name);
        return ExitCode.OK.code();
    }
}
