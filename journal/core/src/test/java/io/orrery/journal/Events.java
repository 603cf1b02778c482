package io.orrery.journal;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.LimitsSetEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TradeEncoder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;

/** Events to record, and what was read as values that compare. */
final class Events {
    /** One record as a value; the body is everything behind the sequence, in hex. */
    record Read(long sequence, long time, EventClass eventClass, int templateId, String body) {
        static Read of(EventRecord record) {
            byte[] bytes = new byte[record.length() - 16];
            record.buffer().getBytes(record.offset() + 16, bytes);
            return new Read(record.sequence(), record.time(), record.eventClass(), record.templateId(), HexFormat.of().formatHex(bytes));
        }
    }

    private final ExpandableArrayBuffer message = new ExpandableArrayBuffer(EventRecord.MAX_MESSAGE_LENGTH);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final TradeEncoder trade = new TradeEncoder();
    private final InstrumentDefinitionEncoder instrument = new InstrumentDefinitionEncoder();
    private final LimitsSetEncoder limits = new LimitsSetEncoder();
    private final EventRecord record = EventRecord.allocate();

    EventRecord trade(long time, long price) {
        trade.wrapAndApplyHeader(message, 0, header)
            .venueTime(time).tradeId(price * 7).price(price).quantity(5).instrumentId(1).aggressor(Side.BUY);
        return input(time, trade.encodedLength());
    }

    EventRecord instrument(long time, int id, String symbol) {
        instrument.wrapAndApplyHeader(message, 0, header).instrumentId(id).tickSize(1).lotSize(1).symbol(symbol);
        return input(time, instrument.encodedLength());
    }

    EventRecord limits(long time, int instrumentId, long maxQuantity) {
        limits.wrapAndApplyHeader(message, 0, header).instrumentId(instrumentId).maxQuantity(maxQuantity);
        return input(time, limits.encodedLength());
    }

    private EventRecord input(long time, int bodyLength) {
        return record.compose(EventClass.INPUT, time, message, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
    }

    static List<Read> readAll(JournalReader reader) {
        List<Read> all = new ArrayList<>();
        EventRecord record = new EventRecord();
        while (reader.next(record)) {
            all.add(Read.of(record));
        }
        return all;
    }

    static List<Read> readAll(JournalStore store) {
        try (JournalReader reader = store.reader()) {
            List<Read> all = readAll(reader);
            reader.checkEnd();
            return all;
        }
    }
}
