package io.orrery.engine.position;

import io.orrery.codecs.Proportion;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Execution;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * The last executions of a position in a contract, in the order in which its venue numbered them, and what was held before them.
 * What it costs, and what it has gained, depends on that order; one that is told late is not the last of them.
 */
final class Course {
    /** Whatever is told later than this many others counts as the last. A power of two. */
    static final int REMEMBERED = 256;
    private static final int MASK = REMEMBERED - 1;

    private final Instrument instrument;
    private final long[] trades = new long[REMEMBERED];
    private final long[] prices = new long[REMEMBERED];
    private final long[] quantities = new long[REMEMBERED];
    private int first;
    private int size;
    private long forgotten = Long.MIN_VALUE;
    private long quantityBefore;
    private long costBefore;
    private long quantity;
    private long cost;

    Course(Instrument instrument) {
        this.instrument = instrument;
    }

    /**
     * Takes an execution.
     *
     * @return how much more than if it were the last one the position costs after it, and has gained
     */
    long add(Execution fill) {
        if (size == REMEMBERED) {
            forget();
        }
        int place = place(fill.tradeId());
        if (place == size || fill.tradeId() < forgotten) {
            long last = size == 0 ? fill.tradeId() : Math.max(fill.tradeId(), trades[at(size - 1)]);
            put(size++, last, fill.price(), fill.signedQuantity());
            return 0;
        }
        follow();
        take(fill.price(), fill.signedQuantity());
        long costAsLast = cost;
        for (int i = size++; i > place; i--) {
            put(i, trades[at(i - 1)], prices[at(i - 1)], quantities[at(i - 1)]);
        }
        put(place, fill.tradeId(), fill.price(), fill.signedQuantity());
        follow();
        return Math.subtractExact(cost, costAsLast);
    }

    /** Behind all that were executed before it; two with the same number are both sides of one trade. */
    private int place(long trade) {
        int place = size;
        while (place > 0 && trades[at(place - 1)] > trade) {
            place--;
        }
        return place;
    }

    private void forget() {
        begin();
        take(prices[first], quantities[first]);
        quantityBefore = quantity;
        costBefore = cost;
        forgotten = trades[first];
        first = at(1);
        size--;
    }

    /** Sums up all of them. */
    private void follow() {
        begin();
        for (int i = 0; i < size; i++) {
            take(prices[at(i)], quantities[at(i)]);
        }
    }

    private void begin() {
        quantity = quantityBefore;
        cost = costBefore;
    }

    private void take(long price, long signed) {
        long value = instrument.cost(price, signed);
        if (quantity == 0 || quantity > 0 == signed > 0) {
            cost = Math.addExact(cost, value);
        } else if (Math.abs(signed) > Math.abs(quantity)) {
            cost = Math.subtractExact(value, instrument.cost(price, -quantity));
        } else if (signed == -quantity) {
            cost = 0;
        } else {
            cost = Math.subtractExact(cost, Proportion.of(cost, -signed, quantity));
        }
        quantity = Math.addExact(quantity, signed);
    }

    private void put(int place, long trade, long price, long signed) {
        int slot = at(place);
        trades[slot] = trade;
        prices[slot] = price;
        quantities[slot] = signed;
    }

    private int at(int place) {
        return first + place & MASK;
    }

    void save(StateWriter out) {
        out.putLong(forgotten);
        out.putLong(quantityBefore);
        out.putLong(costBefore);
        out.putInt(size);
        for (int i = 0; i < size; i++) {
            out.putLong(trades[at(i)]);
            out.putLong(prices[at(i)]);
            out.putLong(quantities[at(i)]);
        }
    }

    void load(StateReader in) {
        forgotten = in.getLong();
        quantityBefore = in.getLong();
        costBefore = in.getLong();
        first = 0;
        size = in.getInt();
        for (int i = 0; i < size; i++) {
            put(i, in.getLong(), in.getLong(), in.getLong());
        }
    }
}
