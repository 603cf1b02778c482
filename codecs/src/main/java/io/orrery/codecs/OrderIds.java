package io.orrery.codecs;

/** How an order id is made: the epoch of the process that made it from bit 40 up, a count below. */
public final class OrderIds {
    private static final int EPOCH_SHIFT = 40;

    private OrderIds() {
    }

    /** The id below the first one of an epoch. */
    public static long before(long epoch) {
        return epoch << EPOCH_SHIFT;
    }

    /** The epoch in which an id was made. */
    public static long epochOf(long orderId) {
        return orderId >> EPOCH_SHIFT;
    }
}
