package io.orrery.engine.position;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.Fraction;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** A sum of amounts of one asset, of either sign, told in whatever decimals: kept in units of 10<sup>-18</sup>, in 128 bits. */
final class Sum {
    private final Fraction fraction = new Fraction();
    private long high;
    private long low;

    /**
     * Adds.
     *
     * @param scale decimals of the units
     * @throws ArithmeticException if the sum does not fit; nothing has changed then
     */
    void add(long units, int scale) {
        long unit = Decimal.powerOfTen(Decimal.MAX_SCALE - scale);
        long more = Math.multiplyHigh(units, unit);
        long newLow = low + units * unit;
        long newHigh = high + more + (Long.compareUnsigned(newLow, low) < 0 ? 1 : 0);
        if (((high ^ newHigh) & (more ^ newHigh)) < 0) {
            throw new ArithmeticException("a sum overflows by " + units + " at scale " + scale);
        }
        high = newHigh;
        low = newLow;
    }

    /**
     * Returns it in units of 10<sup>-scale</sup>, rounded half to even where the scale is too coarse.
     *
     * @throws ArithmeticException if it is no long
     */
    long units(int scale) {
        return fraction.of(high, low).shift(scale - Decimal.MAX_SCALE).halfEven();
    }

    /** In units of 10<sup>-18</sup>. Allocates. */
    BigInteger toBigInteger() {
        boolean isLong = high == low >> Long.SIZE - 1;
        return isLong ? BigInteger.valueOf(low)
            : new BigInteger(ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array());
    }

    void save(StateWriter out) {
        out.putLong(high);
        out.putLong(low);
    }

    void load(StateReader in) {
        high = in.getLong();
        low = in.getLong();
    }
}
