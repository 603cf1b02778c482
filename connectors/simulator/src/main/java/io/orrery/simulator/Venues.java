package io.orrery.simulator;

import io.orrery.simulator.binance.BinanceVenue;
import io.orrery.simulator.deribit.DeribitVenue;
import io.orrery.simulator.kraken.KrakenVenue;
import io.orrery.simulator.venue.VenueMaker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The venues that can be served, by name. */
final class Venues {
    private static final Map<String, VenueMaker> MAKERS = new LinkedHashMap<>();

    static {
        MAKERS.put("binance", BinanceVenue::new);
        MAKERS.put("kraken", KrakenVenue::new);
        MAKERS.put("deribit", DeribitVenue::new);
    }

    private Venues() {
    }

    static Set<String> names() {
        return MAKERS.keySet();
    }

    static VenueMaker maker(String name) {
        return MAKERS.get(name);
    }
}
