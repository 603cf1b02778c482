package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.home.Session;
import io.orrery.node.screen.Progress;
import io.orrery.node.screen.Units;
import io.orrery.node.session.Engines;
import io.orrery.node.session.VerifySummary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Proves a session: feeds its inputs to the same engine and compares every output. */
@Command(name = "verify", sortOptions = false, header = "Re-execute a session and compare every output",
    description = {"", "  orrery verify                   the newest session", "  orrery verify 20261121-093102-7f3a --json", "",
        "Checks every record and block hash, feeds the inputs only, and compares what the engine decides with what is recorded. "
            + "Changes nothing. Exit 4 names the first sequence that differs.", ""})
final class VerifyCommand implements Callable<Integer> {
    private final GlobalOptions global;
    private final Engines engines;

    @Parameters(arity = "0..1", paramLabel = "SESSION",
        description = "An id, the beginning of one, or a folder; default: the newest")
    private String session;

    VerifyCommand(GlobalOptions global, Engines engines) {
        this.global = global;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Session source = global.sessions().resolve(session);
        Output output = global.output();
        VerifySummary summary;
        try (Progress progress = output.progress("verify")) {
            summary = engines.verify(source, progress);
        }
        if (global.json()) {
            output.json("orrery.verify/1", summary);
        } else {
            output.data(summary.session() + ": " + Units.count(summary.events()) + " events, " + Units.count(summary.outputs())
                + " outputs, " + Units.count(summary.differences()) + " differences, "
                + Units.count(summary.eventsPerSecond()) + " events/s");
            output.data("chain  " + summary.chain());
            output.data("digest " + summary.digest());
        }
        if (!summary.ended()) {
            output.talk("the session did not end in order: it runs, was killed, or is cut off; "
                + Units.count(summary.unrecorded()) + " outputs of its last inputs are not recorded");
        }
        if (summary.endless() != null) {
            output.talk("strategy " + summary.endless().strategy() + " did not come to an end at sequence "
                + summary.endless().sequence() + ": what it decided there is taken as recorded, "
                + Units.count(summary.endless().unproved()) + " outputs");
        }
        if (summary.differences() == 0) {
            return ExitCode.OK.code();
        }
        output.talk("first difference: " + summary.detail());
        output.talk("see: ./orrery tail " + source.folder() + " --from " + summary.firstDifference() + " --max 5");
        return ExitCode.VERIFICATION_FAILED.code();
    }
}
