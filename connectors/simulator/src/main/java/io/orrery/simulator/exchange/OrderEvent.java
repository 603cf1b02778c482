package io.orrery.simulator.exchange;

/**
 * What happened to an order, and the order as it is right after.
 *
 * @param fill null but for {@link Kind#FILLED}
 */
public record OrderEvent(Kind kind, Order order, Fill fill, long timeNanos) {
    /** Each but the last may be followed by others. */
    public enum Kind { PLACED, TRIGGERED, FILLED, AMENDED, PREVENTED, ENDED }
}
