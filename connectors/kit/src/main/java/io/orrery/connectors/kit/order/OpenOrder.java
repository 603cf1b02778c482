package io.orrery.connectors.kit.order;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;

/**
 * An open order as its venue states it.
 *
 * @param orderId ours, or {@link ClientIds#FOREIGN}
 * @param venueOrderId the venue's, or the {@link VenueOrderIds number} of its text
 * @param name the venue's id as it writes it if that is no number, else empty
 * @param clientId as the venue has it, empty if it has none
 */
public record OpenOrder(
    long orderId,
    long venueOrderId,
    String name,
    String clientId,
    Side side,
    OrderType type,
    TimeInForce timeInForce,
    long price,
    long quantity,
    long filled) {
}
