package io.orrery.connectors.demo;

import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueFactory;
import io.orrery.engine.venue.VenueSetup;

/** Makes demo venues. */
public final class DemoVenueFactory implements VenueFactory {

    @Override
    public String kind() {
        return "demo";
    }

    @Override
    public Venue create(VenueSetup setup) {
        return new DemoVenue(setup);
    }
}
