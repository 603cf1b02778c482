package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;

/** A quantity that is to be bought or sold, by one order at a time. What remains of it is told. */
public abstract class Errand extends Tactic {
    private Side side = Side.NULL_VAL;
    private long whole;
    private boolean running;

    Errand(int place) {
        super(place, 1);
    }

    /** Begins anew, whatever was before; an order that is still open becomes a part of it or ends. */
    final void begin(Side which, long quantity) {
        restart();
        side = which;
        whole = quantity;
        running = true;
    }

    /** Gives up what remains. */
    public final void stop(Context context) {
        running = false;
        act(context);
    }

    /** What was not executed, or not yet. */
    public final long unfilled() {
        return Math.max(0, whole - filled());
    }

    /** True if nothing more will be executed. */
    public final boolean isDone() {
        return !isRunning() && isIdle();
    }

    final long filled() {
        return filled(0, side);
    }

    final Side side() {
        return side;
    }

    final long whole() {
        return whole;
    }

    final boolean isRunning() {
        return running && unfilled() > 0;
    }

    @Override
    final void act(Context context) {
        if (isRunning()) {
            go(context);
        } else {
            withdraw(context, 0);
        }
    }

    /** Sees to what remains. */
    abstract void go(Context context);

    @Override
    public void save(StateWriter out) {
        super.save(out);
        out.putInt(side.value());
        out.putLong(whole);
        out.putBoolean(running);
    }

    @Override
    public void load(StateReader in) {
        super.load(in);
        side = Side.get((short) in.getInt());
        whole = in.getLong();
        running = in.getBoolean();
    }
}
