package io.orrery.matching.market;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.matching.BookView;
import io.orrery.matching.OrderTerms;
import java.util.List;

/**
 * A seeded market of several instruments, in simulated time. Whoever drives it executes one event after the other, at whatever
 * pace, and brings in the orders of participants in between: they join the same books, wait in the same queues, and move the
 * market as any order does. The seed and the commands decide everything.
 *
 * <p>Single-threaded; allocates nothing after {@link #open}. A listener gives no command from within a call.
 */
public final class Market {
    /** How many orders of participants may rest in one book. */
    public static final int MAX_OWN_ORDERS = 1024;

    private final InstrumentMarket[] instruments;
    private final MarketListener listener;
    private InstrumentMarket next;
    private long time;

    public Market(List<MarketInstrument> traded, MarketModel model, Fees fees, long seed, MarketListener listener) {
        this(traded, List.of(), model, fees, seed, listener);
    }

    /** @param ties a leader stands before its follower, and follows nobody */
    public Market(
        List<MarketInstrument> traded, List<Tie> ties, MarketModel model, Fees fees, long seed, MarketListener listener) {
        this.listener = listener;
        if (traded.isEmpty()) {
            throw new IllegalArgumentException("instruments=" + traded);
        }
        instruments = new InstrumentMarket[traded.size()];
        for (int i = 0; i < instruments.length; i++) {
            MarketInstrument instrument = traded.get(i);
            Tie tie = tieOf(ties, instrument.instrumentId());
            FairValue leader = tie == null ? null : leader(ties, tie, i);
            FairValueModel worth = tie == null ? model.fairValue() : tie.distance();
            instruments[i] =
                new InstrumentMarket(instrument, model, worth, leader, fees, new SeededRandom(seed, i), listener);
        }
    }

    private static Tie tieOf(List<Tie> ties, int instrumentId) {
        for (Tie tie : ties) {
            if (tie.follower() == instrumentId) {
                return tie;
            }
        }
        return null;
    }

    /** Among so many that are made already. */
    private FairValue leader(List<Tie> ties, Tie tie, int made) {
        for (int i = 0; i < made; i++) {
            if (instruments[i].instrumentId() == tie.leader() && tieOf(ties, tie.leader()) == null) {
                return instruments[i].fairValue();
            }
        }
        throw new IllegalArgumentException("leader=" + tie.leader() + ": stands before its follower, and follows nobody");
    }

    /**
     * Fills the books, of which nothing is told, and starts the clock.
     *
     * @param startTime nanoseconds in whatever epoch the driver uses
     */
    public void open(long startTime) {
        time = startTime;
        for (InstrumentMarket instrument : instruments) {
            instrument.open(startTime);
        }
        findNext();
    }

    /** When the last event or command happened. */
    public long time() {
        return time;
    }

    /** When the next event happens, {@link Long#MAX_VALUE} if all instruments rest. */
    public long nextTime() {
        return next.nextTime();
    }

    /** From now on an instrument's book is changed by participants only. */
    public void rest(int instrumentId) {
        find(instrumentId).rest();
        findNext();
    }

    /** Executes exactly the next event; one that only moves hidden values tells nothing. */
    public void step() {
        time = next.nextTime();
        next.step();
        findNext();
    }

    /** @param now not before {@link #time()} and not after {@link #nextTime()} */
    public void limit(
        long now, int instrumentId, long orderId, Side side, long price, long quantity, TimeInForce timeInForce) {
        advance(now);
        InstrumentMarket instrument = find(instrumentId);
        if (instrument == null) {
            listener.rejected(instrumentId, orderId, VenueReason.OTHER);
        } else {
            instrument.shared().limit(orderId, side, price, quantity, timeInForce);
        }
    }

    /**
     * A limit order with all that it can have. What the instrument allows is the caller's to check.
     *
     * @param now not before {@link #time()} and not after {@link #nextTime()}
     */
    public void place(long now, int instrumentId, long orderId, OrderTerms terms) {
        advance(now);
        InstrumentMarket instrument = find(instrumentId);
        if (instrument == null) {
            listener.rejected(instrumentId, orderId, VenueReason.OTHER);
        } else {
            instrument.shared().place(orderId, terms);
        }
    }

    /**
     * Gives a participant's order a new price and leaves quantity. What the instrument allows is the caller's to check.
     *
     * @param now not before {@link #time()} and not after {@link #nextTime()}
     */
    public void amend(long now, int instrumentId, long orderId, long price, long leavesQuantity) {
        advance(now);
        InstrumentMarket instrument = find(instrumentId);
        if (instrument == null) {
            listener.rejected(instrumentId, orderId, VenueReason.UNKNOWN_ORDER);
        } else {
            instrument.shared().amend(orderId, price, leavesQuantity);
        }
    }

    /** @param now not before {@link #time()} and not after {@link #nextTime()} */
    public void market(long now, int instrumentId, long orderId, Side side, long quantity) {
        advance(now);
        InstrumentMarket instrument = find(instrumentId);
        if (instrument == null) {
            listener.rejected(instrumentId, orderId, VenueReason.OTHER);
        } else {
            instrument.shared().market(orderId, side, quantity);
        }
    }

    /** @param now not before {@link #time()} and not after {@link #nextTime()} */
    public void cancel(long now, int instrumentId, long orderId) {
        advance(now);
        InstrumentMarket instrument = find(instrumentId);
        if (instrument == null) {
            listener.cancelRejected(instrumentId, orderId, VenueReason.UNKNOWN_ORDER);
        } else {
            instrument.shared().cancel(orderId);
        }
    }

    public BookView book(int instrumentId) {
        InstrumentMarket instrument = find(instrumentId);
        if (instrument == null) {
            throw new IllegalArgumentException("instrumentId=" + instrumentId);
        }
        return instrument.shared().book();
    }

    private void advance(long now) {
        if (now < time || now > nextTime()) {
            throw new IllegalArgumentException("now=" + now + ": allowed are " + time + " to " + nextTime());
        }
        time = now;
    }

    private void findNext() {
        InstrumentMarket earliest = instruments[0];
        for (int i = 1; i < instruments.length; i++) {
            if (instruments[i].nextTime() < earliest.nextTime()) {
                earliest = instruments[i];
            }
        }
        next = earliest;
    }

    private InstrumentMarket find(int instrumentId) {
        for (InstrumentMarket instrument : instruments) {
            if (instrument.instrumentId() == instrumentId) {
                return instrument;
            }
        }
        return null;
    }
}
