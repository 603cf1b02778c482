package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;

/** Stop, stop-limit, trailing stop, take-profit: an order that is sent when a price was seen, and not before. */
public final class ConditionalOrder extends Errand {
    private final Tripwire wire;
    private long limit;

    public ConditionalOrder(int place, Condition condition, Watched watched) {
        super(place);
        wire = new Tripwire(condition, watched);
    }

    /**
     * @param value the level, or if it is {@link Condition#TRAILING} the distance from the best price from here on
     * @param limitPrice at which the order then rests; 0 takes what there is within the collar, until all of it is executed
     */
    public void begin(Context context, Side which, long quantity, long value, long limitPrice) {
        begin(which, quantity);
        wire.arm(which, value);
        limit = limitPrice;
        act(context);
    }

    public boolean isTripped() {
        return wire.isTripped();
    }

    @Override
    void traded(long price, long quantity) {
        if (isRunning()) {
            wire.onTrade(price);
        }
    }

    @Override
    void go(Context context) {
        wire.onBook(market(context).book());
        if (wire.isTripped()) {
            keep(context, 0, side(), limit, unfilled(), limit == 0 ? TimeInForce.IOC : TimeInForce.GTC);
        } else {
            withdraw(context, 0);
        }
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        wire.save(out);
        out.putLong(limit);
    }

    @Override
    public void load(StateReader in) {
        super.load(in);
        wire.load(in);
        limit = in.getLong();
    }
}
