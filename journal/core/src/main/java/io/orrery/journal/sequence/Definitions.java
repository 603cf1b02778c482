package io.orrery.journal.sequence;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AccountDefinitionDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.LimitsSetDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.SessionHeaderDecoder;
import io.orrery.codecs.sbe.StrategyStartedDecoder;
import io.orrery.codecs.sbe.VenueDefinitionDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.collections.Long2ObjectHashMap;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * What a reader must know to print any record: the messages that define things, in the order in which the things first came
 * up. A thing defined again replaces its first definition in place, so this grows with the number of things only.
 */
final class Definitions {
    private static final int BODY = MessageHeaderDecoder.ENCODED_LENGTH;

    private final List<UnsafeBuffer> messages = new ArrayList<>();
    private final Long2ObjectHashMap<UnsafeBuffer> byIdentity = new Long2ObjectHashMap<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InstrumentDefinitionDecoder instrument = new InstrumentDefinitionDecoder();
    private final VenueDefinitionDecoder venue = new VenueDefinitionDecoder();
    private final AccountDefinitionDecoder account = new AccountDefinitionDecoder();
    private final StrategyStartedDecoder strategy = new StrategyStartedDecoder();
    private final LimitsSetDecoder limits = new LimitsSetDecoder();

    int size() {
        return messages.size();
    }

    DirectBuffer message(int index) {
        return messages.get(index);
    }

    /** Keeps a copy of the record's message if it defines something. Allocates only then. */
    void note(EventRecord record) {
        switch (record.templateId()) {
            case InstrumentDefinitionDecoder.TEMPLATE_ID:
            case VenueDefinitionDecoder.TEMPLATE_ID:
            case AccountDefinitionDecoder.TEMPLATE_ID:
            case StrategyStartedDecoder.TEMPLATE_ID:
            case LimitsSetDecoder.TEMPLATE_ID:
                if (record.eventClass() == EventClass.INPUT) {
                    keep(record);
                }
                break;
            case SessionHeaderDecoder.TEMPLATE_ID:
                keep(record);
                break;
            default:
                break;
        }
    }

    private void keep(EventRecord record) {
        byte[] copy = new byte[record.messageLength()];
        record.buffer().getBytes(record.messageOffset(), copy);
        long identity = (long) record.templateId() << Integer.SIZE | identity(record) & 0xFFFF_FFFFL;
        UnsafeBuffer known = byIdentity.get(identity);
        if (known == null) {
            known = new UnsafeBuffer(copy);
            byIdentity.put(identity, known);
            messages.add(known);
        } else {
            known.wrap(copy);
        }
    }

    private int identity(EventRecord record) {
        DirectBuffer buffer = record.buffer();
        header.wrap(buffer, record.messageOffset());
        int body = record.messageOffset() + BODY;
        int length = header.blockLength();
        int version = header.version();
        return switch (record.templateId()) {
            case InstrumentDefinitionDecoder.TEMPLATE_ID -> instrument.wrap(buffer, body, length, version).instrumentId();
            case VenueDefinitionDecoder.TEMPLATE_ID -> venue.wrap(buffer, body, length, version).venueId();
            case AccountDefinitionDecoder.TEMPLATE_ID -> account.wrap(buffer, body, length, version).accountId();
            case StrategyStartedDecoder.TEMPLATE_ID -> strategy.wrap(buffer, body, length, version).strategyId();
            case LimitsSetDecoder.TEMPLATE_ID -> limits.wrap(buffer, body, length, version).instrumentId();
            default -> 0;
        };
    }
}
