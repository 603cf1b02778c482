package io.orrery.journal.sequence;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.SegmentOpenedEncoder;
import io.orrery.journal.JournalWriter;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/**
 * What every writer does alike: dense sequences, batches of bounded size, and segments that open with a SegmentOpened record
 * and a copy of the dictionary, so that any segment can be printed and verified alone.
 */
public abstract class SegmentedWriter implements JournalWriter {
    private final Definitions definitions = new Definitions();
    private final EventRecord opening = EventRecord.allocate();
    private final ExpandableArrayBuffer openingMessage = new ExpandableArrayBuffer(EventRecord.MAX_MESSAGE_LENGTH);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final SegmentOpenedEncoder segmentOpened = new SegmentOpenedEncoder();
    private long sequence = 1;
    private long bytes;
    private int batchBytes;
    private int segment = -1;
    private boolean closed;

    @Override
    public final long add(EventRecord record) {
        if (closed) {
            throw new IllegalStateException("the journal's writer is closed");
        }
        if (opensSegment()) {
            openSegment(record.time());
        }
        if (batchBytes + record.length() > MAX_BATCH_BYTES) {
            throw new IllegalStateException("more than " + MAX_BATCH_BYTES + " bytes between two commits");
        }
        long added = append(record);
        definitions.note(record);
        return added;
    }

    @Override
    public final void commit() {
        if (batchBytes > 0) {
            batchBytes = 0;
            publish();
        }
    }

    @Override
    public final long bytes() {
        return bytes;
    }

    @Override
    public final int segment() {
        return Math.max(segment, 0);
    }

    @Override
    public final void close() {
        if (!closed) {
            closed = true;
            try {
                commit();
            } finally {
                release();
            }
        }
    }

    /** True if the segment has reached its size. Asked only between batches. */
    protected abstract boolean full();

    /** Goes to this segment; what is written next lies in it. */
    protected abstract void enter(int number);

    /** Copies a sealed record behind the others of its batch. */
    protected abstract void write(EventRecord record);

    /** Makes the batch visible to readers, whole. */
    protected abstract void publish();

    protected abstract void release();

    /** The last sequence that was given; 0 if none was. */
    protected final long lastSequence() {
        return sequence - 1;
    }

    private boolean opensSegment() {
        return batchBytes == 0 && (segment < 0 || full());
    }

    private void openSegment(long time) {
        enter(segment + 1);
        segment++;
        segmentOpened.wrapAndApplyHeader(openingMessage, 0, header)
            .segment(segment)
            .definitions(definitions.size());
        observe(time, openingMessage, MessageHeaderEncoder.ENCODED_LENGTH + segmentOpened.encodedLength());
        for (int i = 0; i < definitions.size(); i++) {
            DirectBuffer definition = definitions.message(i);
            observe(time, definition, definition.capacity());
        }
        commit();
    }

    private void observe(long time, DirectBuffer message, int length) {
        opening.compose(EventClass.OBSERVATION, time, message, 0, length);
        if (batchBytes + opening.length() > MAX_BATCH_BYTES) {
            commit();
        }
        append(opening);
    }

    private long append(EventRecord record) {
        record.seal(sequence);
        write(record);
        batchBytes += record.length();
        bytes += record.length();
        return sequence++;
    }
}
