package io.orrery.acceptance;

import io.orrery.acceptance.ground.Ground;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.engine.venue.Venue;
import java.util.Map;

/** The market in this process: one account, no keys, nobody else to ask, nothing to cut. */
final class DemoGround implements Ground {
    static final String KIND = "demo";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int accounts() {
        return 1;
    }

    @Override
    public Map<String, String> settings(int account) {
        return Map.of("instruments", "BTC-USDT,ETH-USDT", "rate", "5", "latency", "off");
    }

    @Override
    public Capabilities capabilities(Venue venue) {
        return Capabilities.none()
            .with(OrderType.LIMIT, TimeInForce.GTC, TimeInForce.IOC, TimeInForce.FOK, TimeInForce.POST_ONLY)
            .with(OrderType.MARKET, TimeInForce.IOC);
    }

    @Override
    public void close() {
        // nothing is held
    }
}
