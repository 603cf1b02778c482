package io.orrery.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.net.Certificate;
import io.orrery.simulator.net.Loop;
import io.orrery.simulator.net.Site;
import io.orrery.simulator.time.VenueClock;
import io.orrery.simulator.venue.ServedVenue;
import io.orrery.simulator.venue.VenueSetting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Venues that are served, each at a plain and at a TLS port of its own, all by one thread. */
public final class Simulation implements AutoCloseable {
    private static final long SHORTEST_NANOS = 200_000;
    /** A venue is looked after this often even if it thinks that nothing is due: a request may have changed that. */
    private static final long LONGEST_NANOS = 5_000_000;

    private final Loop loop = new Loop();
    private final List<Served> served = new ArrayList<>();

    private Simulation() {
    }

    public static Simulation start(SimOptions options) throws IOException {
        Simulation simulation = new Simulation();
        try {
            Certificate certificate = Certificate.make();
            int port = options.port();
            for (String name : options.venues()) {
                simulation.serve(name, options, port, certificate);
                port += port == 0 ? 0 : 2;
            }
            return simulation;
        } catch (IOException | RuntimeException e) {
            simulation.close();
            throw e;
        }
    }

    public List<Served> served() {
        return List.copyOf(served);
    }

    /** Venue by venue, where it is and how to get in. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        served.forEach(venue -> json.set(venue.venue(), venue.toJson()));
        return json;
    }

    @Override
    public void close() {
        loop.close();
    }

    private void serve(String name, SimOptions options, int port, Certificate certificate) throws IOException {
        VenueClock clock = new VenueClock();
        FaultPlan faults = options.faults().forVenue(name);
        ServedVenue venue = made(name, new VenueSetting(options.seed(), loop, clock, faults));
        Site site = venue.site().admission(() -> !faults.strikes(Fault.S14));
        FaultControl.serve(site, faults);
        int plain = loop.open(site, port, null, options.deflate());
        int tls = loop.open(site, port == 0 ? 0 : port + 1, certificate.server(), options.deflate());
        served.add(new Served(name, plain, tls, venue.access(), certificate.file()));
        loop.execute(() -> move(venue, clock));
    }

    private ServedVenue made(String name, VenueSetting setting) throws IOException {
        try {
            return loop.ask(() -> Venues.maker(name).make(setting));
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(name + " can't be made: " + e.getCause(), e);
        }
    }

    private void move(ServedVenue venue, VenueClock clock) {
        long now = clock.nanos();
        long due = now;
        try {
            due = venue.advance(now);
        } finally {
            long wait = Math.min(LONGEST_NANOS, Math.max(SHORTEST_NANOS, due - now));
            loop.later(wait, () -> move(venue, clock));
        }
    }
}
