package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.json.JsonCursor;
import org.agrona.DirectBuffer;

/** Finds the channel of a notification that is not known yet. It allocates the text. */
final class ChannelScan {
    private final JsonCursor cursor = new JsonCursor();
    private final Envelope envelope = new Envelope(cursor);

    /** The channel of a payload that was read as a notification before. */
    String of(DirectBuffer buffer, int offset, int length) {
        cursor.wrap(buffer, offset, length);
        envelope.read();
        envelope.toChannel();
        return cursor.textString();
    }
}
