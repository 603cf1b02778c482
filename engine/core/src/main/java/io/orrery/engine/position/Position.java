package io.orrery.engine.position;

import io.orrery.codecs.Proportion;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * What an account holds of an instrument. All money is in the quote asset's scale and exact: what a division leaves over
 * stays in the cost, so that realised plus unrealised is always the sum of the executions.
 */
public final class Position {
    private final int accountId;
    private final Instrument instrument;
    private long quantity;
    private long cost;
    private long realised;
    private long fees;
    private long fills;
    private long makerFills;
    private long timesFlat;

    /** Creates a flat position. */
    public Position(int accountId, Instrument instrument) {
        this.accountId = accountId;
        this.instrument = instrument;
    }

    public int accountId() {
        return accountId;
    }

    public Instrument instrument() {
        return instrument;
    }

    /** Above 0 long, below 0 short. */
    public long quantity() {
        return quantity;
    }

    /** What was paid for the open quantity; below 0 if it was sold. */
    public long cost() {
        return cost;
    }

    /** Gains of what was closed, fees not deducted. */
    public long realised() {
        return realised;
    }

    /** Fees paid in the quote asset, rebates deducted. Those in other assets stand in the fills alone. */
    public long fees() {
        return fees;
    }

    public long fills() {
        return fills;
    }

    public long makerFills() {
        return makerFills;
    }

    /** How often a fill left nothing open. */
    public long timesFlat() {
        return timesFlat;
    }

    /** Gain if the open quantity were closed at this price, fees not deducted. */
    public long unrealised(long price) {
        return quantity == 0 ? 0 : Math.subtractExact(instrument.value(price, quantity), cost);
    }

    /** Realised and unrealised gains less fees. */
    public long profit(long price) {
        return Math.addExact(Math.subtractExact(realised, fees), unrealised(price));
    }

    void apply(OrderFilledDecoder fill) {
        long signed = fill.side() == Side.BUY ? fill.quantity() : -fill.quantity();
        long before = quantity;
        if (before == 0 || (before > 0) == (signed > 0)) {
            cost = Math.addExact(cost, instrument.value(fill.price(), signed));
        } else {
            close(fill.price(), signed);
        }
        quantity = Math.addExact(before, signed);
        if (fill.feeAsset(0) == 0) {
            fees = Math.addExact(fees, fill.fee());
        }
        fills++;
        if (fill.liquidity() == Liquidity.MAKER) {
            makerFills++;
        }
        if (quantity == 0) {
            timesFlat++;
        }
    }

    /** Closes up to the whole position; what goes beyond it opens the other way. */
    private void close(long price, long signed) {
        boolean beyond = Math.abs(signed) > Math.abs(quantity);
        long closed = beyond ? -quantity : signed;
        long part = closed == -quantity ? cost : Proportion.of(cost, -closed, quantity);
        realised = Math.subtractExact(Math.subtractExact(realised, instrument.value(price, closed)), part);
        cost = Math.subtractExact(cost, part);
        if (beyond) {
            cost = instrument.value(price, signed - closed);
        }
    }

    void save(StateWriter out) {
        out.putLong(quantity);
        out.putLong(cost);
        out.putLong(realised);
        out.putLong(fees);
        out.putLong(fills);
        out.putLong(makerFills);
        out.putLong(timesFlat);
    }

    void load(StateReader in) {
        quantity = in.getLong();
        cost = in.getLong();
        realised = in.getLong();
        fees = in.getLong();
        fills = in.getLong();
        makerFills = in.getLong();
        timesFlat = in.getLong();
    }
}
