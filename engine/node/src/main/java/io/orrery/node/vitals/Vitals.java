package io.orrery.node.vitals;

/** What is known of a node by its counters, in this process or from outside. */
public interface Vitals {

    long value(Vital vital);

    /** The count of tick-to-order latencies in a bucket of {@link LatencyBuckets}; the last one has no bound. */
    long latencyCount(int bucket);

    /** The sum of all tick-to-order latencies, in nanoseconds. */
    long latencySum();

    default NodeState state() {
        return NodeState.of(value(Vital.STATE));
    }
}
