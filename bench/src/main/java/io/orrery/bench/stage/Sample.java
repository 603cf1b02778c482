package io.orrery.bench.stage;

import io.orrery.bench.replay.Recording;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.SignalDecoder;
import io.orrery.codecs.sbe.StopRequestedDecoder;
import io.orrery.engine.Engine;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.agrona.concurrent.UnsafeBuffer;

/** What the stages are fed with: records and a state out of a short recorded session, and a record of a round size. */
public final class Sample {
    /** A record of the size that the figures are quoted for, header included. */
    static final int RECORD_BYTES = 128;

    private static final long EVENTS = 20_000;

    private Sample() {
    }

    /** Records of one kind, in their order, copied into memory of their own. */
    static EventRecord[] records(int templateId) {
        List<EventRecord> found = new ArrayList<>();
        forEach(record -> {
            if (record.templateId() == templateId) {
                EventRecord copy = EventRecord.allocate();
                copy.buffer().putBytes(copy.offset(), record.buffer(), record.offset(), record.length());
                found.add(copy);
            }
        });
        return found.toArray(new EventRecord[0]);
    }

    /** An engine in the midst of trading: everything was executed up to the request to stop. */
    static Engine engine() {
        Engine engine = new Engine(StrategyCatalogue.installed(), output -> { });
        boolean[] stopped = {false};
        forEach(record -> {
            stopped[0] |= record.templateId() == StopRequestedDecoder.TEMPLATE_ID;
            if (!stopped[0]) {
                engine.execute(record);
            }
        });
        return engine;
    }

    /** A record of {@link #RECORD_BYTES} that changes nothing in any state. */
    static EventRecord inert(EventClass eventClass) {
        UnsafeBuffer message = inertMessage();
        return EventRecord.allocate().compose(eventClass, 1, message, 0, message.capacity());
    }

    /** The message of such a record. */
    public static UnsafeBuffer inertMessage() {
        UnsafeBuffer message = new UnsafeBuffer(new byte[RECORD_BYTES - EventRecord.HEADER_LENGTH]);
        new MessageHeaderEncoder().wrap(message, 0)
            .blockLength(SignalDecoder.BLOCK_LENGTH)
            .templateId(SignalDecoder.TEMPLATE_ID)
            .schemaId(SignalDecoder.SCHEMA_ID)
            .version(SignalDecoder.SCHEMA_VERSION);
        return message;
    }

    private static void forEach(Consumer<EventRecord> consumer) {
        EventRecord record = new EventRecord();
        try (Recording recording = Recording.of(EVENTS);
            JournalReader reader = new ChronicleStore(recording.journal()).reader()) {
            while (reader.next(record)) {
                consumer.accept(record);
            }
        }
    }
}
