package io.orrery.node.ledger;

import io.orrery.codecs.EventRecord;
import io.orrery.engine.Engine;
import io.orrery.engine.ledger.Entries;
import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.ledger.Transfer;
import io.orrery.engine.replay.Reapplication;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import io.orrery.node.home.Session;
import io.orrery.node.recovery.SessionSource;
import java.util.List;

/** A session's ledger, rebuilt from what is on record: every event is applied, nothing is decided again. */
public final class LedgerReading {
    /** Hears of a session's ledger in the order of its events. */
    public interface Listener {
        /** Before the first event, with what the session began with. */
        default void onOpening(Ledger ledger) {
        }

        /**
         * A transfer was done.
         *
         * @param time of the event that it follows from, nanoseconds since the epoch
         */
        default void onTransfer(Ledger ledger, Transfer transfer, long time) {
        }

        /** After the last event. */
        default void onEnd(Ledger ledger) {
        }
    }

    private final Engine engine = new Engine(new StrategyCatalogue(List.of()), output -> { });
    private final Listener listener;

    private LedgerReading(Listener listener) {
        this.listener = listener;
    }

    /** Reads all of a session, telling a listener. Returns its ledger as it is at the end. */
    public static Ledger of(Session session, Listener listener) {
        return new LedgerReading(listener).read(session);
    }

    private Ledger read(Session session) {
        try (SessionSource source = SessionSource.open(session)) {
            source.opening().loadState(engine);
            listener.onOpening(ledger());
            engine.state().treasury().tell(new Entries() {
                @Override
                public void onTransfer(Transfer transfer) {
                    listener.onTransfer(ledger(), transfer, engine.state().time());
                }
            });
            apply(source.reader());
        }
        listener.onEnd(ledger());
        return ledger();
    }

    private void apply(JournalReader reader) {
        Reapplication again = new Reapplication(engine);
        EventRecord record = new EventRecord();
        while (reader.next(record)) {
            again.onRecord(record);
        }
        reader.checkEnd();
        again.end();
    }

    private Ledger ledger() {
        return engine.state().ledger();
    }
}
