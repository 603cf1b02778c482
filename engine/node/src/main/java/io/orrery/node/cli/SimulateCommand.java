package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets whole worlds happen in virtual time. What makes them is a tool that is found at run time and known by its name only. */
@Command(name = "simulate", sortOptions = false,
    header = "Let whole worlds happen, with faults, and check that nothing happens that must not",
    description = {"", "  orrery simulate --seeds 1000", "  orrery simulate --seed 4711 --keep worlds",
        "  orrery simulate --seeds 200 --faults O01,S12,D01", "  orrery simulate --faults list", "",
        "Engine, connectors and simulated venues on one thread, in virtual time; the same seed is the same world.",
        "Exit code 0: nothing was violated; 1: something was, and how to see it again; 2: usage.", ""})
final class SimulateCommand implements Callable<Integer> {
    private static final String TOOL = "orrery-simulate";

    private final GlobalOptions global;

    @Option(names = "--seeds", paramLabel = "NUMBER", description = "How many worlds; default: 100")
    private String seeds;

    @Option(names = "--from", paramLabel = "SEED", description = "The first one; default: 1")
    private String from;

    @Option(names = "--seed", paramLabel = "SEED", description = "This one only")
    private String seed;

    @Option(names = "--faults", paramLabel = "CLASS,…",
        description = "What may go wrong; \"none\", \"all\", which is the default; \"list\" shows them")
    private String faults;

    @Option(names = "--threads", paramLabel = "NUMBER", description = "That make worlds, each its own; default: 1")
    private String threads;

    @Option(names = "--keep", paramLabel = "FOLDER", description = "Write down there what happened in worlds that ended badly")
    private Path keep;

    SimulateCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        ToolProvider tool = ToolProvider.findFirst(TOOL).orElseThrow(
            () -> new Refusal(ExitCode.CONFIG, "this installation has no worlds", "build it with connectors/simulation"));
        return tool.run(new PrintWriter(global.output().stream(), true), global.output().talkWriter(), arguments());
    }

    private String[] arguments() {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--seeds", seeds);
        add(arguments, "--from", from);
        add(arguments, "--seed", seed);
        add(arguments, "--faults", faults);
        add(arguments, "--threads", threads);
        add(arguments, "--keep", keep);
        if (global.json()) {
            arguments.add("--json");
        }
        return arguments.toArray(String[]::new);
    }

    private static void add(List<String> arguments, String option, Object value) {
        if (value != null) {
            arguments.add(option);
            arguments.add(value.toString());
        }
    }
}
