package io.orrery.engine.ledger;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * The payments that were booked last, by account, instrument and the venue's number, so that one that is told again counts once.
 * The oldest are forgotten. One without a number is taken as new. Allocates nothing.
 */
public final class Payments {
    private final long[] places;
    private final long[] numbers;
    private long count;

    public Payments(int capacity) {
        places = new long[capacity];
        numbers = new long[capacity];
    }

    /**
     * Remembers a payment. Returns false if it is remembered already.
     *
     * @param instrumentId 0 if it is of none
     */
    public boolean add(int accountId, int instrumentId, long number) {
        if (number == 0) {
            return true;
        }
        long place = (long) accountId << 32 | instrumentId;
        for (int i = (int) Math.min(count, places.length) - 1; i >= 0; i--) {
            if (places[i] == place && numbers[i] == number) {
                return false;
            }
        }
        put(place, number);
        return true;
    }

    private void put(long place, long number) {
        int slot = (int) (count++ % places.length);
        places[slot] = place;
        numbers[slot] = number;
    }

    public void save(StateWriter out) {
        out.section("payments");
        out.putLong(count);
        for (long i = Math.max(0, count - places.length); i < count; i++) {
            out.putLong(places[(int) (i % places.length)]);
            out.putLong(numbers[(int) (i % places.length)]);
        }
    }

    public void load(StateReader in) {
        in.section("payments");
        long end = in.getLong();
        count = Math.max(0, end - places.length);
        while (count < end) {
            put(in.getLong(), in.getLong());
        }
    }
}
