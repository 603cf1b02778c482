package io.orrery.patch.text;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text: the shortest decimal that reads as the same number again, whatever the Java. */
final class Numbers {
    private static final int MOST_DIGITS = 17;

    private Numbers() {
    }

    static String text(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal shorter = exact.round(new MathContext(digits));
            if (shorter.doubleValue() == value) {
                return plain(shorter);
            }
        }
        return plain(exact.round(new MathContext(MOST_DIGITS)));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
