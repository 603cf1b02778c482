package io.orrery.journal;

import io.orrery.codecs.EventRecord;
import java.nio.file.Path;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.bytes.PointerBytesStore;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;

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

    private final PointerBytesStore source = BytesStore.nativePointer();
    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private final SegmentFiles files;
    private final long segmentBytes;
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
        appender.close();
        queue.close();
    }
}
