package io.orrery.node.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.engine.Engine;
import io.orrery.engine.book.Book;
import io.orrery.engine.history.History;
import io.orrery.engine.history.HistoryWriter;
import io.orrery.engine.replay.Reapplication;
import io.orrery.engine.state.EngineState;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.live.NodeEngines;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The books at any place of a session are those that its engine had there, by a snapshot or from the first record on. */
final class BooksTest {
    @TempDir
    private Path folder;

    private Session recorded(long snapshotEvery) {
        Home home = new Home(folder);
        ConfigFile config = ConfigFile.load(home, null, List.of(
            "http.enabled=false", "snapshot.every-records=" + snapshotEvery, "strategies=[]",
            "venues=[{ name = demo, kind = demo, settings { rate = 20, perpetuals = \"BTC-USDT\" } }]"));
        try (LiveSession session = new NodeEngines().start(new LiveRequest(
            home, config, "demo", true, false, 7, OptionalLong.empty(), OptionalLong.of(9_000)))) {
            while (session.running()) {
                LockSupport.parkNanos(1_000_000);
            }
            return session.session();
        }
    }

    /** As the session's engine had it when all inputs before a sequence were applied. */
    private static EngineState replayed(Session session, long sequence) {
        Engine engine = new Engine(new StrategyCatalogue(List.of()), output -> { });
        Reapplication again = new Reapplication(engine);
        EventRecord record = new EventRecord();
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            while (reader.nextSequence() < sequence && reader.next(record)) {
                again.onRecord(record);
            }
        }
        again.end();
        return engine.state();
    }

    private static EngineState found(Session session, long sequence) {
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            EngineState state = new Books(session, reader).before(sequence);
            EventRecord record = new EventRecord();
            assertTrue(reader.next(record));
            assertEquals(sequence, record.sequence(), "the reader stands there");
            return state;
        }
    }

    private static String text(EngineState state) {
        StringBuilder text = new StringBuilder();
        for (int id = 1; id < state.instruments().bound(); id++) {
            Book book = state.books().get(id);
            text.append(book == null ? "" : id + ":" + text(book) + "\n");
        }
        return text.toString();
    }

    private static String text(Book book) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < book.bidLevels(); i++) {
            text.append(book.bid(i)).append('x').append(book.bidQuantity(i)).append(' ');
        }
        for (int i = 0; i < book.askLevels(); i++) {
            text.append(book.ask(i)).append('x').append(book.askQuantity(i)).append(' ');
        }
        return text.append(book.isGood()).append(book.quotedBid()).append(book.quotedAsk()).toString();
    }

    @Test
    void theyAreThoseOfTheEngine() {
        for (long every : new long[] {0, 1_000}) {
            Session session = recorded(every);
            assertEquals(every > 0, Files.exists(session.snapshots()) && session.snapshots().toFile().list().length > 0);
            for (long sequence : new long[] {1, 50, 999, 1_000, 1_001, 2_345, 5_678, 9_000}) {
                String wanted = text(replayed(session, sequence));
                assertTrue(sequence < 900 || wanted.contains("true"), wanted);
                assertEquals(wanted, text(found(session, sequence)), "before " + sequence);
            }
        }
    }

    @Test
    void aBookThatIsWrittenDownIsReadAgain() {
        EngineState then = replayed(recorded(0), 5_000);
        HistoryWriter writer = new HistoryWriter();
        writer.begin(1);
        for (int id = 1; id < then.instruments().bound(); id++) {
            if (then.instruments().get(id) != null) {
                writer.add(1, then.instruments().definition(id));
                writer.add(1, then.books().get(id));
            }
        }
        History history = writer.history();
        EngineState again = new EngineState();
        EventRecord record = new EventRecord();
        for (int at = 0; at < history.length();) {
            at = history.read(at, record);
            assertEquals(EventClass.INPUT, record.eventClass());
            assertTrue(record.intact());
            again.onInput(record);
            again.apply(record);
            again.settle();
        }
        assertTrue(text(then).length() > 1_000, "books of many levels");
        assertEquals(text(then), text(again));
    }
}
