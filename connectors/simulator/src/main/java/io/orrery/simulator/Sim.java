package io.orrery.simulator;

import io.orrery.simulator.faults.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.spi.ToolProvider;

/** The program: serves venues until its thread is interrupted, or until standard input ends if it is attached to it. */
public final class Sim implements ToolProvider {
    public static final String NAME = "orrery-sim";

    private static final System.Logger LOG = System.getLogger("io.orrery.simulator");
    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int BUSY = 5;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        SimOptions options;
        try {
            options = SimOptions.parse(Venues.names(), arguments);
        } catch (SimUsage e) {
            return refused(err, USAGE, e.getMessage());
        }
        if (!options.list().isEmpty()) {
            listFaults(out);
            return DONE;
        }
        try (Simulation simulation = Simulation.start(options)) {
            tell(out, simulation, options);
            awaitEnd(options.attached());
            return DONE;
        } catch (IOException e) {
            return refused(err, BUSY, e.getMessage());
        }
    }

    private static int refused(PrintWriter err, int code, String message) {
        err.println("orrery: " + message);
        err.flush();
        return code;
    }

    private static void listFaults(PrintWriter out) {
        for (Fault fault : Fault.values()) {
            out.println(fault + "  " + fault.text());
        }
        out.flush();
    }

    private static void tell(PrintWriter out, Simulation simulation, SimOptions options) {
        if (options.json()) {
            out.println(simulation.toJson());
        } else {
            for (Served venue : simulation.served()) {
                out.println(String.format(Locale.ROOT, "%-8s http://127.0.0.1:%d  https://127.0.0.1:%d  %s",
                    venue.venue(), venue.port(), venue.tlsPort(), String.join(" ", venue.access().symbols())));
            }
            simulation.served().stream().findFirst().ifPresent(venue -> out.println("certificate " + venue.certificate()));
        }
        out.flush();
    }

    private static void awaitEnd(boolean attached) {
        CountDownLatch end = new CountDownLatch(1);
        if (attached) {
            Thread reader = new Thread(() -> awaitEndOfInput(end), "stdin");
            reader.setDaemon(true);
            reader.start();
        }
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEndOfInput(CountDownLatch end) {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "standard input failed, which ends it too", e);
        } finally {
            end.countDown();
        }
    }
}
