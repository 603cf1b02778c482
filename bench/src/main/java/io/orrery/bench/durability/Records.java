package io.orrery.bench.durability;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.SignalDecoder;
import org.agrona.concurrent.UnsafeBuffer;

/** A record of the size that the engine's have as a rule. */
final class Records {
    static final int BYTES = 144;

    private Records() {
    }

    static EventRecord usual() {
        UnsafeBuffer message = new UnsafeBuffer(new byte[BYTES - EventRecord.HEADER_LENGTH]);
        new MessageHeaderEncoder().wrap(message, 0)
            .blockLength(SignalDecoder.BLOCK_LENGTH)
            .templateId(SignalDecoder.TEMPLATE_ID)
            .schemaId(SignalDecoder.SCHEMA_ID)
            .version(SignalDecoder.SCHEMA_VERSION);
        return EventRecord.allocate().compose(EventClass.INPUT, 1, message, 0, message.capacity());
    }
}
