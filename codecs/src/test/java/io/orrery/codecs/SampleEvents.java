package io.orrery.codecs;

import io.orrery.codecs.Schema.Member;
import io.orrery.codecs.Schema.Message;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import java.util.SplittableRandom;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.sbe.MessageEncoderFlyweight;

/** One event of each message, made from the schema alone: random blocks, groups of two entries, data of three letters. */
final class SampleEvents {
    private static final int ENTRY_LENGTH = 44;
    private static final int ENTRIES = 2;

    private SampleEvents() {
    }

    static EventRecord of(Message message, SplittableRandom random) {
        EventRecord event = EventRecord.allocate();
        MutableDirectBuffer buffer = new UnsafeBuffer(new byte[EventRecord.MAX_MESSAGE_LENGTH]);
        int blockLength = encoder(message.name()).sbeBlockLength();
        new MessageHeaderEncoder().wrap(buffer, 0)
            .blockLength(blockLength)
            .templateId(message.id())
            .schemaId(MessageHeaderEncoder.SCHEMA_ID)
            .version(MessageHeaderEncoder.SCHEMA_VERSION);
        int end = fill(buffer, MessageHeaderEncoder.ENCODED_LENGTH, blockLength, random);
        for (Member member : message.members()) {
            if (member.kind().equals("group")) {
                buffer.putShort(end, (short) ENTRY_LENGTH);
                buffer.putShort(end + 2, (short) ENTRIES);
                end = fill(buffer, end + 4, ENTRIES * ENTRY_LENGTH, random);
            } else if (member.kind().equals("data")) {
                buffer.putShort(end, (short) 3);
                buffer.putStringWithoutLengthAscii(end + 2, "abc");
                end += 5;
            }
        }
        event.compose(EventClass.INPUT, random.nextLong(1L << 60), buffer, 0, end);
        event.seal(1 + random.nextLong(1L << 40));
        return event;
    }

    private static int fill(MutableDirectBuffer buffer, int offset, int length, SplittableRandom random) {
        for (int i = 0; i < length; i++) {
            buffer.putByte(offset + i, (byte) random.nextInt());
        }
        return offset + length;
    }

    private static MessageEncoderFlyweight encoder(String message) {
        try {
            Class<?> type = Class.forName("io.orrery.codecs.sbe." + message + "Encoder");
            return (MessageEncoderFlyweight) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
