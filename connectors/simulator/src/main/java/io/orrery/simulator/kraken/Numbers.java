package io.orrery.simulator.kraken;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimals in and out. */
public final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{0,18})?");

    private Numbers() {
    }

    /** Without zeros at its end, never in scientific notation. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** With that many decimals, or more where it has more. */
    public static String atLeast(BigDecimal value, int decimals) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < decimals ? stripped.setScale(decimals) : stripped).toPlainString();
    }

    /** A decimal from a request, null if it is absent. */
    public static BigDecimal parse(String text, String argument) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw KrakenError.argument(argument);
        }
        return new BigDecimal(text);
    }

    /**
     * As an integer in a scale.
     *
     * @throws KrakenError with this text if there are more decimals, or too many digits
     */
    static long scaled(BigDecimal value, int scale, String refusal) {
        try {
            return value.setScale(scale).unscaledValue().longValueExact();
        } catch (ArithmeticException e) {
            throw new KrakenError(refusal);
        }
    }
}
