package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;

/**
 * An entry, and for what it has executed a target that rests and a stop that takes its place. The way out follows each execution
 * of the way in, is never for more than what came in by it, and once it has begun nothing more comes in.
 */
public final class Bracket extends Tactic {
    private static final int IN = 0;
    private static final int OUT = 1;

    private final Tripwire stop;
    private Side side = Side.NULL_VAL;
    private long whole;
    private long entry;
    private long target;
    private boolean leaving;

    /** @param condition of the stop: {@link Condition#STOP} or {@link Condition#TRAILING} */
    public Bracket(int place, Condition condition, Watched watched) {
        super(place, 2);
        stop = new Tripwire(condition, watched);
    }

    /**
     * Begins, unless the one before is not over.
     *
     * @param entryPrice at which the entry rests; 0 takes what there is within the collar
     * @param value level of the stop, or if it is {@link Condition#TRAILING} its distance from the best price since the entry
     * @return false if nothing was begun
     */
    public boolean begin(Context context, Side which, long quantity, long entryPrice, long targetPrice, long value) {
        if (!isDone()) {
            return false;
        }
        restart();
        side = which;
        whole = quantity;
        entry = entryPrice;
        target = targetPrice;
        leaving = false;
        stop.arm(Terms.opposite(which), value);
        act(context);
        return true;
    }

    /** Leaves at once, as if the stop were reached. */
    public void leave(Context context) {
        stop.trip();
        act(context);
    }

    /** What came in by it and has not left. */
    public long held() {
        return filled(IN, side) - filled(OUT, Terms.opposite(side));
    }

    /** What did not come in, and will not any more once it is leaving. */
    public long unfilled() {
        return Math.max(0, whole - filled(IN, side));
    }

    public boolean isStopped() {
        return stop.isTripped();
    }

    /** True if nothing is held or can come in any more. */
    public boolean isDone() {
        return isIdle() && held() == 0 && (leaving || unfilled() == 0);
    }

    @Override
    void traded(long price, long quantity) {
        if (held() > 0) {
            stop.onTrade(price);
        }
    }

    @Override
    void act(Context context) {
        if (held() > 0) {
            stop.onBook(market(context).book());
        }
        Side out = Terms.opposite(side);
        leaving |= stop.isTripped() || filled(OUT, out) > 0;
        TimeInForce waiting = entry == 0 ? TimeInForce.IOC : TimeInForce.GTC;
        keep(context, IN, side, entry, leaving ? 0 : unfilled(), waiting);
        if (stop.isTripped()) {
            keep(context, OUT, out, 0, held(), TimeInForce.IOC);
        } else {
            keep(context, OUT, out, target, held(), TimeInForce.GTC);
        }
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        stop.save(out);
        out.putInt(side.value());
        out.putLong(whole);
        out.putLong(entry);
        out.putLong(target);
        out.putBoolean(leaving);
    }

    @Override
    public void load(StateReader in) {
        super.load(in);
        stop.load(in);
        side = Side.get((short) in.getInt());
        whole = in.getLong();
        entry = in.getLong();
        target = in.getLong();
        leaving = in.getBoolean();
    }
}
