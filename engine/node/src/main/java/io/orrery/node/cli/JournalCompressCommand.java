package io.orrery.node.cli;

import io.orrery.journal.upkeep.SealedSegments;
import io.orrery.node.ExitCode;
import io.orrery.node.home.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compresses the segments of a session. */
@Command(name = "compress", sortOptions = false, header = "Compress the segments of a session that nobody writes to",
    description = {"", "  orrery journal compress", "",
        "Each is checked before, and its copy after. Everything reads compressed segments as it reads others.", ""})
final class JournalCompressCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Parameters(arity = "0..1", paramLabel = "SESSION",
        description = "An id, the beginning of one, or a folder; default: the newest")
    private String session;

    JournalCompressCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        Session source = global.sessions().resolve(session);
        int compressed = new SealedSegments(source.journal()).compress();
        if (global.json()) {
            global.output().json("orrery.journal-compress/1", new Result(source.id(), compressed));
        } else {
            global.output().data(source.id() + ": " + compressed + (compressed == 1 ? " segment" : " segments") + " compressed");
        }
        return ExitCode.OK.code();
    }

    private record Result(String session, int compressed) {
    }
}
