package io.orrery.node.latency;

import io.orrery.codecs.sbe.Hindrance;
import java.util.List;
import java.util.Map;

/**
 * What the orders of a session took from the frame that caused them to their gateway: the object of {@code latency --json}.
 *
 * @param orders how many were timed
 * @param stages each stage in its order
 * @param total all of them together
 * @param hindrances what kept the engine from working during the session, whether an order met it or not
 * @param slowest the slowest first
 */
public record Latency(
    String session, long orders, Map<Stage, Percentiles> stages, Percentiles total, Map<Hindrance, Sum> hindrances,
    List<SlowOrder> slowest) {

    /** How often something was, and what it took in nanoseconds; 0 if the system does not tell. */
    public record Sum(long count, long nanos) {
        Sum plus(Hindered more) {
            return new Sum(count + more.count(), nanos + more.nanos());
        }
    }
}
