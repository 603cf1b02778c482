package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.spi.ToolProvider;

/** The simulator, from its start to its end: a tool that is found at run time and known by its name only. */
final class SimulatorRun {
    private static final String TOOL = "orrery-sim";
    private static final long LOOK_MILLIS = 20;

    private SimulatorRun() {
    }

    /** Serves until it ends by itself or a signal is received. Returns the exit code. */
    static int serve(StopSignals signals, PrintWriter out, PrintWriter err, String... arguments) throws InterruptedException {
        ToolProvider tool = ToolProvider.findFirst(TOOL).orElseThrow(
            () -> new Refusal(ExitCode.CONFIG, "this installation has no simulator", "build it with connectors/simulator"));
        AtomicInteger code = new AtomicInteger();
        Thread serving = new Thread(() -> code.set(tool.run(out, err, arguments)), "sim");
        serving.start();
        while (serving.isAlive()) {
            if (signals.requested()) {
                serving.interrupt();
            }
            serving.join(LOOK_MILLIS);
        }
        return code.get();
    }
}
