package io.orrery.engine.risk;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.JournalSlowDecoder;
import io.orrery.codecs.sbe.LimitsSetDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.engine.book.Book;
import io.orrery.engine.book.BookTable;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.position.Portfolio;
import io.orrery.engine.position.Position;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/**
 * The last thing an order passes before it is recorded. The first control that an order breaks denies it; {@link #bound} and
 * {@link #value} then say by how much. No limits, no trading.
 */
public final class RiskGate {
    private static final long MILLION = 1_000_000L;
    private static final int STOPPING = 1;
    private static final int HALTED = 2;
    private static final int REDUCING = 4;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final LimitsSetDecoder limitsSet = new LimitsSetDecoder();
    private final JournalSlowDecoder journalSlow = new JournalSlowDecoder();
    private final BookTable books;
    private final OrderTable orders;
    private final Portfolio portfolio;
    private Limits[] byInstrument = new Limits[64];
    private boolean stopping;
    private boolean halted;
    private boolean reducing;
    private long bound;
    private long value;

    public RiskGate(BookTable books, OrderTable orders, Portfolio portfolio) {
        this.books = books;
        this.orders = orders;
        this.portfolio = portfolio;
        Arrays.fill(byInstrument, Limits.NONE);
    }

    public void onLimitsSet(EventRecord event) {
        limitsSet.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        set(limitsSet.instrumentId(), Limits.of(limitsSet));
    }

    /** From here on no new order passes. */
    public void onStopRequested() {
        stopping = true;
    }

    /** From here on no new order passes, for a reason that an orderly stop has not. */
    public void onHaltRequested() {
        halted = true;
    }

    /** Until it says otherwise, only orders pass that reduce a position. */
    public void onJournalSlow(EventRecord event) {
        journalSlow.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        reducing = journalSlow.reducing() == Switch.ON;
    }

    /** True when no new order passes any more. */
    public boolean isStopping() {
        return stopping || halted;
    }

    public boolean isReducing() {
        return reducing;
    }

    /**
     * Checks an order. Allocates nothing.
     *
     * @param price of a limit order
     * @return the control that denies it, or null if it may go
     */
    public RiskControl check(Instrument instrument, int accountId, Side side, long price, long quantity) {
        bound = 0;
        value = 0;
        if (halted || stopping) {
            return halted ? RiskControl.HALTED : RiskControl.STOPPING;
        }
        if (orders.isFull()) {
            return deny(RiskControl.CAPACITY, orders.size(), orders.size() + 1L);
        }
        if (instrument == null || quantity <= 0 || price <= 0
            || quantity % instrument.lotSize() != 0 || price % instrument.tickSize() != 0) {
            return RiskControl.INSTRUMENT;
        }
        if (reducing && quantity > reducible(instrument.id(), accountId, side)) {
            return deny(RiskControl.JOURNAL_SLOW, reducible(instrument.id(), accountId, side), quantity);
        }
        Limits limits = limits(instrument.id());
        if (limits == Limits.NONE) {
            return RiskControl.NO_LIMITS;
        }
        if (quantity > limits.maxQuantity()) {
            return deny(RiskControl.RC01_QUANTITY, limits.maxQuantity(), quantity);
        }
        long worth = worth(instrument, price, quantity);
        if (worth > limits.maxValue() || worth == Long.MAX_VALUE) {
            return deny(RiskControl.RC02_VALUE, limits.maxValue(), worth);
        }
        return collar(books.get(instrument.id()), price, limits.collarPartsPerMillion());
    }

    /** The bound that the last denied order broke, in the unit of the control. */
    public long bound() {
        return bound;
    }

    /** What the last denied order would have made of it. */
    public long value() {
        return value;
    }

    /** How much an order on this side may have until it would turn the position over, with all open ones executed first. */
    private long reducible(int instrumentId, int accountId, Side side) {
        Position position = portfolio.find(accountId, instrumentId);
        long held = position == null ? 0 : position.quantity();
        long left = side == Side.SELL ? held : -held;
        for (Order order = orders.first(); order != null; order = orders.after(order)) {
            if (order.instrumentId() == instrumentId && order.accountId() == accountId && order.side() == side) {
                left -= order.leaves();
            }
        }
        return Math.max(0, left);
    }

    /** A price may lie this far from the reference, the mid of a good book; without one no price is right. */
    private RiskControl collar(Book book, long price, long partsPerMillion) {
        if (book == null || !book.isGood()) {
            return deny(RiskControl.RC03_COLLAR, partsPerMillion, Long.MAX_VALUE);
        }
        long reference = book.mid();
        long distance = Math.abs(price - reference);
        if (reference <= 0 || distance > Long.MAX_VALUE / MILLION) {
            return deny(RiskControl.RC03_COLLAR, partsPerMillion, Long.MAX_VALUE);
        }
        long parts = distance * MILLION / reference;
        return parts > partsPerMillion ? deny(RiskControl.RC03_COLLAR, partsPerMillion, parts) : null;
    }

    /** A value that does not fit 64 bits is above every limit. */
    private static long worth(Instrument instrument, long price, long quantity) {
        try {
            return instrument.value(price, quantity);
        } catch (ArithmeticException overflow) {
            return Long.MAX_VALUE;
        }
    }

    private RiskControl deny(RiskControl control, long allowed, long wanted) {
        bound = allowed;
        value = wanted;
        return control;
    }

    private Limits limits(int instrumentId) {
        return instrumentId < byInstrument.length ? byInstrument[instrumentId] : Limits.NONE;
    }

    private void set(int instrumentId, Limits limits) {
        if (instrumentId >= byInstrument.length) {
            int length = byInstrument.length;
            byInstrument = Arrays.copyOf(byInstrument, Integer.highestOneBit(instrumentId) << 1);
            Arrays.fill(byInstrument, length, byInstrument.length, Limits.NONE);
        }
        byInstrument[instrumentId] = limits;
    }

    public void save(StateWriter out) {
        out.section("risk");
        out.putInt((stopping ? STOPPING : 0) | (halted ? HALTED : 0) | (reducing ? REDUCING : 0));
        for (int id = 0; id < byInstrument.length; id++) {
            if (byInstrument[id] != Limits.NONE) {
                out.putInt(id);
                out.putLong(byInstrument[id].maxQuantity());
                out.putLong(byInstrument[id].maxValue());
                out.putLong(byInstrument[id].collarPartsPerMillion());
            }
        }
        out.putInt(0);
    }

    public void load(StateReader in) {
        in.section("risk");
        int flags = in.getInt();
        stopping = (flags & STOPPING) != 0;
        halted = (flags & HALTED) != 0;
        reducing = (flags & REDUCING) != 0;
        Arrays.fill(byInstrument, Limits.NONE);
        for (int id = in.getInt(); id != 0; id = in.getInt()) {
            set(id, new Limits(in.getLong(), in.getLong(), in.getLong()));
        }
    }
}
