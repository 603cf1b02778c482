package io.orrery.patch.trade;

import io.orrery.codecs.Decimal;
import io.orrery.engine.instrument.Instrument;

/** Makes the whole numbers of an instrument out of those of a patch, to the nearest; tactics round them to ticks and lots. */
final class Steps {
    /** Beyond this a double no longer knows each whole number. */
    private static final double MOST = 1L << 53;

    private final double priceUnits;
    private final double quantityUnits;

    Steps(Instrument instrument) {
        priceUnits = Decimal.powerOfTen(instrument.priceScale());
        quantityUnits = Decimal.powerOfTen(instrument.quantityScale());
    }

    /** True of a number that an order could be made of. */
    boolean isPrice(double price) {
        return Math.abs(price * priceUnits) < MOST;
    }

    boolean isQuantity(double quantity) {
        return Math.abs(quantity * quantityUnits) < MOST;
    }

    long price(double price) {
        return (long) Math.rint(price * priceUnits);
    }

    long quantity(double quantity) {
        return (long) Math.rint(quantity * quantityUnits);
    }

    double quantity(long quantity) {
        return quantity / quantityUnits;
    }
}
