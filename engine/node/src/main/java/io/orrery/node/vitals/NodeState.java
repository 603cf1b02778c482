package io.orrery.node.vitals;

/** Where a node is in its life. Ready does not mean that trading is allowed. */
public enum NodeState {
    STARTING, RECOVERING, READY, DEGRADED, HALTED, DRAINING, STOPPED;

    /** The state with this code; a code that is not known counts as starting. */
    public static NodeState of(long code) {
        return code >= 0 && code < values().length ? values()[(int) code] : STARTING;
    }

    public long code() {
        return ordinal();
    }
}
