package io.orrery.simulation.audit;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendRejectedDecoder;
import io.orrery.codecs.sbe.CancelRejectedDecoder;
import io.orrery.codecs.sbe.CommandRefusedDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.OrderRejectedDecoder;
import io.orrery.codecs.sbe.VenueReason;

/** I9: a venue never has reason to say that we ask too much, unless it is made to say so. */
final class VenueLimits implements Check {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final OrderRejectedDecoder order = new OrderRejectedDecoder();
    private final CancelRejectedDecoder cancel = new CancelRejectedDecoder();
    private final AmendRejectedDecoder amend = new AmendRejectedDecoder();
    private final CommandRefusedDecoder command = new CommandRefusedDecoder();
    private final Scene scene;
    private final boolean faulted;

    /** @param faulted true if the venue is made to refuse by a fault */
    VenueLimits(Scene scene, boolean faulted) {
        this.scene = scene;
        this.faulted = faulted;
    }

    /** A venue answered a request with one of the statuses that say so. */
    void refused(String venue, int status) {
        if (!faulted) {
            scene.findings.add("I9", "requests to " + venue, "within its limits", "status " + status);
        }
    }

    @Override
    public void recorded(Entry entry) {
        if (!faulted && reason(entry.event()) == VenueReason.RATE_LIMIT) {
            scene.findings.add("I9", "commands", "within the venue's limits", "refused at sequence " + entry.sequence());
        }
    }

    private VenueReason reason(EventRecord event) {
        return switch (event.templateId()) {
            case OrderRejectedDecoder.TEMPLATE_ID ->
                order.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header).reason();
            case CancelRejectedDecoder.TEMPLATE_ID ->
                cancel.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header).reason();
            case AmendRejectedDecoder.TEMPLATE_ID ->
                amend.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header).reason();
            case CommandRefusedDecoder.TEMPLATE_ID ->
                command.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header).reason();
            default -> VenueReason.NONE;
        };
    }
}
