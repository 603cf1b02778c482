package io.orrery.engine.ledger;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.LongDivision;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * A sum of an asset, never below zero, in units of 10<sup>-18</sup>: every amount that an event can tell converts without loss.
 * It has 127 bits; what would not fit is refused, never wrapped.
 */
public final class Amount {
    /** Decimals of every amount. */
    public static final int SCALE = Decimal.MAX_SCALE;

    private long high;
    private long low;

    public void clear() {
        hold(0, 0);
    }

    public void set(Amount other) {
        hold(other.high, other.low);
    }

    /**
     * Takes the magnitude of a number of units; the sign says which way a transfer goes, and is the caller's business.
     *
     * @param scale decimals of the units
     * @throws ArithmeticException of the smallest long, which has no magnitude
     */
    public void set(long units, int scale) {
        if (units == Long.MIN_VALUE) {
            throw new ArithmeticException("amount=" + units + ": out of range");
        }
        long magnitude = Math.abs(units);
        long unit = Decimal.powerOfTen(SCALE - scale);
        hold(Math.multiplyHigh(magnitude, unit), magnitude * unit);
    }

    private void hold(long upper, long lower) {
        high = upper;
        low = lower;
    }

    public boolean isZero() {
        return (high | low) == 0;
    }

    public boolean isSame(Amount other) {
        return high == other.high && low == other.low;
    }

    public boolean isAtMost(Amount other) {
        return high < other.high || high == other.high && Long.compareUnsigned(low, other.low) <= 0;
    }

    /** True if the sum fits 127 bits. */
    boolean canTake(Amount other) {
        long carry = Long.compareUnsigned(low + other.low, low) < 0 ? 1 : 0;
        return high + other.high + carry >= 0;
    }

    /**
     * Adds.
     *
     * @throws ArithmeticException if the sum does not fit; nothing has changed then
     */
    void add(Amount other) {
        if (!canTake(other)) {
            throw new ArithmeticException(this + " and " + other + " together do not fit 127 bits");
        }
        long sum = low + other.low;
        high += other.high + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        low = sum;
    }

    /**
     * Subtracts.
     *
     * @throws ArithmeticException if the difference is below zero; nothing has changed then
     */
    void subtract(Amount other) {
        if (!other.isAtMost(this)) {
            throw new ArithmeticException(this + " less " + other + " is below zero");
        }
        long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
        high -= other.high + borrow;
        low -= other.low;
    }

    /**
     * Returns this as a number of units of 10<sup>-scale</sup>.
     *
     * @throws ArithmeticException if it is no whole number of them, or none that fits 63 bits
     */
    public long units(int scale) {
        long unit = Decimal.powerOfTen(SCALE - scale);
        if (!LongDivision.fits(high, low, unit)) {
            throw new ArithmeticException("amount=" + this + ": too large at scale " + scale);
        }
        long units = LongDivision.floor(high, low, unit);
        if (units * unit != low) {
            throw new ArithmeticException("amount=" + this + ": finer than scale " + scale);
        }
        return units;
    }

    /** In units of 10<sup>-18</sup>. Allocates. */
    public BigInteger toBigInteger() {
        boolean isLong = high == 0 && low >= 0;
        return isLong ? BigInteger.valueOf(low)
            : new BigInteger(ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array());
    }

    /** As a plain decimal without needless zeros. Allocates. */
    @Override
    public String toString() {
        return text(toBigInteger());
    }

    /** A plain decimal of units of 10<sup>-18</sup>, of either sign. */
    static String text(BigInteger units) {
        StringBuilder text = new StringBuilder(units.abs().toString());
        while (text.length() <= SCALE) {
            text.insert(0, '0');
        }
        text.insert(text.length() - SCALE, '.');
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        text.setLength(text.charAt(end - 1) == '.' ? end - 1 : end);
        return units.signum() < 0 ? "-" + text : text.toString();
    }

    void save(StateWriter out) {
        out.putLong(high);
        out.putLong(low);
    }

    void load(StateReader in) {
        hold(in.getLong(), in.getLong());
    }
}
