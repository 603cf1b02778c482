package io.orrery.bench.replay;

import io.orrery.codecs.EventRecord;
import io.orrery.engine.Engine;
import io.orrery.engine.replay.Opening;
import io.orrery.engine.replay.Reapplication;
import io.orrery.engine.replay.Reenactment;
import io.orrery.engine.replay.Verification;
import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A recorded session turned again from its journal, by one thread: one operation is the whole session, a new engine and reader
 * included. Each way does all that the one before it does, but for {@link #apply}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReplayBenchmark {
    /** Folder of the journal to be turned; empty: one is recorded for the trial. */
    @Param("")
    public String journal = "";

    private Recording recording;
    private Path folder;
    private ChronicleStore store;

    /** Records a session if none was given. */
    @Setup(Level.Trial)
    public void open() {
        recording = journal.isEmpty() ? Recording.of(Recording.EVENTS) : null;
        folder = recording == null ? Path.of(journal) : recording.journal();
        store = new ChronicleStore(folder);
    }

    @TearDown(Level.Trial)
    public void close() {
        if (recording != null) {
            recording.close();
        }
    }

    /** Reads every record and proves its CRC and its place: the most that any replay can reach. */
    @Benchmark
    public long read() {
        EventRecord record = new EventRecord();
        long bytes = 0;
        try (JournalReader reader = store.reader()) {
            while (reader.next(record)) {
                bytes += record.length();
            }
        }
        return bytes;
    }

    /** Executes every input through books, orders, strategies and risk; what is decided is dropped. */
    @Benchmark
    public long execute() {
        Engine engine = new Engine(StrategyCatalogue.installed(), output -> { });
        EventRecord record = new EventRecord();
        try (JournalReader reader = store.reader()) {
            while (reader.next(record)) {
                engine.execute(record);
            }
        }
        return engine.digest();
    }

    /** Executes every input, and compares every output with the recorded one. */
    @Benchmark
    public long reenact() {
        Reenactment reenactment = new Reenactment(StrategyCatalogue.installed(), Opening.NONE);
        EventRecord record = new EventRecord();
        try (JournalReader reader = store.reader()) {
            while (reader.next(record)) {
                reenactment.onRecord(record);
            }
        }
        if (reenactment.differences() > 0) {
            throw new IllegalStateException("the replay differs: " + reenactment.first());
        }
        return reenactment.engine().digest();
    }

    /** Everything that {@code orrery verify} proves: the comparison, the chain of SHA-256, and the session's snapshots. */
    @Benchmark
    public long verify() throws IOException {
        List<SnapshotFile> snapshots = SnapshotFile.readAll(folder.resolveSibling("snapshots"));
        try (JournalReader reader = store.reader()) {
            Verification found = Verification.of(reader, Opening.NONE, StrategyCatalogue.installed(), snapshots, sequence -> { });
            if (found.differences() > 0) {
                throw new IllegalStateException("the session can't be verified: " + found.detail());
            }
            return found.digest();
        }
    }

    /** Rebuilds the state from recorded inputs and outputs without deciding: what a recovery does. */
    @Benchmark
    public long apply() {
        Reapplication reapplication = new Reapplication(new Engine(StrategyCatalogue.installed(), output -> { }));
        EventRecord record = new EventRecord();
        try (JournalReader reader = store.reader()) {
            while (reader.next(record)) {
                reapplication.onRecord(record);
            }
        }
        reapplication.end();
        return reapplication.engine().digest();
    }
}
