package io.orrery.codecs;

import io.orrery.codecs.sbe.MessageHeaderDecoder;
import java.util.List;
import org.agrona.collections.Int2ObjectHashMap;
import org.agrona.concurrent.UnsafeBuffer;

/** Shows the fields of any event to a visitor: the one place that knows what each message holds. */
public final class EventFields {
    private final Int2ObjectHashMap<MessageFields<?>> messages = new Int2ObjectHashMap<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final UnsafeBuffer message = new UnsafeBuffer(0, 0);
    private final Fields fields;

    /** The dictionary is asked and never taught: its owner shows it the events. */
    public EventFields(Dictionary names) {
        fields = new Fields(names);
        List.of(
            MarketFields.messages(),
            OrderFields.messages(),
            EvidenceFields.messages(),
            ReportFields.messages(),
            AccountFields.messages(),
            ControlFields.messages(),
            StrategyFields.messages(),
            OperatorFields.messages(),
            SessionFields.messages())
            .forEach(family -> family.forEach(this::add));
    }

    /** The name of a message, or null if this build does not know it. */
    public String name(int templateId) {
        MessageFields<?> known = messages.get(templateId);
        return known == null ? null : known.name();
    }

    /**
     * Visits the fields that this build knows; those that a newer schema appended are passed over.
     *
     * @return false if the message is not known, or of another schema
     * @throws IndexOutOfBoundsException if the message claims more than its length
     */
    public boolean visit(EventRecord event, FieldVisitor visitor) {
        MessageFields<?> known = messages.get(event.templateId());
        header.wrap(event.buffer(), event.messageOffset());
        if (known == null
            || header.schemaId() != MessageHeaderDecoder.SCHEMA_ID
            || header.version() < known.sinceVersion()) {
            return false;
        }
        message.wrap(event.buffer(), event.messageOffset(), event.messageLength());
        fields.begin(visitor);
        known.visit(message, MessageHeaderDecoder.ENCODED_LENGTH, header.blockLength(), header.version(), fields);
        return true;
    }

    private void add(MessageFields<?> known) {
        messages.put(known.templateId(), known);
    }
}
