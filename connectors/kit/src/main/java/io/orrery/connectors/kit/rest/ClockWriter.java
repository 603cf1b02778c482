package io.orrery.connectors.kit.rest;

import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.VenueClockEncoder;
import io.orrery.engine.ring.Inlet;
import org.agrona.concurrent.UnsafeBuffer;

/** Tells the engine how far a venue's clock is from ours. */
public final class ClockWriter implements ClockListener {
    private final Inlet inlet;
    private final int venueId;
    private final UnsafeBuffer buffer =
        new UnsafeBuffer(new byte[MessageHeaderEncoder.ENCODED_LENGTH + VenueClockEncoder.BLOCK_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final VenueClockEncoder clock = new VenueClockEncoder();

    public ClockWriter(Inlet inlet, int venueId) {
        this.inlet = inlet;
        this.venueId = venueId;
    }

    @Override
    public void onOffset(long time, long offsetNanos, long uncertaintyNanos) {
        clock.wrapAndApplyHeader(buffer, 0, header).ahead(offsetNanos).uncertainty(uncertaintyNanos).venueId(venueId);
        inlet.offer(buffer, 0, buffer.capacity(), time);
    }
}
