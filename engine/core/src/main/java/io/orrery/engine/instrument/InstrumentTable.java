package io.orrery.engine.instrument;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** All instruments by id. Definitions are rare: learning one may allocate, looking one up does not. */
public final class InstrumentTable {
    /** Ids are array indices: an id beyond this is refused. */
    public static final int MAX_INSTRUMENT_ID = 65_535;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InstrumentDefinitionDecoder decoder = new InstrumentDefinitionDecoder();
    private final List<byte[]> definitions = new ArrayList<>();
    private Instrument[] byId = new Instrument[64];

    public Instrument define(EventRecord event) {
        Instrument instrument = learn(event.buffer(), event.messageOffset());
        byte[] bytes = new byte[event.messageLength()];
        event.buffer().getBytes(event.messageOffset(), bytes);
        definitions.add(bytes);
        return instrument;
    }

    private Instrument learn(DirectBuffer message, int offset) {
        Instrument instrument = Instrument.of(decoder.wrapAndApplyHeader(message, offset, header));
        int id = instrument.id();
        if (id < 1 || id > MAX_INSTRUMENT_ID) {
            throw new IllegalStateException("instrument id=" + id + ": must be from 1 to " + MAX_INSTRUMENT_ID);
        }
        if (get(id) != null) {
            throw new IllegalStateException("instrument id=" + id + ": defined twice");
        }
        if (id >= byId.length) {
            byId = Arrays.copyOf(byId, Math.min(MAX_INSTRUMENT_ID + 1, Integer.highestOneBit(id) << 1));
        }
        byId[id] = instrument;
        return instrument;
    }

    /** The instrument with this id, or null. */
    public Instrument get(int id) {
        return id > 0 && id < byId.length ? byId[id] : null;
    }

    /** One more than the highest id that {@link #get} can answer. */
    public int bound() {
        return byId.length;
    }

    public void save(StateWriter out) {
        out.section("instruments");
        out.putInt(definitions.size());
        for (byte[] definition : definitions) {
            out.putBlob(definition);
        }
    }

    public void load(StateReader in) {
        in.section("instruments");
        definitions.clear();
        Arrays.fill(byId, null);
        for (int i = in.getInt(); i > 0; i--) {
            byte[] definition = in.getBlob();
            definitions.add(definition);
            learn(new UnsafeBuffer(definition), 0);
        }
    }
}
