package io.orrery.node.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves simulated venues. */
@Command(name = "sim", sortOptions = false, header = "Serve simulated venues on this machine, in their own protocols",
    description = {"", "  orrery sim", "  orrery sim --venues kraken --port 9000 --seed 7",
        "  orrery sim --fault O01=0.01,S01=0.001 --json", "  orrery sim --fault list", "",
        "Each venue has a plain and a TLS port. SIGINT or SIGTERM ends it, with exit code 0.",
        "With --json the first line is one object: venue, its URLs, key, secret, symbols.", ""})
final class SimCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Option(names = "--venues", paramLabel = "NAME,…", description = "Which ones; default: all that there are")
    private String venues;

    @Option(names = "--port", paramLabel = "PORT",
        description = "Of the first venue; the next one is its TLS port, and so on; default: free ones")
    private String port;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Of the markets and the faults; default: 1")
    private String seed;

    @Option(names = "--rate", paramLabel = "TIMES", description = "How many times faster the markets run; default: 1")
    private String rate;

    @Option(names = "--history", paramLabel = "SECONDS",
        description = "How long the markets have run when they open; default: 120")
    private String history;

    @Option(names = "--fault", paramLabel = "CLASS=PROBABILITY,…",
        description = "What goes wrong, and how often; \"list\" shows all")
    private String fault;

    @Option(names = "--attached",
        description = "End when standard input ends, and not at SIGINT: for programs that start this one")
    private boolean attached;

    @Option(names = "--no-deflate", description = "Agree on no compression")
    private boolean plainFrames;

    SimCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = new PrintWriter(global.output().stream(), true);
        try (StopSignals signals = attached ? StopSignals.handleTermination() : StopSignals.handle(() -> { })) {
            return SimulatorRun.serve(signals, out, global.output().talkWriter(), arguments());
        }
    }

    private String[] arguments() {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--venues", venues);
        add(arguments, "--port", port);
        add(arguments, "--seed", seed);
        add(arguments, "--rate", rate);
        add(arguments, "--history", history);
        add(arguments, "--fault", fault);
        if (global.json()) {
            arguments.add("--json");
        }
        if (attached) {
            arguments.add("--attached");
        }
        if (plainFrames) {
            arguments.add("--no-deflate");
        }
        return arguments.toArray(String[]::new);
    }

    private static void add(List<String> arguments, String option, String value) {
        if (value != null) {
            arguments.add(option);
            arguments.add(value);
        }
    }
}
