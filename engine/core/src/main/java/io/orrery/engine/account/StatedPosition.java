package io.orrery.engine.account;

import io.orrery.codecs.sbe.PositionStatedDecoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** What a venue stated last of a derivative's position. */
public final class StatedPosition {
    private final int instrumentId;
    private long quantity;
    private long averagePrice;
    private long time;

    StatedPosition(int instrumentId) {
        this.instrumentId = instrumentId;
    }

    static StatedPosition load(StateReader in) {
        StatedPosition position = new StatedPosition(in.getInt());
        position.quantity = in.getLong();
        position.averagePrice = in.getLong();
        position.time = in.getLong();
        return position;
    }

    void set(PositionStatedDecoder stated, long at) {
        quantity = stated.quantity();
        averagePrice = stated.averagePrice();
        time = at;
    }

    /** A whole statement did not hold it. */
    void setFlat(long at) {
        quantity = 0;
        averagePrice = 0;
        time = at;
    }

    public int instrumentId() {
        return instrumentId;
    }

    /** Above 0 long, below 0 short. */
    public long quantity() {
        return quantity;
    }

    public long averagePrice() {
        return averagePrice;
    }

    /** Engine time. */
    public long time() {
        return time;
    }

    void save(StateWriter out) {
        out.putInt(instrumentId);
        out.putLong(quantity);
        out.putLong(averagePrice);
        out.putLong(time);
    }
}
