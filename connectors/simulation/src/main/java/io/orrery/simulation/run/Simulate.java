package io.orrery.simulation.run;

import io.orrery.simulation.world.Mishap;
import io.orrery.simulation.world.Outcome;
import io.orrery.simulation.world.Plan;
import io.orrery.simulation.world.World;
import io.orrery.simulator.faults.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.spi.ToolProvider;

/** The program: lets worlds happen, one a seed, and says what ought not to have happened in them. */
public final class Simulate implements ToolProvider {
    private static final int DONE = 0;
    private static final int VIOLATED = 1;
    private static final int USAGE = 2;
    /** Every so many seeds one is run twice: it must come to the same. */
    private static final int TWICE = 50;
    /** Below this many seeds chance leaves cells empty. */
    private static final int SEEDS_FOR_CELLS = 10_000;

    @Override
    public String name() {
        return "orrery-simulate";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        SimulateOptions options;
        try {
            options = SimulateOptions.parse(arguments);
        } catch (IllegalArgumentException refused) {
            err.println("orrery: " + refused.getMessage());
            err.flush();
            return USAGE;
        }
        if (options.list()) {
            list(out);
            return DONE;
        }
        Report report = new Report();
        Duration before = processorTime();
        runAll(options, report);
        report.took(processorTime().minus(before));
        if (options.json()) {
            report.printJson(out, options);
        } else {
            report.print(out, options);
        }
        boolean covered = options.seeds() < SEEDS_FOR_CELLS || report.empty(options.faults()).isEmpty();
        return report.violations() == 0 && covered ? DONE : VIOLATED;
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void runAll(SimulateOptions options, Report report) {
        AtomicLong next = new AtomicLong(options.from());
        List<Thread> workers = new ArrayList<>();
        for (int i = 1; i < options.threads(); i++) {
            Thread worker = new Thread(() -> work(options, next, report), "worlds-" + i);
            worker.start();
            workers.add(worker);
        }
        work(options, next, report);
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void work(SimulateOptions options, AtomicLong next, Report report) {
        long last = options.from() + options.seeds();
        for (long seed = next.getAndIncrement(); seed < last && !Thread.interrupted(); seed = next.getAndIncrement()) {
            Plan plan = Plan.of(seed, options.faults());
            Outcome outcome = new World(plan).run();
            if (seed % TWICE == 0) {
                outcome.compare(new World(plan).run());
            }
            if (!outcome.isGood() && options.keep() != null) {
                keep(options, plan);
            }
            synchronized (report) {
                report.add(outcome);
            }
        }
    }

    /** What happened comes out again, since the same seed does the same. */
    private static void keep(SimulateOptions options, Plan plan) {
        try {
            Files.createDirectories(options.keep());
            try (PrintWriter lines = new PrintWriter(
                Files.newBufferedWriter(options.keep().resolve("seed-" + plan.seed() + ".txt")))) {
                lines.println(plan);
                new World(plan).minutes(new Minutes(lines)).run();
            }
        } catch (IOException e) {
            throw new IllegalStateException(options.keep() + " can't be written to", e);
        }
    }

    private static void list(PrintWriter out) {
        for (Fault fault : Fault.values()) {
            out.println(fault + "  " + fault.text());
        }
        for (Mishap mishap : Mishap.values()) {
            out.println(mishap + "  " + mishap.text());
        }
        out.flush();
    }
}
