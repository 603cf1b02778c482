package io.orrery.engine.venue;

import io.orrery.codecs.OrderIds;
import io.orrery.engine.ring.Inlet;
import java.util.Map;
import org.agrona.concurrent.EpochNanoClock;

/**
 * What a venue is given.
 *
 * @param venueId the id that its definitions and events carry
 * @param accountId the account that its orders belong to
 * @param firstInstrumentId its instruments get this id and those that follow
 * @param bookDepth levels a side that the engine's books keep
 * @param epoch of this process: the high part of the ids of its orders
 * @param seed of everything that it draws
 * @param clock the session's: live and monotonic, or turned by hand
 * @param market for market data: conflates when not admitted
 * @param orders for reports on orders, and definitions: never refused while the engine lives
 * @param gate which each order, and each change of one, must pass before it leaves
 * @param progress of the engine: what a venue is told of our being alive follows it
 * @param settings the venue's own, as the configuration has them
 */
public record VenueSetup(
    int venueId,
    int accountId,
    int firstInstrumentId,
    int bookDepth,
    long epoch,
    long seed,
    EpochNanoClock clock,
    Inlet market,
    Inlet orders,
    Gate gate,
    Progress progress,
    Map<String, String> settings) {

    public VenueSetup {
        settings = Map.copyOf(settings); // allowed: looked up by key, never iterated
    }

    /** Of a venue that nobody can shut off, for an engine that nobody watches. */
    public VenueSetup(
        int venueId, int accountId, int firstInstrumentId, int bookDepth, long epoch, long seed, EpochNanoClock clock,
        Inlet market, Inlet orders, Map<String, String> settings) {
        this(
            venueId, accountId, firstInstrumentId, bookDepth, epoch, seed, clock, market, orders, new Gate(),
            Progress.assumed(clock), settings);
    }

    /** True of an order that an earlier process sent. */
    public boolean isEarlier(long orderId) {
        return OrderIds.epochOf(orderId) < epoch;
    }
}
