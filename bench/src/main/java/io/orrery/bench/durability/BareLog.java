package io.orrery.bench.durability;

import io.orrery.bench.stage.Pages;
import io.orrery.codecs.EventRecord;
import java.nio.file.Path;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.bytes.PointerBytesStore;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;

/** A plain Chronicle Queue whose pages were touched before: no sequence, no CRC, no segments, no sync. */
final class BareLog implements Log {
    private static final int BLOCK_BYTES = 1 << 30;

    private final EventRecord record = Records.usual();
    private final PointerBytesStore source = BytesStore.nativePointer();
    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;

    /** @param bytes that will be appended at most */
    BareLog(Path folder, int bytes) {
        queue = SingleChronicleQueueBuilder.binary(folder).blockSize(BLOCK_BYTES).build();
        appender = queue.createAppender();
        appender.singleThreadedCheckDisabled(true);
        source.set(record.buffer().addressOffset() + record.offset(), record.length());
        append();
        Pages.touch(folder, bytes);
    }

    @Override
    public void append() {
        try (DocumentContext document = appender.writingDocument()) {
            document.wire().bytes().write((BytesStore<?, ?>) source, 0L, record.length());
        }
    }

    @Override
    public long durable() {
        return 0;
    }

    @Override
    public void close() {
        appender.close();
        queue.close();
    }
}
