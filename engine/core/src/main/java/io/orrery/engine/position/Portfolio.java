package io.orrery.engine.position;

import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;

/** The positions of all accounts. */
public final class Portfolio {
    private final Long2ObjectHashMap<Position> byKey = new Long2ObjectHashMap<>();
    private final List<Position> inOrder = new ArrayList<>();
    private final InstrumentTable instruments;

    public Portfolio(InstrumentTable instruments) {
        this.instruments = instruments;
    }

    /** The position of an account in an instrument, or null if it never had one. */
    public Position find(int accountId, int instrumentId) {
        return byKey.get(key(accountId, instrumentId));
    }

    private static long key(int accountId, int instrumentId) {
        return (long) accountId << 32 | instrumentId;
    }

    private Position open(int accountId, int instrumentId) {
        Position position = find(accountId, instrumentId);
        if (position == null) {
            Instrument instrument = instruments.get(instrumentId);
            if (instrument == null) {
                throw new IllegalStateException("position in unknown instrument id=" + instrumentId);
            }
            position = new Position(accountId, instrument);
            byKey.put(key(accountId, instrumentId), position);
            inOrder.add(position);
        }
        return position;
    }

    public int size() {
        return inOrder.size();
    }

    /** Positions in the order in which they were first executed. */
    public Position at(int index) {
        return inOrder.get(index);
    }

    public void onFilled(OrderFilledDecoder fill) {
        open(fill.accountId(), fill.instrumentId()).apply(fill);
    }

    public void save(StateWriter out) {
        out.section("positions");
        out.putInt(inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            Position position = inOrder.get(i);
            out.putInt(position.accountId());
            out.putInt(position.instrument().id());
            position.save(out);
        }
    }

    public void load(StateReader in) {
        in.section("positions");
        byKey.clear();
        inOrder.clear();
        for (int count = in.getInt(); count > 0; count--) {
            open(in.getInt(), in.getInt()).load(in);
        }
    }
}
