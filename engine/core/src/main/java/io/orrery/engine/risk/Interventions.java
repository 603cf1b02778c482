package io.orrery.engine.risk;

import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.TradingState;

/** What the supervisor asks of whoever turns conclusions into recorded events. */
public interface Interventions {

    /** Restricts trading for a reason that was found, or takes that back with ACTIVE; bound and value say what was reached. */
    void restrict(Scope scope, long id, StateReason reason, TradingState state, long bound, long value);

    /** Asks for the end of all open orders of a scope. */
    void cancelAll(Scope scope, long id);
}
