package io.orrery.simulation.world;

import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import io.orrery.connectors.kit.venue.Sites;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.TlsTrust;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.net.Site;
import io.orrery.simulator.venue.Access;
import io.orrery.simulator.venue.ServedVenue;
import java.util.List;

/** A venue as it stands in a world: its protocol, its exchange, its faults, and how a connector finds it. */
public final class Place {
    private static final long LEAST = 1_000_000L;
    private static final long MOST = 50_000_000L;

    private final String kind;
    private final Timeline time;
    private final ServedVenue served;
    private final FaultPlan faults;
    private final List<String> symbols;
    private long moved = Long.MIN_VALUE;
    private long due;

    /** @param symbols canonical ones of what is traded here */
    Place(String kind, Timeline time, ServedVenue served, FaultPlan faults, List<String> symbols) {
        this.kind = kind;
        this.time = time;
        this.served = served;
        this.faults = faults;
        this.symbols = List.copyOf(symbols);
    }

    public String kind() {
        return kind;
    }

    public ServedVenue served() {
        return served;
    }

    /** From now on it causes no faults. */
    void appease(Iterable<Fault> classes) {
        classes.forEach(fault -> faults.set(fault, 0));
    }

    public List<String> symbols() {
        return symbols;
    }

    Site site() {
        return served.site();
    }

    /** What is not traded in this world stands still. */
    void narrow() {
        Exchange exchange = served.exchange();
        exchange.listings().stream().filter(listing -> !symbols.contains(canonical(listing))).forEach(exchange::rest);
    }

    private static String canonical(Listing listing) {
        String pair = listing.base() + "/" + listing.quote();
        return listing.isSpot() ? pair : pair + ":" + listing.settlement();
    }

    /** From now on the venue's market goes on by itself. */
    void open() {
        move();
        time.at(Math.min(Math.max(due, time.now() + LEAST), time.now() + MOST), this::open);
    }

    /** Brings the venue to the present. */
    void move() {
        if (time.now() > moved) {
            moved = time.now();
            due = served.advance(moved);
        }
    }

    /** What a connector's configuration would say. */
    VenueSettings settings() {
        Access access = served.access();
        Credentials credentials = new Credentials(access.apiKey(), Secret.ofText(access.secret()), null);
        String exact = access.more().getOrDefault("exactQuery", "");
        return new VenueSettings(
            Sites.of("http" + at(access.rest()), "ws" + at(access.stream() + exact), "ws" + at(access.privateStream() + exact),
                "ws" + at(access.orders() + exact)),
            symbols, credentials, TlsTrust.OF_JDK);
    }

    private String at(String path) {
        return "://" + kind + ".test" + path;
    }
}
