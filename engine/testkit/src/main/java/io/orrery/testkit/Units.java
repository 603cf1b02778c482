package io.orrery.testkit;

import io.orrery.codecs.Decimal;

/** The decimals of the instrument that is played. */
final class Units {
    static final int PRICE_SCALE = 2;
    static final int QUANTITY_SCALE = 3;

    private Units() {
    }

    static long price(String text) {
        return Decimal.parse(text, PRICE_SCALE);
    }

    static long quantity(String text) {
        return Decimal.parse(text, QUANTITY_SCALE);
    }

    static String price(long units) {
        return Decimal.append(new StringBuilder(), units, PRICE_SCALE).toString();
    }

    static String quantity(long units) {
        return Decimal.append(new StringBuilder(), units, QUANTITY_SCALE).toString();
    }
}
