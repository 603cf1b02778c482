package io.orrery.engine.position;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MarginRatesSetDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.ledger.MarginRates;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/** What positions in each instrument bind, and when they are taken away, as it was set last; 0 of what was never set. */
public final class MarginTable implements MarginRates {
    /** All of a position's worth. */
    public static final long WHOLE = 1_000_000_000_000L;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final MarginRatesSetDecoder decoder = new MarginRatesSetDecoder();
    private long[] initial = new long[64];
    private long[] maintenance = new long[64];

    /**
     * Takes new rates.
     *
     * @return the instrument that they are of
     * @throws IllegalStateException if a rate is below 0 or above the whole, or less is needed to open a position than to keep it
     */
    public int onMarginRatesSet(EventRecord event) {
        decoder.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        int id = decoder.instrumentId();
        if (decoder.maintenance() < 0 || decoder.initial() > WHOLE || decoder.maintenance() > decoder.initial()) {
            throw new IllegalStateException("margin of instrument id=" + id + ": initial=" + decoder.initial() + " maintenance="
                + decoder.maintenance() + ": must be 0 <= maintenance <= initial <= " + WHOLE);
        }
        set(id, decoder.initial(), decoder.maintenance());
        return id;
    }

    private void set(int id, long opening, long keeping) {
        if (id >= initial.length) {
            int length = Integer.highestOneBit(id) << 1;
            initial = Arrays.copyOf(initial, length);
            maintenance = Arrays.copyOf(maintenance, length);
        }
        initial[id] = opening;
        maintenance[id] = keeping;
    }

    @Override
    public long initial(int instrumentId) {
        return instrumentId < initial.length ? initial[instrumentId] : 0;
    }

    /** The share of a position's worth that must be left to keep it, in 10<sup>-12</sup>. */
    public long maintenance(int instrumentId) {
        return instrumentId < maintenance.length ? maintenance[instrumentId] : 0;
    }

    public void save(StateWriter out) {
        out.section("margins");
        for (int id = 0; id < initial.length; id++) {
            if (initial[id] != 0) {
                out.putInt(id);
                out.putLong(initial[id]);
                out.putLong(maintenance[id]);
            }
        }
        out.putInt(0);
    }

    public void load(StateReader in) {
        in.section("margins");
        Arrays.fill(initial, 0);
        Arrays.fill(maintenance, 0);
        for (int id = in.getInt(); id != 0; id = in.getInt()) {
            set(id, in.getLong(), in.getLong());
        }
    }
}
