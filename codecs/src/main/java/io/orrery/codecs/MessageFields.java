package io.orrery.codecs;

import java.util.function.BiConsumer;
import org.agrona.DirectBuffer;
import org.agrona.sbe.MessageDecoderFlyweight;

/** One message of the schema: its name, its decoder and the walk over its fields. */
final class MessageFields<D extends MessageDecoderFlyweight> {
    private final String name;
    private final D decoder;
    private final BiConsumer<D, Fields> walk;

    MessageFields(D decoder, BiConsumer<D, Fields> walk) {
        String type = decoder.getClass().getSimpleName();
        this.name = type.substring(0, type.length() - "Decoder".length());
        this.decoder = decoder;
        this.walk = walk;
    }

    String name() {
        return name;
    }

    int templateId() {
        return decoder.sbeTemplateId();
    }

    void visit(DirectBuffer buffer, int offset, int blockLength, int version, Fields fields) {
        decoder.wrap(buffer, offset, blockLength, version);
        walk.accept(decoder, fields);
    }
}
