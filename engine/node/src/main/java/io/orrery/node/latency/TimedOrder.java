package io.orrery.node.latency;

import io.orrery.codecs.sbe.OrdersTimedDecoder.OrdersDecoder;

/**
 * What one order took, in nanoseconds.
 *
 * @param cause the sequence of the input that was being decided
 * @param received when its frame was received, nanoseconds since the epoch
 * @param batch how many events were taken with that input, and how many of them were decided before it
 */
public record TimedOrder(
    long orderId, long cause, long received, long read, long waited, long decided, long released, long batch, long behind) {

    static TimedOrder of(OrdersDecoder order) {
        return new TimedOrder(
            order.orderId(), order.cause(), order.received(), order.read(), order.waited(), order.decided(), order.released(),
            order.batch(), order.behind());
    }

    /** From the frame to the gateway. */
    public long total() {
        return read + waited + decided + released;
    }

    /** The stage that took most of it. */
    public Stage longest() {
        Stage longest = Stage.READ;
        for (Stage stage : Stage.values()) {
            longest = stage.nanos(this) > longest.nanos(this) ? stage : longest;
        }
        return longest;
    }
}
