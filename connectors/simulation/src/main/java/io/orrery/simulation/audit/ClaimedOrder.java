package io.orrery.simulation.audit;

/**
 * What the engine says of an order.
 *
 * @param venueOrderId the venue's number for it, 0 if it is not known
 * @param filled what its executions come to
 */
public record ClaimedOrder(
    long id, int account, int instrument, boolean buys, long price, long quantity, long filled, long venueOrderId,
    Standing standing, boolean adopted) {

    long leaves() {
        return Math.max(0, quantity - filled);
    }
}
