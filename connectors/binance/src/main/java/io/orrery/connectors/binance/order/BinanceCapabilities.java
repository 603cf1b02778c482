package io.orrery.connectors.binance.order;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.connectors.kit.order.Capabilities.Facility;

/** What Binance Spot can be asked for. It has no GTD, no reduce-only and nothing that cancels when we fall silent. */
public final class BinanceCapabilities {
    public static final Capabilities ALL = Capabilities.none()
        .with(OrderType.LIMIT, TimeInForce.GTC, TimeInForce.IOC, TimeInForce.FOK, TimeInForce.POST_ONLY)
        .with(OrderType.MARKET, TimeInForce.GTC, TimeInForce.IOC)
        .with(OrderType.STOP, TimeInForce.GTC)
        .with(OrderType.STOP_LIMIT, TimeInForce.GTC, TimeInForce.IOC, TimeInForce.FOK)
        .with(OrderType.TAKE_PROFIT, TimeInForce.GTC)
        .with(OrderType.TAKE_PROFIT_LIMIT, TimeInForce.GTC, TimeInForce.IOC, TimeInForce.FOK)
        .with(OrderType.TRAILING_STOP, TimeInForce.GTC)
        .with(OrderType.TRAILING_STOP_LIMIT, TimeInForce.GTC, TimeInForce.IOC, TimeInForce.FOK)
        .with(Facility.AMEND, Facility.CANCEL_ALL, Facility.HIDDEN);

    private BinanceCapabilities() {
    }
}
