package io.orrery.engine.execution;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;

/** Brings what the strategy itself holds to a target, and keeps it there. */
public final class TargetPosition extends Tactic {
    private final Pursuit pursuit;
    private long target;
    private boolean told;

    /** @param patience nanoseconds to wait before taking, if it is {@link Urgency#PATIENT} */
    public TargetPosition(int place, Urgency urgency, long patience) {
        super(place, 1);
        pursuit = new Pursuit(urgency, patience);
    }

    /** Below 0 short. Until the first one nothing is done. */
    public void target(Context context, long position) {
        target = position;
        told = true;
        act(context);
    }

    /** Until the next target nothing is done: what is open is withdrawn, what is held stays. */
    public void rest(Context context) {
        told = false;
        act(context);
    }

    /** No order is to be worse than this price; 0 for any. */
    public void limit(Context context, long price) {
        pursuit.limit(price);
        act(context);
    }

    /** What is still to be bought, below 0 to be sold: also what is too small for any order. */
    public long unfilled(Context context) {
        return told ? Math.subtractExact(target, market(context).position()) : 0;
    }

    @Override
    void act(Context context) {
        pursuit.pursue(this, context, unfilled(context));
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        pursuit.save(out);
        out.putLong(target);
        out.putBoolean(told);
    }

    @Override
    public void load(StateReader in) {
        super.load(in);
        pursuit.load(in);
        target = in.getLong();
        told = in.getBoolean();
    }
}
