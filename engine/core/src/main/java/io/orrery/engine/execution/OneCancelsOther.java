package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;

/**
 * A limit order that rests, and a condition that ends it and takes what there is instead. Both are for one quantity: what either
 * executes is no more there for the other, and the second is sent when the end of the first is evident.
 */
public final class OneCancelsOther extends Errand {
    private final Tripwire wire;
    private long price;

    public OneCancelsOther(int place, Condition condition, Watched watched) {
        super(place);
        wire = new Tripwire(condition, watched);
    }

    /** @param value the level, or if it is {@link Condition#TRAILING} the distance from the best price from here on */
    public void begin(Context context, Side which, long quantity, long limitPrice, long value) {
        begin(which, quantity);
        wire.arm(which, value);
        price = limitPrice;
        act(context);
    }

    public boolean isTripped() {
        return wire.isTripped();
    }

    @Override
    void traded(long at, long quantity) {
        if (isRunning()) {
            wire.onTrade(at);
        }
    }

    @Override
    void go(Context context) {
        wire.onBook(market(context).book());
        if (wire.isTripped()) {
            keep(context, 0, side(), 0, unfilled(), TimeInForce.IOC);
        } else {
            keep(context, 0, side(), price, unfilled(), TimeInForce.GTC);
        }
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        wire.save(out);
        out.putLong(price);
    }

    @Override
    public void load(StateReader in) {
        super.load(in);
        wire.load(in);
        price = in.getLong();
    }
}
