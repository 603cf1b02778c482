package io.orrery.engine.position;

import io.orrery.codecs.Fraction;
import io.orrery.codecs.Proportion;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Leg;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * What an account holds of an instrument. All money is in the instrument's scale and exact: what a division leaves over
 * stays in the cost, so that realised plus unrealised is always the sum of the executions. Those of contracts that are
 * told late count as if they had been told in their order.
 */
public final class Position {
    private final int accountId;
    private final Instrument instrument;
    private final Leg leg;
    private final Sum funding = new Sum();
    private final Fraction fraction = new Fraction();
    /** What the sum of funding comes to in money, while that is counted: asked for at each event, it changes by the hour. */
    private long funded;
    private boolean counted = true;
    private long quantity;
    private long cost;
    private long realised;
    private long fees;
    private long fills;
    private long makerFills;
    private long timesFlat;

    /** Creates a flat position of an account that does not hedge. */
    public Position(int accountId, Instrument instrument) {
        this(accountId, instrument, Leg.NET);
    }

    Position(int accountId, Instrument instrument, Leg leg) {
        this.accountId = accountId;
        this.instrument = instrument;
        this.leg = leg;
    }

    public int accountId() {
        return accountId;
    }

    public Instrument instrument() {
        return instrument;
    }

    /** Which one of its account's. */
    public Leg leg() {
        return leg;
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

    /** What funding brought, below 0 if it cost, rounded half to even where money is too coarse for it. */
    public long funding() {
        if (!counted) {
            funded = funding.units(instrument.quoteScale());
            counted = true;
        }
        return funded;
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

    /** The price at which its quantity costs its cost, in the decimals of prices, rounded half to even; 0 if it is flat. */
    public long averagePrice() {
        if (quantity == 0 || cost == 0) {
            return 0;
        }
        int shift = instrument.priceScale() + instrument.quantityScale() - instrument.quoteScale();
        return instrument.isInverse()
            ? fraction.of(-quantity).over(cost).shift(2 * instrument.priceScale() - shift).halfEven()
            : fraction.of(cost).over(quantity).shift(shift).halfEven();
    }

    /** Gain if the open quantity were closed at this price, fees not deducted. */
    public long unrealised(long price) {
        return unrealised(price, instrument.priceScale());
    }

    /** Likewise, at a price of other decimals than orders have. */
    public long unrealised(long price, int scale) {
        return quantity == 0 ? 0 : Math.subtractExact(instrument.cost(price, scale, quantity), cost);
    }

    /** Realised and unrealised gains and funding, less fees. */
    public long profit(long price) {
        return Math.addExact(settled(), unrealised(price));
    }

    /** Realised gains and funding, less fees. */
    public long settled() {
        return Math.addExact(Math.subtractExact(realised, fees), funding());
    }

    void fund(long amount, int scale) {
        counted = false;
        funding.add(amount, scale);
    }

    void apply(Execution fill) {
        long signed = fill.signedQuantity();
        long before = quantity;
        if (before == 0 || (before > 0) == (signed > 0)) {
            cost = Math.addExact(cost, instrument.cost(fill.price(), signed));
        } else {
            close(fill.price(), signed);
        }
        quantity = Math.addExact(before, signed);
        cost = Math.addExact(cost, fill.correction());
        realised = Math.addExact(realised, fill.correction());
        if (fill.isFeeInMoney()) {
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
        realised = Math.subtractExact(Math.subtractExact(realised, instrument.cost(price, closed)), part);
        cost = Math.subtractExact(cost, part);
        if (beyond) {
            cost = Math.subtractExact(instrument.cost(price, signed), instrument.cost(price, closed));
        }
    }

    void save(StateWriter out) {
        funding.save(out);
        out.putLong(quantity);
        out.putLong(cost);
        out.putLong(realised);
        out.putLong(fees);
        out.putLong(fills);
        out.putLong(makerFills);
        out.putLong(timesFlat);
    }

    void load(StateReader in) {
        counted = false;
        funding.load(in);
        quantity = in.getLong();
        cost = in.getLong();
        realised = in.getLong();
        fees = in.getLong();
        fills = in.getLong();
        makerFills = in.getLong();
        timesFlat = in.getLong();
    }
}
