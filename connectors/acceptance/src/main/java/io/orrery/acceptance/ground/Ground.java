package io.orrery.acceptance.ground;

import io.orrery.acceptance.witness.Witness;
import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.connectors.kit.venue.Trading;
import io.orrery.engine.venue.Venue;
import java.util.Map;

/** Where a venue is tried: its addresses and keys, and what else the place offers. */
public interface Ground extends AutoCloseable {

    /** Of the venue, as its factory names it. */
    String kind();

    /** How many accounts there are keys of. */
    int accounts();

    /** What the venue's factory is given; without {@code key} it only looks. */
    Map<String, String> settings(int account);

    /** Who knows the truth about an account without the connector; null if nobody does. */
    default Witness witness(int account) {
        return null;
    }

    /** Null where none can be caused. */
    default Faults faults() {
        return null;
    }

    /** Null where the market can't be held. */
    default MarketHold market() {
        return null;
    }

    /** What the connector's bytes pass, by the setting whose address it stands for: empty where nothing can be cut. */
    default Map<String, Relay> relays() {
        return Map.of();
    }

    default Capabilities capabilities(Venue venue) {
        return venue instanceof Trading trading ? trading.capabilities() : Capabilities.none();
    }

    @Override
    void close();
}
