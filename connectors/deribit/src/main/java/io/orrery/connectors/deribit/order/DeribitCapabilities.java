package io.orrery.connectors.deribit.order;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.connectors.kit.order.Capabilities.Facility;

/**
 * What Deribit can be asked for. It cancels on disconnection only if it was asked to, which is what makes heartbeats a dead man's
 * switch: an engine that stands still answers none, and is disconnected.
 */
public final class DeribitCapabilities {
    private static final Capabilities USUAL = Capabilities.none()
        .with(OrderType.LIMIT, TimeInForce.GTC, TimeInForce.IOC, TimeInForce.FOK, TimeInForce.POST_ONLY, TimeInForce.DAY)
        .with(OrderType.MARKET, TimeInForce.GTC, TimeInForce.IOC, TimeInForce.FOK)
        .with(OrderType.MARKET_LIMIT, TimeInForce.GTC)
        .with(OrderType.STOP, TimeInForce.GTC)
        .with(OrderType.STOP_LIMIT, TimeInForce.GTC)
        .with(OrderType.TAKE_PROFIT, TimeInForce.GTC)
        .with(OrderType.TAKE_PROFIT_LIMIT, TimeInForce.GTC)
        .with(OrderType.TRAILING_STOP, TimeInForce.GTC)
        .with(Facility.AMEND, Facility.CANCEL_ALL, Facility.HIDDEN, Facility.REDUCE_ONLY, Facility.DEAD_MAN);

    private DeribitCapabilities() {
    }

    /** @param deadMan whether the venue was asked to cancel on disconnection */
    public static Capabilities of(boolean deadMan) {
        return deadMan ? USUAL.with(Facility.CANCEL_ON_DISCONNECT) : USUAL;
    }
}
