package io.orrery.connectors.kit.order;

import io.orrery.codecs.sbe.OrderAcceptedEncoder;
import org.agrona.DirectBuffer;

/**
 * The venue's order ids that are no numbers. The engine gets a number for each, made of its characters: never 0, the same for the
 * same text. The text itself, up to 24 characters, stands beside it; the number alone must not be used to ask the venue.
 */
public final class VenueOrderIds {
    /** The name of an order whose id is a number. */
    public static final byte[] NUMBERED = new byte[OrderAcceptedEncoder.venueOrderNameLength()];

    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private VenueOrderIds() {
    }

    /** The number of a text: FNV-1a of its bytes, without its sign. */
    public static long number(DirectBuffer buffer, int offset, int length) {
        long hash = BASIS;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ buffer.getByte(offset + i) & 0xFF) * PRIME;
        }
        long number = hash & Long.MAX_VALUE;
        return number == 0 ? 1 : number;
    }
}
