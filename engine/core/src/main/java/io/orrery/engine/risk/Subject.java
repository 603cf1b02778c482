package io.orrery.engine.risk;

import io.orrery.codecs.sbe.Scope;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** What limits and states are of: the firm, or one venue, account, instrument or strategy. */
final class Subject {
    final Scope scope;
    final long id;
    final Limits limits;
    final Restrictions restrictions = new Restrictions();
    final Traffic traffic = new Traffic();
    final GainLine gains = new GainLine();
    final ClockReading clock = new ClockReading();
    /** What open orders would come to at worst, and positions cost, in the base asset. */
    final Total notional = new Total();
    /** How much of that are open orders that only reduce. */
    final Total reductions = new Total();
    int openOrders;

    Subject(Scope scope, long id) {
        this.scope = scope;
        this.id = id;
        limits = new Limits(scope, scope == Scope.STRATEGY && id == 0);
    }

    /** A new process: limits are set again, what is at stake is counted again. What was sent before it still counts. */
    void restart() {
        limits.clear(false);
        restrictions.restart();
        clock.forget();
    }

    void save(StateWriter out) {
        out.putInt(scope.value());
        out.putLong(id);
        limits.save(out);
        restrictions.save(out);
        traffic.save(out);
        gains.save(out);
        clock.save(out);
    }

    /** Reads what {@link #save} wrote behind the id. What is at stake is counted from the orders and positions. */
    void load(StateReader in) {
        limits.load(in);
        restrictions.load(in);
        traffic.load(in);
        gains.load(in);
        clock.load(in);
    }
}
