package io.orrery.codecs;

import java.util.function.BiConsumer;
import org.agrona.DirectBuffer;
import org.agrona.sbe.MessageDecoderFlyweight;

/** One message of the schema: its name, its decoder and the walk over its fields. */
final class MessageFields<D extends MessageDecoderFlyweight> {
    private final String name;
    private final D decoder;
    private final BiConsumer<D, Fields> walk;
    private final int sinceVersion;

    MessageFields(D decoder, BiConsumer<D, Fields> walk) {
        this(decoder, walk, 0);
    }

    /** @param sinceVersion of the schema: what claims to be this message and of an older one is none */
    MessageFields(D decoder, BiConsumer<D, Fields> walk, int sinceVersion) {
        String type = decoder.getClass().getSimpleName();
        this.name = type.substring(0, type.length() - "Decoder".length());
        this.decoder = decoder;
        this.walk = walk;
        this.sinceVersion = sinceVersion;
    }

    int sinceVersion() {
        return sinceVersion;
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
