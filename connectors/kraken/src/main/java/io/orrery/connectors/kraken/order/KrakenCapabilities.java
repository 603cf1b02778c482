package io.orrery.connectors.kraken.order;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.connectors.kit.order.Capabilities.Facility;

/**
 * What Kraken Spot can be asked for, without margin. Its trailing stop with a limit is left out: there the limit is an offset
 * from a price that nobody knows yet, not a price. So is fill or kill, which is documented for REST alone.
 */
public final class KrakenCapabilities {
    public static final Capabilities ALL = Capabilities.none()
        .with(OrderType.LIMIT, TimeInForce.GTC, TimeInForce.IOC, TimeInForce.POST_ONLY, TimeInForce.GTD)
        .with(OrderType.MARKET, TimeInForce.GTC, TimeInForce.IOC)
        .with(OrderType.STOP, TimeInForce.GTC, TimeInForce.GTD)
        .with(OrderType.STOP_LIMIT, TimeInForce.GTC, TimeInForce.GTD)
        .with(OrderType.TAKE_PROFIT, TimeInForce.GTC, TimeInForce.GTD)
        .with(OrderType.TAKE_PROFIT_LIMIT, TimeInForce.GTC, TimeInForce.GTD)
        .with(OrderType.TRAILING_STOP, TimeInForce.GTC, TimeInForce.GTD)
        .with(Facility.AMEND, Facility.CANCEL_ALL, Facility.HIDDEN, Facility.DEAD_MAN, Facility.CHECKED_BOOKS);

    private KrakenCapabilities() {
    }
}
