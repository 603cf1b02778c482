package io.orrery.bench.stage;

import io.orrery.bench.Scratch;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalSettings;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.bytes.PointerBytesStore;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;
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

/** What the journal is measured against: 128 bytes written to a plain Chronicle Queue, without sequence, CRC or segments. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(JournalBenchmark.APPENDS)
public class BareChronicleBenchmark {
    private final EventRecord record = Sample.inert(EventClass.INPUT);
    private final PointerBytesStore source = BytesStore.nativePointer();
    private Scratch scratch;
    private SingleChronicleQueue queue;
    private ExcerptAppender appender;

    @Setup(Level.Trial)
    public void open() {
        scratch = Scratch.create();
        queue = SingleChronicleQueueBuilder.binary(scratch.folder()).blockSize(JournalSettings.DEFAULT.segmentBytes()).build();
        appender = queue.createAppender();
        appender.singleThreadedCheckDisabled(true);
        source.set(record.buffer().addressOffset() + record.offset(), record.length());
        append(1);
        Pages.touch(scratch.folder(), JournalBenchmark.TOUCHED_BYTES);
    }

    @TearDown(Level.Trial)
    public void close() {
        appender.close();
        queue.close();
        scratch.close();
    }

    /** One document a record. */
    @Benchmark
    public long append() {
        return append(JournalBenchmark.APPENDS);
    }

    private long append(int count) {
        for (int i = 0; i < count; i++) {
            try (DocumentContext document = appender.writingDocument()) {
                document.wire().bytes().write((BytesStore<?, ?>) source, 0L, record.length());
            }
        }
        return appender.lastIndexAppended();
    }
}
