package io.orrery.simulator.binance;

import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.time.VenueClock;

/** The orders that calls name. One just placed may be said not to exist: with that fault only. */
final class NamedOrders {
    private static final long FRESH_NANOS = 2_000_000_000L;

    private final FaultPlan faults;
    private final VenueClock clock;

    NamedOrders(FaultPlan faults, VenueClock clock) {
        this.faults = faults;
        this.clock = clock;
    }

    /** The order that a call names by either id, null if there is none. */
    Order find(Call call, String idName, String clientIdName) {
        Listing listing = call.listing();
        if (!call.has(idName) && !call.has(clientIdName)) {
            throw Errors.eitherMissing(clientIdName, idName);
        }
        Order order = call.has(idName)
            ? call.account().order(call.number(idName, 0))
            : call.account().order(call.get(clientIdName));
        if (order == null || !order.listing().equals(listing)) {
            return null;
        }
        boolean fresh = clock.nanos() - order.placedNanos() < FRESH_NANOS;
        return fresh && faults.strikes(Fault.O05) ? null : order;
    }
}
