package io.orrery.engine.instrument;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** All instruments by id. Definitions are rare: learning one may allocate, looking one up does not. */
public final class InstrumentTable {
    /** Ids are array indices: an id beyond this is refused. */
    public static final int MAX_INSTRUMENT_ID = 65_535;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InstrumentDefinitionDecoder decoder = new InstrumentDefinitionDecoder();
    private Instrument[] byId = new Instrument[64];
    private byte[][] definitions = new byte[64][];

    /**
     * Learns what an instrument is.
     *
     * @throws IllegalStateException if its id stood for another one before: ids are never used again
     */
    public Instrument define(EventRecord event) {
        byte[] bytes = new byte[event.messageLength()];
        event.buffer().getBytes(event.messageOffset(), bytes);
        return learn(bytes);
    }

    private Instrument learn(byte[] definition) {
        DirectBuffer message = new UnsafeBuffer(definition);
        Instrument instrument = Instrument.of(decoder.wrapAndApplyHeader(message, 0, header));
        int id = instrument.id();
        if (id < 1 || id > MAX_INSTRUMENT_ID) {
            throw new IllegalStateException("instrument id=" + id + ": must be from 1 to " + MAX_INSTRUMENT_ID);
        }
        Instrument known = get(id);
        if (known != null && !known.isSameAs(instrument)) {
            throw new IllegalStateException("instrument id=" + id + ": is " + known.symbol() + " of venue id=" + known.venueId()
                + ", defined otherwise before: an id is never used again");
        }
        if (id >= byId.length) {
            int length = Math.min(MAX_INSTRUMENT_ID + 1, Integer.highestOneBit(id) << 1);
            byId = Arrays.copyOf(byId, length);
            definitions = Arrays.copyOf(definitions, length);
        }
        byId[id] = instrument;
        definitions[id] = definition;
        return instrument;
    }

    /** The instrument with this id, or null. */
    public Instrument get(int id) {
        return id > 0 && id < byId.length ? byId[id] : null;
    }

    /** The message that defined it. Not to be written. */
    public byte[] definition(int id) {
        return definitions[id];
    }

    /** One more than the highest id that {@link #get} can answer. */
    public int bound() {
        return byId.length;
    }

    public void save(StateWriter out) {
        out.section("instruments");
        int count = 0;
        for (byte[] definition : definitions) {
            count += definition == null ? 0 : 1;
        }
        out.putInt(count);
        for (byte[] definition : definitions) {
            if (definition != null) {
                out.putBlob(definition);
            }
        }
    }

    public void load(StateReader in) {
        in.section("instruments");
        Arrays.fill(byId, null);
        Arrays.fill(definitions, null);
        for (int i = in.getInt(); i > 0; i--) {
            learn(in.getBlob());
        }
    }
}
