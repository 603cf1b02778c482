package io.orrery.bench.way;

import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueFactory;
import io.orrery.engine.venue.VenueSetup;
import java.util.concurrent.atomic.AtomicReference;

/** Makes the venue of the one session that is measured. */
public final class PayloadVenueFactory implements VenueFactory {
    static final String KIND = "payloads";
    private static final AtomicReference<Pass> PASS = new AtomicReference<>();

    /** What the next venue plays. */
    static void play(Pass pass) {
        PASS.set(pass);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Venue create(VenueSetup setup) {
        return new PayloadVenue(setup, PASS.get());
    }
}
