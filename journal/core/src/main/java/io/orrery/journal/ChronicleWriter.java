package io.orrery.journal;

import io.orrery.codecs.EventRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.bytes.PointerBytesStore;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.BitUtil;

/**
 * Writes a session to Chronicle Queue files. A batch is one document; a record goes from its ring slot to the mapped page in
 * one copy.
 *
 * <p>What makes it outlive a power failure has its place here and is not built: the lock of a session's folder in the
 * constructor, the repair of an open session before it, sync and its watermark after {@link #publish()}, pre-touch of the next
 * pages and of the next segment's file beside {@link #enter(int)}.
 */
final class ChronicleWriter extends SegmentedWriter {
    /** Chronicle maps this much at a time, and a quarter beyond it: enough for a document that begins at the end. */
    private static final long SMALLEST_BLOCK = 8L * MAX_BATCH_BYTES;

    /** Room for the end mark, and for the header that a reader polls. */
    private static final int END_MARK = 16;
    private static final int KEPT_BYTES = 64 << 10;

    private final PointerBytesStore source = BytesStore.nativePointer();
    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private final SegmentFiles files;
    private final long segmentBytes;
    private final List<Long> used = new ArrayList<>();
    private DocumentContext document;
    private int cycle;
    private long position;

    ChronicleWriter(Path folder, long segmentBytes) {
        this.segmentBytes = segmentBytes;
        files = new SegmentFiles(folder);
        if (files.any()) {
            throw new JournalExists(folder);
        }
        queue = queue(folder, segmentBytes).timeProvider(() -> cycle).build();
        appender = queue.createAppender();
        appender.singleThreadedCheckDisabled(true);
    }

    /** How the files of a session are opened with Chronicle's own classes. */
    static SingleChronicleQueueBuilder queue(Path folder, long segmentBytes) {
        return SingleChronicleQueueBuilder.binary(folder)
            .rollCycle(SegmentCycle.SEGMENT)
            .epoch(SegmentCycle.EPOCH)
            .blockSize(Math.max(segmentBytes, SMALLEST_BLOCK));
    }

    @Override
    boolean full() {
        return position >= segmentBytes;
    }

    @Override
    void enter(int number) {
        if (number > 0) {
            used.add(position);
        }
        cycle = number;
        position = 0;
    }

    @Override
    void write(EventRecord record) {
        if (document == null) {
            document = appender.writingDocument();
        }
        int length = record.length();
        source.set(record.buffer().addressOffset() + record.offset(), length);
        document.wire().bytes().write((BytesStore<?, ?>) source, 0L, length);
    }

    @Override
    void publish() {
        position = document.wire().bytes().writePosition();
        document.close();
        document = null;
    }

    @Override
    void release() {
        if (position > 0) {
            used.add(position);
        }
        appender.close();
        queue.close();
        for (int segment = 0; segment < used.size(); segment++) {
            Path file = files.plain(segment);
            boolean compressedMeanwhile = segment < cycle && !Files.exists(file);
            if (!compressedMeanwhile) {
                trim(file, used.get(segment));
            }
        }
    }

    /** Cuts off what Chronicle reserved and did not use, but no page that a reader may still wait at. */
    private static void trim(Path file, long used) {
        long kept = BitUtil.align(used + END_MARK, KEPT_BYTES);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
