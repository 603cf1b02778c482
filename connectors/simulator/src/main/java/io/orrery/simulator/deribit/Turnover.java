package io.orrery.simulator.deribit;

import io.orrery.simulator.exchange.Candle;
import io.orrery.simulator.exchange.Listing;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was traded within a time: of an inverse contract, coins at the mean price.
 *
 * @param coins in the base asset
 * @param money in the quote asset
 */
public record Turnover(BigDecimal coins, BigDecimal money) {
    private static final int COIN_DECIMALS = 8;

    public static Turnover of(Instrument instrument, Candle candle) {
        Listing listing = instrument.listing();
        if (!instrument.inverse()) {
            return new Turnover(candle.volume(), candle.quoteVolume());
        }
        BigDecimal mean = candle.volume().signum() == 0 ? listing.price(candle.close())
            : candle.quoteVolume().divide(candle.volume(), COIN_DECIMALS, RoundingMode.HALF_EVEN);
        return new Turnover(candle.volume().divide(mean, COIN_DECIMALS, RoundingMode.HALF_EVEN), candle.volume());
    }
}
