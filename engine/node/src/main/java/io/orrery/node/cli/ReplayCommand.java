package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.home.Session;
import io.orrery.node.screen.Display;
import io.orrery.node.screen.Progress;
import io.orrery.node.screen.Units;
import io.orrery.node.session.Engines;
import io.orrery.node.session.ReplayRequest;
import io.orrery.node.session.SessionSummary;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a recorded session again. */
@Command(name = "replay", sortOptions = false, header = "Turn a recorded session again and watch it",
    description = {"", "  orrery replay                         the newest session, as fast as it goes",
        "  orrery replay 20261121-0931 --speed 10", ""})
final class ReplayCommand implements Callable<Integer> {
    private final GlobalOptions global;
    private final Engines engines;

    @Parameters(arity = "0..1", paramLabel = "SESSION",
        description = "An id, the beginning of one, or a folder; default: the newest")
    private String session;

    @Option(names = "--to", paramLabel = "SEQ", description = "Stop after this sequence")
    private Long to;

    @Option(names = "--speed", paramLabel = "X", defaultValue = "0",
        description = "Times the session's own pace; 0: as fast as it goes")
    private double speed;

    @Option(names = "--plain", description = "Lines instead of the screen")
    private boolean plain;

    ReplayCommand(GlobalOptions global, Engines engines) {
        this.global = global;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Session source = global.sessions().resolve(session);
        Output output = global.output();
        OptionalLong last = to == null ? OptionalLong.empty() : OptionalLong.of(to);
        SessionSummary summary;
        try (Display display = output.display(global.colour(), plain, global.json());
            Progress progress = output.progress("replay")) {
            summary = engines.replay(new ReplayRequest(source, last, speed), display, progress);
        }
        if (global.json()) {
            output.json("orrery.session/1", summary);
        } else {
            output.data(Units.count(summary.events()) + " events turned, "
                + Units.count(summary.eventsPerSecond()) + " events/s, digest " + summary.digest());
        }
        return ExitCode.OK.code();
    }
}
