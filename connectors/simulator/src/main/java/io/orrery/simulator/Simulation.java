package io.orrery.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.net.Certificate;
import io.orrery.simulator.net.Site;
import io.orrery.simulator.net.SocketLoop;
import io.orrery.simulator.time.VenueClock;
import io.orrery.simulator.venue.ServedVenue;
import io.orrery.simulator.venue.VenueSetting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Venues that are served, each at a plain and at a TLS port of its own, all by one thread. */
public final class Simulation implements AutoCloseable {
    private static final long SHORTEST_NANOS = 200_000;
    /** A venue is looked after this often even if it thinks that nothing is due: a request may have changed that. */
    private static final long LONGEST_NANOS = 5_000_000;

    private final SocketLoop loop = new SocketLoop();
    private final List<Served> served = new ArrayList<>();

    private Simulation() {
    }

    public static Simulation start(SimOptions options) throws IOException {
        Simulation simulation = new Simulation();
        try {
            List<Opening> openings = options.venues().stream().map(name -> simulation.opening(name, options)).toList();
            Certificate certificate = Certificate.make(); // while the markets run ahead
            int port = options.port();
            for (Opening opening : openings) {
                simulation.serve(opening, port, options.deflate(), certificate);
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

    private Opening opening(String name, SimOptions options) {
        VenueSetting setting = new VenueSetting(
            options.seed(), options.background(), loop, new VenueClock(), options.faults().forVenue(name));
        return new Opening(name, setting, loop.ask(() -> Venues.maker(name).make(setting)));
    }

    private void serve(Opening opening, int port, boolean deflate, Certificate certificate) throws IOException {
        ServedVenue venue = opening.made();
        FaultPlan faults = opening.setting.faults();
        Site site = venue.site().admission(() -> !faults.strikes(Fault.S14));
        FaultControl.serve(site, faults);
        MarketControl.serve(site, venue.exchange());
        TruthControl.serve(site, venue.exchange());
        int plain = loop.open(site, port, null, deflate);
        int tls = loop.open(site, port == 0 ? 0 : port + 1, certificate.server(), deflate);
        served.add(new Served(opening.name, plain, tls, venue.access(), certificate.file()));
        loop.execute(() -> move(venue, opening.setting.clock()));
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

    /** A venue that is being made by the loop. */
    private record Opening(String name, VenueSetting setting, Future<ServedVenue> venue) {

        ServedVenue made() throws IOException {
            try {
                return venue.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IOException(name + " can't be made: " + e.getCause(), e);
            }
        }
    }
}
