package io.orrery.node.recovery;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.engine.Engine;
import io.orrery.engine.history.MarketEvents;
import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.engine.state.EngineState;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import io.orrery.node.home.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The books of a recorded session, at any place in it: those of a snapshot, and what was told of books since. */
final class Books {
    private final Session session;
    private final JournalReader reader;

    Books(Session session, JournalReader reader) {
        this.session = session;
        this.reader = reader;
    }

    /** Leaves the reader at that sequence. Of the state, only instruments and books are to be asked. */
    EngineState before(long sequence) {
        SnapshotFile snapshot = newestBefore(sequence);
        Engine engine = new Engine(new StrategyCatalogue(List.of()), output -> { });
        if (snapshot != null) {
            engine.loadState(snapshot.state());
        }
        EngineState state = engine.state();
        EventRecord record = new EventRecord();
        reader.seekSequence(snapshot == null ? 1 : snapshot.sequence() + 1);
        while (reader.next(record) && record.sequence() < sequence) {
            if (record.eventClass() == EventClass.INPUT && isOfBooks(record)) {
                state.onInput(record);
                state.apply(record);
                state.settle();
            }
        }
        reader.seekSequence(sequence);
        return state;
    }

    private static boolean isOfBooks(EventRecord record) {
        return record.templateId() == EngineStartedDecoder.TEMPLATE_ID
            || record.templateId() == InstrumentDefinitionDecoder.TEMPLATE_ID || MarketEvents.instrumentOf(record) > 0;
    }

    /** What began the session has no books. */
    private SnapshotFile newestBefore(long sequence) {
        try {
            SnapshotFile newest = null;
            for (Path file : SnapshotFile.files(session.snapshots())) {
                if (SnapshotFile.sequenceOf(file) < sequence && !file.equals(SnapshotFile.opening(session.snapshots()))) {
                    newest = SnapshotFile.read(file);
                }
            }
            return newest;
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
