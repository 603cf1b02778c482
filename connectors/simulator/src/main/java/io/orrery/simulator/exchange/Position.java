package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.InstrumentKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** What an account holds of a derivative. Money is in the settlement asset. */
public final class Position {
    private final Listing listing;
    private final int moneyScale;
    private long size;
    private long entryValue;
    private long realised;
    private long fees;
    private long funding;

    Position(Listing listing, int moneyScale) {
        this.listing = listing;
        this.moneyScale = moneyScale;
    }

    public Listing listing() {
        return listing;
    }

    /** Negative if short. */
    public long size() {
        return size;
    }

    /** What its trades settled since the account was opened, without fees and funding. */
    public long realised() {
        return realised;
    }

    public long fees() {
        return fees;
    }

    /** What funding brought, or cost if negative. */
    public long funding() {
        return funding;
    }

    /** The price at which the position was entered, 0 if it is flat. */
    public BigDecimal averagePrice() {
        if (size == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal quantity = listing.quantity(Math.abs(size));
        BigDecimal value = BigDecimal.valueOf(entryValue, moneyScale);
        return listing.kind() == InstrumentKind.INVERSE
            ? quantity.divide(value, MathContext.DECIMAL64)
            : value.divide(quantity, MathContext.DECIMAL64);
    }

    /** What would be settled if it were closed at this price. */
    public long unrealised(long price) {
        return size == 0 ? 0 : profit(size, entryValue, value(price, Math.abs(size)));
    }

    /** What it is worth at this price, never negative. */
    public long value(long price) {
        return size == 0 ? 0 : value(price, Math.abs(size));
    }

    /** Takes in a fill and returns what it settles. */
    long fill(long signedQuantity, long price, long fee) {
        fees = Math.addExact(fees, fee);
        long settled = 0;
        long opening = signedQuantity;
        if (size != 0 && (size > 0) != (signedQuantity > 0)) {
            long closing = Math.min(Math.abs(size), Math.abs(signedQuantity));
            long entry = closing == Math.abs(size) ? entryValue : part(entryValue, closing, Math.abs(size));
            settled = profit(size, entry, value(price, closing));
            entryValue -= entry;
            size += size > 0 ? -closing : closing;
            opening += signedQuantity > 0 ? -closing : closing;
        }
        if (opening != 0) {
            entryValue = Math.addExact(entryValue, value(price, Math.abs(opening)));
            size = Math.addExact(size, opening);
        }
        realised = Math.addExact(realised, settled);
        return settled;
    }

    void fund(long amount) {
        funding = Math.addExact(funding, amount);
    }

    private long value(long price, long quantity) {
        return listing.value(price, quantity, moneyScale);
    }

    private long profit(long direction, long entry, long exit) {
        boolean gainsWithValue = direction > 0 != (listing.kind() == InstrumentKind.INVERSE);
        return gainsWithValue ? exit - entry : entry - exit;
    }

    private static long part(long value, long of, long whole) {
        return BigInteger.valueOf(value).multiply(BigInteger.valueOf(of)).divide(BigInteger.valueOf(whole)).longValueExact();
    }
}
