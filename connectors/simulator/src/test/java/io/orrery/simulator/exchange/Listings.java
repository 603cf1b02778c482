package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.InstrumentKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Listings and exchanges to test with. */
final class Listings {
    static final long START = 1_700_000_000_000_000_000L;
    static final Listing BTC_USDT = new Listing(
        0, "BTCUSDT", InstrumentKind.SPOT, "BTC", "USDT", "USDT", 2, 5, 1, 1, 1, 900_000_000, 50_000_000, 0, 6_000_000, 8_000);
    static final Listing INVERSE = new Listing(
        1, "BTC-PERPETUAL", InstrumentKind.INVERSE, "BTC", "USD", "COIN", 1, 0, 5, 10, 10, 10_000_000, 0, 0, 600_000, 5_000);
    static final Listing LINEAR = new Listing(
        2, "BTC_USDC-PERPETUAL", InstrumentKind.LINEAR, "BTC", "USDC", "USDC", 0, 4, 1, 1, 1, 10_000_000, 0, 0, 60_000, 500);

    private Listings() {
    }

    static Exchange exchange(ExchangeRules rules) {
        return new Exchange(rules, List.of(BTC_USDT, INVERSE, LINEAR), START);
    }

    static Exchange exchange() {
        return exchange(ExchangeRules.defaults(42));
    }

    static Account account(Exchange exchange, String name) {
        return exchange.open(name, Map.of(
            "USDT", new BigDecimal("100000"), "BTC", new BigDecimal("2"),
            "COIN", new BigDecimal("2"), "USDC", new BigDecimal("100000")));
    }
}
