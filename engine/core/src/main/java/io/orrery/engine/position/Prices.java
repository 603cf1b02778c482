package io.orrery.engine.position;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.Money;
import io.orrery.codecs.sbe.MarkPriceDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/**
 * What positions are valued at: the venue's mark, and where it gives none the middle of a good book, or of the last one that was.
 * Allocates only when an instrument of a higher id than all before is met.
 */
public final class Prices {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final MarkPriceDecoder decoder = new MarkPriceDecoder();
    private final InstrumentTable instruments;
    private long[] marks = new long[64];
    private int[] markScales = new int[64];
    private long[] mids = new long[64];
    private long[] midTimes = new long[64];
    private boolean[] good = new boolean[64];
    private int known;

    public Prices(InstrumentTable instruments) {
        this.instruments = instruments;
    }

    public void onMarkPrice(EventRecord event) {
        decoder.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Instrument instrument = instruments.get(decoder.instrumentId());
        if (instrument != null) {
            mark(instrument, decoder.markPrice(), decoder.scale());
        }
    }

    /** Keeps a mark in no fewer decimals than prices have, and in no more than an exact worth allows. */
    private void mark(Instrument instrument, long price, int scale) {
        makeRoom(instrument.id());
        int apart = instrument.quoteScale() - instrument.quantityScale();
        int finest = Math.min(Decimal.MAX_SCALE, Decimal.MAX_SCALE + (instrument.isInverse() ? -apart : apart));
        int kept = Math.max(instrument.priceScale(), Math.min(scale, finest));
        boolean finer = kept > scale && price > Long.MAX_VALUE / Decimal.powerOfTen(kept - scale);
        marks[instrument.id()] = price <= 0 || finer ? 0 : Money.product(price, 1, kept - scale);
        markScales[instrument.id()] = kept;
    }

    /** A book is complete with an update, or its feed is not live any more. */
    public void onBook(Book book) {
        int id = book.instrumentId();
        makeRoom(id);
        good[id] = book.isGood() && book.mid() > 0;
        if (good[id]) {
            known += mids[id] == 0 ? 1 : 0;
            mids[id] = book.mid();
            midTimes[id] = book.time();
        }
    }

    /** The price of an instrument, in {@link #scale} decimals; 0 if there never was one. */
    public long price(int instrumentId) {
        return instrumentId >= marks.length ? 0 : marks[instrumentId] > 0 ? marks[instrumentId] : mids[instrumentId];
    }

    /** Decimals of {@link #price}. */
    public int scale(int instrumentId) {
        boolean marked = instrumentId < marks.length && marks[instrumentId] > 0;
        return marked ? markScales[instrumentId] : instruments.get(instrumentId).priceScale();
    }

    /** How far {@link #price} can be trusted. */
    public Trust trust(int instrumentId) {
        return price(instrumentId) == 0 ? Trust.UNKNOWN
            : marks[instrumentId] > 0 || good[instrumentId] ? Trust.KNOWN : Trust.STALE;
    }

    /** The middle of the last good book, in the decimals of prices; 0 if there never was one. */
    public long mid(int instrumentId) {
        return instrumentId < mids.length ? mids[instrumentId] : 0;
    }

    /** Engine time of the last change of the book that {@link #mid} is of. */
    public long midTime(int instrumentId) {
        return instrumentId < mids.length ? midTimes[instrumentId] : 0;
    }

    /** How many instruments there is a {@link #mid} of. */
    int known() {
        return known;
    }

    private void makeRoom(int id) {
        if (id >= marks.length) {
            int length = Integer.highestOneBit(id) << 1;
            marks = Arrays.copyOf(marks, length);
            markScales = Arrays.copyOf(markScales, length);
            mids = Arrays.copyOf(mids, length);
            midTimes = Arrays.copyOf(midTimes, length);
            good = Arrays.copyOf(good, length);
        }
    }

    /** Forgets all prices: a new epoch knows none. */
    public void clear() {
        Arrays.fill(marks, 0);
        Arrays.fill(mids, 0);
        Arrays.fill(midTimes, 0);
        Arrays.fill(good, false);
        known = 0;
    }

    public void save(StateWriter out) {
        out.section("prices");
        for (int id = 0; id < marks.length; id++) {
            if (price(id) != 0) {
                out.putInt(id);
                out.putLong(marks[id]);
                out.putInt(markScales[id]);
                out.putLong(mids[id]);
                out.putLong(midTimes[id]);
                out.putBoolean(good[id]);
            }
        }
        out.putInt(0);
    }

    public void load(StateReader in) {
        in.section("prices");
        clear();
        for (int id = in.getInt(); id != 0; id = in.getInt()) {
            makeRoom(id);
            marks[id] = in.getLong();
            markScales[id] = in.getInt();
            mids[id] = in.getLong();
            known += mids[id] == 0 ? 0 : 1;
            midTimes[id] = in.getLong();
            good[id] = in.getBoolean();
        }
    }
}
