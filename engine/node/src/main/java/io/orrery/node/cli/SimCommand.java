package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.spi.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves simulated venues. The simulator is a tool that is found at run time and known by its name only. */
@Command(name = "sim", sortOptions = false, header = "Serve simulated venues on this machine, in their own protocols",
    description = {"", "  orrery sim", "  orrery sim --venues kraken --port 9000 --seed 7",
        "  orrery sim --fault O01=0.01,S01=0.001 --json", "  orrery sim --fault list", "",
        "Each venue has a plain and a TLS port. SIGINT or SIGTERM ends it, with exit code 0.",
        "With --json the first line is one object: venue, its URLs, key, secret, symbols.", ""})
final class SimCommand implements Callable<Integer> {
    private static final String TOOL = "orrery-sim";
    private static final long LOOK_MILLIS = 20;

    private final GlobalOptions global;

    @Option(names = "--venues", paramLabel = "NAME,…", description = "Which ones; default: all that there are")
    private String venues;

    @Option(names = "--port", paramLabel = "PORT",
        description = "Of the first venue; the next one is its TLS port, and so on; default: free ones")
    private String port;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Of the markets and the faults; default: 1")
    private String seed;

    @Option(names = "--fault", paramLabel = "CLASS=PROBABILITY,…",
        description = "What goes wrong, and how often; \"list\" shows all")
    private String fault;

    @Option(names = "--attached", description = "End when standard input ends: for programs that start this one")
    private boolean attached;

    @Option(names = "--no-deflate", description = "Agree on no compression")
    private boolean plainFrames;

    SimCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() throws InterruptedException {
        ToolProvider tool = ToolProvider.findFirst(TOOL).orElseThrow(
            () -> new Refusal(ExitCode.CONFIG, "this installation has no simulator", "build it with connectors/simulator"));
        AtomicInteger code = new AtomicInteger();
        PrintWriter out = new PrintWriter(global.output().stream(), true);
        PrintWriter err = global.output().talkWriter();
        Thread serving = new Thread(() -> code.set(tool.run(out, err, arguments())), "sim");
        try (StopSignals signals = StopSignals.handle(() -> { })) {
            serving.start();
            while (serving.isAlive()) {
                if (signals.requested()) {
                    serving.interrupt();
                }
                serving.join(LOOK_MILLIS);
            }
        }
        return code.get();
    }

    private String[] arguments() {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--venues", venues);
        add(arguments, "--port", port);
        add(arguments, "--seed", seed);
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
