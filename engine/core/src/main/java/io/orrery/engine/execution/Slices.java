package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;

/** Buys or sells a whole little by little, as its schedule says, which is asked at each tick of time. */
public final class Slices extends Errand {
    private final Schedule schedule;
    private final Pursuit pursuit;
    private long begun;
    private long traded;
    private long due;

    /** @param patience nanoseconds to wait before taking what is due, if it is {@link Urgency#PATIENT} */
    public Slices(int place, Schedule schedule, Urgency urgency, long patience) {
        super(place);
        this.schedule = schedule;
        pursuit = new Pursuit(urgency, patience);
    }

    /** @param limit no order is to be worse than this price; 0 for any */
    public void begin(Context context, Side which, long quantity, long limit) {
        begin(which, quantity);
        pursuit.limit(limit);
        begun = context.time();
        traded = 0;
        due = schedule.due(quantity, begun, begun, 0);
        act(context);
    }

    @Override
    void traded(long price, long quantity) {
        traded = isRunning() ? Math.addExact(traded, quantity) : traded;
    }

    @Override
    void passed(Context context) {
        if (isRunning()) {
            due = schedule.due(whole(), begun, context.time(), traded);
            if (schedule.isOver(begun, context.time())) {
                stop(context);
            }
        }
    }

    @Override
    void go(Context context) {
        long missing = Math.max(0, due - filled());
        pursuit.pursue(this, context, side() == Side.BUY ? missing : -missing);
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        pursuit.save(out);
        out.putLong(begun);
        out.putLong(traded);
        out.putLong(due);
    }

    @Override
    public void load(StateReader in) {
        super.load(in);
        pursuit.load(in);
        begun = in.getLong();
        traded = in.getLong();
        due = in.getLong();
    }
}
