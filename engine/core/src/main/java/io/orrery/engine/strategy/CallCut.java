package io.orrery.engine.strategy;

/** A call of a strategy did not come to an end, and is not waited for: nothing more is decided, in this event or a later one. */
public final class CallCut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallCut(long call) {
        super("strategy id=" + Performing.strategyOf(call) + " did not come to an end", null, false, false);
    }
}
