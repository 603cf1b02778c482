package io.orrery.simulator.binance;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.matching.SelfTrade;
import io.orrery.simulator.exchange.ExchangeRules;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.OrderType;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** What the venue trades, by which rules, and what its accounts begin with. */
final class Catalogue {
    static final int MAX_ORDERS = 200;
    static final int MAX_ICEBERG_PARTS = 100;
    static final long MIN_TRAILING = 10;
    static final long MAX_TRAILING = 2_000;
    static final int BAND_PARTS_PER_MILLION = 500_000;

    private static final long FIVE_AT_SEVEN_DECIMALS = 50_000_000;

    private Catalogue() {
    }

    static ExchangeRules rules(long seed) {
        return ExchangeRules.defaults(seed)
            .withSelfTrade(SelfTrade.CANCEL_MAKER)
            .withTypes(EnumSet.allOf(OrderType.class));
    }

    static List<Listing> listings() {
        return List.of(
            spot(0, "BTC", "USDT", 2, 5, 900_000_000L, FIVE_AT_SEVEN_DECIMALS, 6_000_000, 8_000),
            spot(1, "ETH", "USDT", 2, 4, 90_000_000L, FIVE_AT_SEVEN_DECIMALS / 10, 300_000, 16_000),
            spot(2, "ETH", "BTC", 5, 3, 100_000_000L, 10_000, 5_000, 1_000));
    }

    static Map<String, BigDecimal> deposits() {
        return Map.of(
            "BTC", new BigDecimal("10"), "ETH", new BigDecimal("100"), "USDT", new BigDecimal("1000000"),
            "BNB", new BigDecimal("50"));
    }

    private static Listing spot(
        int id, String base, String quote, int priceScale, int quantityScale, long maxQuantity, long minNotional,
        long startPrice, long typicalQuantity) {
        return new Listing(
            id, base + quote, InstrumentKind.SPOT, base, quote, quote, priceScale, quantityScale, 1, 1, 1, maxQuantity,
            minNotional, BAND_PARTS_PER_MILLION, startPrice, typicalQuantity);
    }
}
