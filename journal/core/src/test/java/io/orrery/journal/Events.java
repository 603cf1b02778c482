package io.orrery.journal;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.LimitsSetEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.SessionEndedEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TradeEncoder;
import io.orrery.journal.chain.BlockHasher;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/** Events to record, and what was read as values that compare. */
public final class Events {
    /** One record as a value; the body is everything behind the sequence, in hex. */
    public record Read(long sequence, long time, EventClass eventClass, int templateId, String body) {
        public static Read of(EventRecord record) {
            byte[] bytes = new byte[record.length() - 16];
            record.buffer().getBytes(record.offset() + 16, bytes);
            String body = HexFormat.of().formatHex(bytes);
            return new Read(record.sequence(), record.time(), record.eventClass(), record.templateId(), body);
        }
    }

    private final ExpandableArrayBuffer message = new ExpandableArrayBuffer(EventRecord.MAX_MESSAGE_LENGTH);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final TradeEncoder trade = new TradeEncoder();
    private final InstrumentDefinitionEncoder instrument = new InstrumentDefinitionEncoder();
    private final LimitsSetEncoder limits = new LimitsSetEncoder();
    private final SessionEndedEncoder ended = new SessionEndedEncoder();
    private final EventRecord record = EventRecord.allocate();

    public EventRecord trade(long time, long price) {
        trade.wrapAndApplyHeader(message, 0, header)
            .venueTime(time).tradeId(price * 7).price(price).quantity(5).instrumentId(1).aggressor(Side.BUY);
        return input(time, trade.encodedLength());
    }

    public EventRecord instrument(long time, int id, String symbol) {
        instrument.wrapAndApplyHeader(message, 0, header).instrumentId(id).tickSize(1).lotSize(1).symbol(symbol);
        return input(time, instrument.encodedLength());
    }

    public EventRecord limits(long time, int instrumentId, long maxQuantity) {
        limits.wrapAndApplyHeader(message, 0, header).instrumentId(instrumentId).maxQuantity(maxQuantity);
        return input(time, limits.encodedLength());
    }

    EventRecord sessionEnded(long time) {
        ended.wrapAndApplyHeader(message, 0, header).inputs(1).outputs(2).digest(3);
        return observation(time, message, MessageHeaderEncoder.ENCODED_LENGTH + ended.encodedLength());
    }

    public EventRecord observation(long time, DirectBuffer source, int length) {
        return record.compose(EventClass.OBSERVATION, time, source, 0, length);
    }

    /** Records trades in batches of three, with the block hashes behind them, and stops in order. */
    public void session(JournalStore store, int trades) {
        JournalWriter writer = store.writer();
        writer.add(instrument(1000, 1, "BTC-USD"));
        writer.add(limits(1000, 1, 50));
        try (JournalReader behind = store.reader()) {
            BlockHasher hasher = new BlockHasher(behind, (block, offset, length) -> {
                writer.add(observation(1000 + trades, block, length));
                writer.commit();
                return true;
            });
            for (int i = 0; i < trades; i++) {
                writer.add(trade(1001 + i, i));
                if (i % 3 == 2) {
                    writer.commit();
                }
                if (i % 5000 == 4999) {
                    writer.commit();
                    hasher.doWork();
                }
            }
            writer.add(sessionEnded(1001 + trades));
            writer.commit();
            hasher.finish();
        }
        writer.close();
    }

    private EventRecord input(long time, int bodyLength) {
        return record.compose(EventClass.INPUT, time, message, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
    }

    public static List<Read> readAll(JournalReader reader) {
        List<Read> all = new ArrayList<>();
        EventRecord record = new EventRecord();
        while (reader.next(record)) {
            all.add(Read.of(record));
        }
        return all;
    }

    public static List<Read> readAll(JournalStore store) {
        try (JournalReader reader = store.reader()) {
            List<Read> all = readAll(reader);
            reader.checkEnd();
            return all;
        }
    }
}
