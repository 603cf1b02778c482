package io.orrery.node.vitals;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import org.agrona.ErrorHandler;
import org.agrona.IoUtil;
import org.agrona.concurrent.SystemEpochClock;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.errors.DistinctErrorLog;
import org.agrona.concurrent.status.AtomicCounter;
import org.agrona.concurrent.status.CountersManager;

/**
 * The counters and distinct errors of this process in a mapped file, so that others can read them while it works, hangs, or
 * is dead. Each counter has one writer.
 */
public final class CountersFile implements Vitals, ErrorHandler, AutoCloseable {
    private final MappedByteBuffer mapped;
    private final Map<Vital, AtomicCounter> counters = new EnumMap<>(Vital.class);
    private final AtomicCounter[] latencies = new AtomicCounter[LatencyBuckets.size()];
    private final AtomicCounter latencySum;
    private final DistinctErrorLog errors;

    private CountersFile(MappedByteBuffer mapped, UnsafeBuffer file) {
        this.mapped = mapped;
        CountersManager manager =
            new CountersManager(CountersLayout.metadata(file), CountersLayout.values(file), StandardCharsets.US_ASCII);
        for (Vital vital : Vital.values()) {
            counters.put(vital, manager.newCounter(vital.label(), vital.id()));
        }
        for (int i = 0; i < latencies.length; i++) {
            String label = CountersLayout.LATENCY_LABEL + LatencyBuckets.bound(i);
            latencies[i] = manager.newCounter(label, CountersLayout.LATENCY_TYPE + i);
        }
        latencySum = manager.newCounter("orders.tick-to-order.sum", CountersLayout.LATENCY_SUM_TYPE);
        errors = new DistinctErrorLog(CountersLayout.errors(file), SystemEpochClock.INSTANCE, StandardCharsets.UTF_8);
    }

    /** Replaces the file, in one step: who reads the old one keeps it. */
    public static CountersFile create(Path path) {
        File fresh = path.resolveSibling(path.getFileName() + ".new").toFile();
        try {
            Files.deleteIfExists(fresh.toPath());
            MappedByteBuffer mapped = map(fresh.toPath());
            UnsafeBuffer file = new UnsafeBuffer(mapped);
            file.putLong(CountersLayout.PID_OFFSET, ProcessHandle.current().pid());
            file.putLong(CountersLayout.START_OFFSET, System.currentTimeMillis());
            file.putInt(CountersLayout.METADATA_LENGTH_OFFSET, CountersLayout.METADATA_LENGTH);
            file.putInt(CountersLayout.VALUES_LENGTH_OFFSET, CountersLayout.VALUES_LENGTH);
            file.putInt(CountersLayout.ERRORS_LENGTH_OFFSET, CountersLayout.ERRORS_LENGTH);
            CountersFile counters = new CountersFile(mapped, file);
            counters.set(Vital.BEAT_TIME, System.currentTimeMillis());
            file.putLongVolatile(CountersLayout.MAGIC_OFFSET, CountersLayout.MAGIC);
            Files.move(fresh.toPath(), path, StandardCopyOption.ATOMIC_MOVE);
            return counters;
        } catch (IOException e) {
            throw new Refusal(ExitCode.CONFIG, "counters=" + path + " can't be made: " + e.getMessage(), "", e);
        }
    }

    /** Written first: a store into a mapped page that the disk has no room for would end the process. */
    private static MappedByteBuffer map(Path fresh) throws IOException {
        try (FileChannel channel = FileChannel.open(
            fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(CountersLayout.FILE_LENGTH);
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, CountersLayout.FILE_LENGTH);
        }
    }

    /** The counter itself, for its one writer. */
    public AtomicCounter counter(Vital vital) {
        return counters.get(vital);
    }

    public void set(Vital vital, long value) {
        counters.get(vital).setRelease(value);
    }

    public void state(NodeState state) {
        set(Vital.STATE, state.code());
    }

    /** Where tick-to-order latencies are recorded. */
    public LatencyBuckets latencyBuckets() {
        return new LatencyBuckets(latencies, latencySum);
    }

    /** Counts an error, and keeps its text the first time that it is seen. */
    @Override
    public void onError(Throwable error) {
        counters.get(Vital.ERRORS).increment();
        errors.record(error);
    }

    @Override
    public long value(Vital vital) {
        return counters.get(vital).get();
    }

    @Override
    public long latencyCount(int bucket) {
        return latencies[bucket].get();
    }

    @Override
    public long latencySum() {
        return latencySum.get();
    }

    /** Unmaps the file: the counters must not be used any more. */
    @Override
    public void close() {
        IoUtil.unmap(mapped);
    }
}
