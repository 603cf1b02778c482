package io.orrery.bench.stage;

import io.orrery.bench.Scratch;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chronicle.ChronicleStore;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Records of 128 bytes appended to a journal on disk: sealed with sequence and CRC, and safe from the end of the process. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(JournalBenchmark.APPENDS)
public class JournalBenchmark {
    static final int APPENDS = 1 << 16;
    /** Enough for all iterations of a trial, and less than a segment. */
    static final int TOUCHED_BYTES = 192 << 20;

    private static final int BATCH = 64;

    private final EventRecord record = Sample.inert(EventClass.INPUT);
    private Scratch scratch;
    private JournalWriter writer;

    @Setup(Level.Trial)
    public void open() {
        scratch = Scratch.create();
        writer = new ChronicleStore(scratch.folder()).writer();
        append(1, 1);
        Pages.touch(scratch.folder(), TOUCHED_BYTES);
    }

    @TearDown(Level.Trial)
    public void close() {
        writer.close();
        scratch.close();
    }

    /** One record a commit, as outputs are recorded. */
    @Benchmark
    public long append() {
        return append(APPENDS, 1);
    }

    /** 64 records a commit, as inputs are recorded when the ring is busy. */
    @Benchmark
    public long appendBatch() {
        return append(APPENDS, BATCH);
    }

    private long append(int count, int batch) {
        for (int i = 0; i < count; i += batch) {
            for (int j = 0; j < batch; j++) {
                writer.add(record);
            }
            writer.commit();
        }
        return writer.bytes();
    }
}
