package io.orrery.node.cli;

import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.ExitCode;
import io.orrery.node.home.Session;
import io.orrery.node.recovery.SessionRepair;
import io.orrery.node.screen.Units;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Closes a session whose process died. */
@Command(name = "seal", sortOptions = false, header = "Close a session that was not closed, as the next start would",
    description = {"", "  orrery journal seal 20261121-093102-7f3a", "",
        "Exit 4 if something durable is damaged: then see orrery repair.", ""})
final class JournalSealCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Parameters(paramLabel = "SESSION", description = "An id, the beginning of one, or a folder")
    private String session;

    JournalSealCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        Session source = global.sessions().resolve(session);
        SessionRepair repair = SessionRepair.atStart(LocalDisk.INSTANCE, source);
        Result result = new Result(source.id(), !repair.isEmpty(), repair.lastSequence(), repair.steps());
        if (global.json()) {
            global.output().json("orrery.journal-seal/1", result);
        } else {
            result.steps().forEach(step -> global.output().data("done    " + step));
            String sealed = result.sealed() ? " is sealed" : " was sealed already";
            global.output().data(result.session() + sealed + ", it ends at sequence " + Units.count(result.lastSequence()));
        }
        return ExitCode.OK.code();
    }

    private record Result(String session, boolean sealed, long lastSequence, List<String> steps) {
    }
}
