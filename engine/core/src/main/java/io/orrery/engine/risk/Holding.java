package io.orrery.engine.risk;

import io.orrery.codecs.Proportion;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Leg;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** What one account or strategy holds of an instrument, long and short apart where its account hedges, and what it cost. */
final class Holding {
    private static final int LEGS = Leg.values().length;

    final int ownerId;
    private final long[] quantities = new long[LEGS];
    private final long[] costs = new long[LEGS];
    private boolean hedged;
    /** Of all legs. */
    private long sum;
    /** What it counts for in the sums, in the base asset. */
    long counted;

    Holding(int ownerId) {
        this.ownerId = ownerId;
    }

    /** In all; below 0 short. */
    long quantity() {
        return sum;
    }

    /** Below 0 short. */
    long quantity(Leg leg) {
        return quantities[leg.code()];
    }

    /** True once long and short were held apart. */
    boolean isHedged() {
        return hedged;
    }

    /** In the instrument's money, whichever way it is held: what is long does not make up for what is short beside it. */
    long worth() {
        return Total.plus(Total.plus(Math.abs(costs[0]), Math.abs(costs[1])), Math.abs(costs[2]));
    }

    void trade(Instrument instrument, Leg leg, long price, long signed) {
        int at = leg.code();
        hedged |= leg != Leg.NET;
        long before = quantities[at];
        long quantity = Math.addExact(before, signed);
        if (before == 0 || before > 0 == signed > 0) {
            costs[at] = Math.addExact(costs[at], instrument.cost(price, signed));
        } else if (quantity == 0 || before > 0 == quantity > 0) {
            costs[at] -= Proportion.of(costs[at], -signed, before);
        } else {
            costs[at] = instrument.cost(price, quantity);
        }
        quantities[at] = quantity;
        sum += signed;
    }

    void save(StateWriter out) {
        out.putInt(ownerId);
        out.putBoolean(hedged);
        for (int leg = 0; leg < LEGS; leg++) {
            out.putLong(quantities[leg]);
            out.putLong(costs[leg]);
        }
        out.putLong(counted);
    }

    /** Reads what {@link #save} wrote behind the id. */
    void load(StateReader in) {
        hedged = in.getBoolean();
        for (int leg = 0; leg < LEGS; leg++) {
            quantities[leg] = in.getLong();
            costs[leg] = in.getLong();
            sum += quantities[leg];
        }
        counted = in.getLong();
    }
}
