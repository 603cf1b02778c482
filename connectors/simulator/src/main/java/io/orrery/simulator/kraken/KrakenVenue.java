package io.orrery.simulator.kraken;

import io.orrery.simulator.net.Site;
import io.orrery.simulator.venue.Access;
import io.orrery.simulator.venue.ServedVenue;
import io.orrery.simulator.venue.VenueSetting;
import java.util.List;
import java.util.Map;

/** Kraken Spot. */
public final class KrakenVenue implements ServedVenue {
    private final Site site = new Site();

    public KrakenVenue(VenueSetting setting) {
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public Access access() {
        return new Access("", "/v2", "/private/v2", "/private/v2", "", "", List.of("BTC/USD"), Map.of());
    }

    @Override
    public long advance(long nowNanos) {
        return Long.MAX_VALUE;
    }
}
