package io.orrery.simulator.deribit;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.simulator.exchange.Listing;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A contract: what the exchange trades, and what Deribit says of it.
 *
 * @param number Deribit's own
 * @param contractSize the least amount
 * @param expiresMillis of a perpetual, far in the future
 */
public record Instrument(
    Listing listing, int number, BigDecimal contractSize, boolean perpetual, long createdMillis, long expiresMillis) {

    /** By its listing, as there is one instrument of each. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Instrument instrument && listing.equals(instrument.listing);
    }

    @Override
    public int hashCode() {
        return listing.hashCode();
    }

    public String name() {
        return listing.symbol();
    }

    public boolean inverse() {
        return listing.kind() == InstrumentKind.INVERSE;
    }

    /** In what it settles, and by which it is found. */
    public String currency() {
        return listing.settlement();
    }

    public String index() {
        return (listing.base() + "_" + listing.quote()).toLowerCase(Locale.ROOT);
    }

    public BigDecimal tick() {
        return listing.price(listing.tick());
    }

    public boolean isOf(String currencyOrAny) {
        return currencyOrAny.equals("any") || currencyOrAny.equals(currency());
    }
}
