package io.orrery.node.vitals;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.File;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.errors.ErrorLogReader;
import org.agrona.concurrent.status.CountersReader;

/** The counters of a process, read from outside. The process need not answer, nor live. */
public final class CountersView implements Vitals, AutoCloseable {
    private final MappedByteBuffer mapped;
    private final UnsafeBuffer file;
    private final CountersReader reader;
    private final Map<Integer, Integer> idOfType = new HashMap<>();

    private CountersView(MappedByteBuffer mapped) {
        this.mapped = mapped;
        this.file = new UnsafeBuffer(mapped);
        this.reader = new CountersReader(CountersLayout.metadata(file), CountersLayout.values(file), StandardCharsets.US_ASCII);
        reader.forEach((counterId, typeId, key, label) -> idOfType.put(typeId, counterId));
    }

    /** @throws Refusal if there is no such file, or it holds something else */
    public static CountersView open(Path path) {
        File source = path.toFile();
        if (!Files.exists(path)) {
            throw new Refusal(ExitCode.REMOTE_UNAVAILABLE, "nothing has run here: no " + path, "start with: ./orrery run");
        }
        if (!Files.isReadable(path) || source.length() != CountersLayout.FILE_LENGTH) {
            throw notCounters(path);
        }
        MappedByteBuffer mapped = IoUtil.mapExistingFile(source, FileChannel.MapMode.READ_ONLY, "counters");
        UnsafeBuffer file = new UnsafeBuffer(mapped);
        if (file.getLong(CountersLayout.MAGIC_OFFSET) != CountersLayout.MAGIC || !lengthsFit(file)) {
            IoUtil.unmap(mapped);
            throw notCounters(path);
        }
        return new CountersView(mapped);
    }

    public long pid() {
        return file.getLong(CountersLayout.PID_OFFSET);
    }

    public Instant start() {
        return Instant.ofEpochMilli(file.getLong(CountersLayout.START_OFFSET));
    }

    /** The distinct errors, oldest first. */
    public List<DistinctError> errors() {
        List<DistinctError> errors = new ArrayList<>();
        ErrorLogReader.read(
            CountersLayout.errors(file),
            (count, first, last, text) ->
                errors.add(new DistinctError(count, Instant.ofEpochMilli(first), Instant.ofEpochMilli(last), text)));
        return errors;
    }

    @Override
    public long value(Vital vital) {
        return valueOfType(vital.id());
    }

    @Override
    public long latencyCount(int bucket) {
        return valueOfType(CountersLayout.LATENCY_TYPE + bucket);
    }

    @Override
    public long latencySum() {
        return valueOfType(CountersLayout.LATENCY_SUM_TYPE);
    }

    @Override
    public void close() {
        IoUtil.unmap(mapped);
    }

    private long valueOfType(int typeId) {
        Integer id = idOfType.get(typeId);
        return id == null ? 0 : reader.getCounterValue(id);
    }

    private static boolean lengthsFit(UnsafeBuffer file) {
        return file.getInt(CountersLayout.METADATA_LENGTH_OFFSET) == CountersLayout.METADATA_LENGTH
            && file.getInt(CountersLayout.VALUES_LENGTH_OFFSET) == CountersLayout.VALUES_LENGTH
            && file.getInt(CountersLayout.ERRORS_LENGTH_OFFSET) == CountersLayout.ERRORS_LENGTH;
    }

    private static Refusal notCounters(Path path) {
        return new Refusal(ExitCode.CONFIG, "counters=" + path + " is not a counters file of this version", "");
    }
}
