package io.orrery.node.recovery;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.TimeDecoder;
import io.orrery.engine.history.HistoryWriter;
import io.orrery.engine.history.MarketEvents;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.state.EngineState;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.mark.JournalLock;
import io.orrery.node.home.Session;

/** The last that was recorded in a session: so much of it as is wanted. Nobody repairs, compresses or deletes it meanwhile. */
final class Stretch {
    private static final int TAIL = 256;

    private final Session session;
    private long from;
    private long end;
    private long first;
    private long last;

    /**
     * Finds where it begins.
     *
     * @param since nothing older is wanted
     * @param latest if the session's last input is older, nothing is
     * @param most records
     */
    Stretch(Session session, long since, long latest, long most) {
        this.session = session;
        JournalLock lock = JournalLock.acquire(session.journal());
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            EventRecord record = new EventRecord();
            reader.seekSequence(Long.MAX_VALUE);
            reader.next(record);
            end = reader.nextSequence();
            from = end;
            findLast(reader, record);
            if (last >= latest) {
                findFirst(reader, record, since, most);
            }
        } finally {
            lock.close();
        }
    }

    private void findLast(JournalReader reader, EventRecord record) {
        reader.seekSequence(Math.max(1, end - TAIL));
        while (reader.next(record)) {
            if (record.eventClass() == EventClass.INPUT) {
                last = record.time();
            }
        }
    }

    private void findFirst(JournalReader reader, EventRecord record, long since, long most) {
        reader.seekTime(since);
        long wanted = reader.next(record) ? record.sequence() : end;
        from = Math.max(wanted, end - most);
        reader.seekSequence(from);
        while (first == 0 && reader.next(record)) {
            first = record.eventClass() == EventClass.INPUT ? record.time() : 0;
        }
    }

    Session session() {
        return session;
    }

    /** When its first input happened; 0 if it has none. */
    long first() {
        return first;
    }

    long last() {
        return last;
    }

    /** How many records it has. */
    long length() {
        return end - from;
    }

    /** True if it begins with its session. */
    boolean isWhole() {
        return from == 1;
    }

    /** Writes what is wanted of it: the instruments and their books as they stood, and what happened from then on. */
    void write(Wanted wanted, HistoryWriter out) {
        JournalLock lock = JournalLock.acquire(session.journal());
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            EngineState before = new Books(session, reader).before(from);
            out.begin(first);
            for (int id = 1; id < before.instruments().bound(); id++) {
                Instrument instrument = before.instruments().get(id);
                if (instrument != null && before.books().get(id) != null && wanted.takes(instrument)) {
                    out.add(first, before.instruments().definition(id));
                    out.add(first, before.books().get(id));
                }
            }
            copy(reader, before, wanted, out);
        } finally {
            lock.close();
        }
    }

    private static void copy(JournalReader reader, EngineState state, Wanted wanted, HistoryWriter out) {
        MessageHeaderDecoder header = new MessageHeaderDecoder();
        InstrumentDefinitionDecoder definition = new InstrumentDefinitionDecoder();
        EventRecord record = new EventRecord();
        while (reader.next(record)) {
            if (record.eventClass() != EventClass.INPUT) {
                continue;
            }
            Instrument instrument = null;
            if (record.templateId() == InstrumentDefinitionDecoder.TEMPLATE_ID) {
                state.instruments().define(record);
                instrument = Instrument.of(definition.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header));
            } else {
                instrument = state.instruments().get(MarketEvents.instrumentOf(record));
            }
            if (record.templateId() == TimeDecoder.TEMPLATE_ID || instrument != null && wanted.takes(instrument)) {
                out.add(record);
            }
        }
    }
}
