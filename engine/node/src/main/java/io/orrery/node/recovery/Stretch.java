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
import io.orrery.journal.ReverseReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.mark.JournalLock;
import io.orrery.node.home.Session;

/** The last that was recorded in a session: so much of it as is wanted. Nobody repairs, compresses or deletes it meanwhile. */
final class Stretch {
    private final Session session;
    private long fromSequence;
    private long first;
    private long last;
    private long inputs;
    private boolean whole;

    /**
     * Finds where it begins.
     *
     * @param since nothing older is wanted
     * @param latest if the session's last input is older, nothing is
     * @param most inputs
     */
    Stretch(Session session, long since, long latest, long most) {
        this.session = session;
        try (JournalLock lock = JournalLock.acquire(session.journal());
            ReverseReader reader = new ReverseReader(new ChronicleStore(session.journal()).reader())) {
            EventRecord record = new EventRecord();
            boolean wanted = true;
            while (wanted && reader.previous(record)) {
                wanted = record.eventClass() != EventClass.INPUT || goesOn(record, since, latest, most);
            }
            whole = wanted;
        }
    }

    private boolean goesOn(EventRecord input, long since, long latest, long most) {
        if (inputs == 0) {
            last = input.time();
        }
        if (last < latest || inputs == most || input.time() < since) {
            return false;
        }
        inputs++;
        first = input.time();
        fromSequence = input.sequence();
        return true;
    }

    Session session() {
        return session;
    }

    boolean isEmpty() {
        return inputs == 0;
    }

    /** When its first input happened. */
    long first() {
        return first;
    }

    long last() {
        return last;
    }

    long inputs() {
        return inputs;
    }

    /** True if it begins with its session. */
    boolean isWhole() {
        return whole;
    }

    /** Writes what is wanted of it: the instruments and their books as they stood, and what happened from then on. */
    void write(Wanted wanted, HistoryWriter out) {
        try (JournalLock lock = JournalLock.acquire(session.journal());
            JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            EngineState before = new Books(session, reader).before(fromSequence);
            out.begin(first);
            for (int id = 1; id < before.instruments().bound(); id++) {
                Instrument instrument = before.instruments().get(id);
                if (instrument != null && before.books().get(id) != null && wanted.takes(instrument)) {
                    out.add(first, before.instruments().definition(id));
                    out.add(first, before.books().get(id));
                }
            }
            copy(reader, before, wanted, out);
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
