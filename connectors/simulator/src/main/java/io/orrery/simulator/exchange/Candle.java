package io.orrery.simulator.exchange;

import java.math.BigDecimal;

/** What was traded within a time, which ends just before the next one's. Prices are in the listing's scale. */
public record Candle(
    long openNanos, long endNanos, long open, long high, long low, long close,
    BigDecimal volume, BigDecimal quoteVolume, BigDecimal takerBuyVolume, BigDecimal takerBuyQuoteVolume, int trades,
    long firstTradeId, long lastTradeId) {
}
