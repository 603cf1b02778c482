package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.order.Order;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;

/** Shows a part of a limit order; when that has been executed, the next one. */
public final class Iceberg extends Errand {
    private final long shown;
    private long price;

    /** @param shown at most, at a time */
    public Iceberg(int place, long shown) {
        super(place);
        this.shown = shown;
    }

    public void begin(Context context, Side which, long quantity, long limitPrice) {
        begin(which, quantity);
        price(context, limitPrice);
    }

    /** Moves what is shown, and shows the rest there. */
    public void price(Context context, long limitPrice) {
        price = limitPrice;
        act(context);
    }

    @Override
    void go(Context context) {
        Order order = order(context, 0);
        long part = order == null || order.state().isTerminal() ? shown : order.leaves();
        keep(context, 0, side(), price, Math.min(part, unfilled()), TimeInForce.GTC);
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        out.putLong(price);
    }

    @Override
    public void load(StateReader in) {
        super.load(in);
        price = in.getLong();
    }
}
