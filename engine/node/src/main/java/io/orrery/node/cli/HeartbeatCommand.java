package io.orrery.node.cli;

import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.ExitCode;
import io.orrery.node.home.OperatorFiles;
import io.orrery.node.home.OperatorWord;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says that an operator is there. */
@Command(name = "heartbeat", sortOptions = false, header = "Say that somebody watches",
    description = {"", "  orrery heartbeat", "  orrery heartbeat --every 10          until Ctrl-C", "",
        "With operator.timeout set, all orders are cancelled when nobody has said so for that long.", ""})
final class HeartbeatCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Mixin
    private Principal principal;

    @Option(names = "--every", paramLabel = "SECONDS", description = "Again and again")
    private Integer every;

    @Spec
    private CommandSpec spec;

    HeartbeatCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        if (every != null && every < 1) {
            throw new ParameterException(spec.commandLine(), "--every=" + every + " is not above 0");
        }
        global.home().prepare();
        OperatorFiles files = new OperatorFiles(global.home(), LocalDisk.INSTANCE);
        OperatorWord word = new OperatorWord(principal.name(), "", "");
        files.beat(word);
        while (every != null && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(every));
            files.beat(word);
        }
        return ExitCode.OK.code();
    }
}
