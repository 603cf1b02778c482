package io.orrery.node.cli;

import io.orrery.node.Refusal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** {@code sim} for a program that starts it: without the command line, which takes as long to make as a venue. */
public final class AttachedSimulator {
    private AttachedSimulator() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code;
        try (StopSignals signals = StopSignals.handleTermination()) {
            code = SimulatorRun.serve(signals, out, err, arguments);
        } catch (Refusal refusal) {
            err.println("orrery: " + refusal.getMessage());
            code = refusal.exitCode().code();
        }
        System.exit(code);
    }
}
