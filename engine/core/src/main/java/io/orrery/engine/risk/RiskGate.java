package io.orrery.engine.risk;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.LimitsSetDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.engine.book.Book;
import io.orrery.engine.book.BookTable;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/**
 * The last thing an order passes before it is recorded. The first control that an order breaks denies it; {@link #bound} and
 * {@link #value} then say by how much. No limits, no trading.
 */
public final class RiskGate {
    private static final long MILLION = 1_000_000L;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final LimitsSetDecoder limitsSet = new LimitsSetDecoder();
    private final BookTable books;
    private final OrderTable orders;
    private Limits[] byInstrument = new Limits[64];
    private boolean stopping;
    private long bound;
    private long value;

    public RiskGate(BookTable books, OrderTable orders) {
        this.books = books;
        this.orders = orders;
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

    public boolean isStopping() {
        return stopping;
    }

    /**
     * Checks an order. Allocates nothing.
     *
     * @param price of a limit order
     * @return the control that denies it, or null if it may go
     */
    public RiskControl check(Instrument instrument, long price, long quantity) {
        bound = 0;
        value = 0;
        if (stopping) {
            return RiskControl.STOPPING;
        }
        if (orders.isFull()) {
            return deny(RiskControl.CAPACITY, orders.size(), orders.size() + 1L);
        }
        if (instrument == null || quantity <= 0 || price <= 0
            || quantity % instrument.lotSize() != 0 || price % instrument.tickSize() != 0) {
            return RiskControl.INSTRUMENT;
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
        out.putBoolean(stopping);
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
        stopping = in.getBoolean();
        Arrays.fill(byInstrument, Limits.NONE);
        for (int id = in.getInt(); id != 0; id = in.getInt()) {
            set(id, new Limits(in.getLong(), in.getLong(), in.getLong()));
        }
    }
}
