package io.orrery.simulator.binance;

import io.orrery.codecs.Decimal;
import io.orrery.simulator.exchange.Listing;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as the venue writes them: with eight decimals. */
final class Amounts {
    static final int SCALE = 8;
    static final String ZERO = "0.00000000";

    private Amounts() {
    }

    static String text(BigDecimal amount) {
        return amount.setScale(SCALE, RoundingMode.DOWN).toPlainString();
    }

    static String price(Listing listing, long price) {
        return text(Decimal.rescale(price, listing.priceScale(), SCALE));
    }

    static String quantity(Listing listing, long quantity) {
        return text(Decimal.rescale(quantity, listing.quantityScale(), SCALE));
    }

    /** Money of the exchange, whose scale is ours. */
    static String money(long amount) {
        return text(amount);
    }

    private static String text(long units) {
        return Decimal.append(new StringBuilder(Decimal.MAX_TEXT_LENGTH), units, SCALE).toString();
    }
}
