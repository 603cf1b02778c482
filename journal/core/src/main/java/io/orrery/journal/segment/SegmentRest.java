package io.orrery.journal.segment;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What lies in a segment behind its last complete document, up to the last byte that is not zero. */
final class SegmentRest {
    /** The header of a batch, its records, and what was copied of one more. */
    private static final int MOST = DocumentHeader.LENGTH + JournalWriter.MAX_BATCH_BYTES + EventRecord.MAX_LENGTH;
    private static final int PART_BYTES = 256 << 10;

    /** What it amounts to. */
    enum Kind {
        /** Nothing. */
        ZEROS,
        /** One batch whose writer did not get to its end: it never was recorded. */
        UNFINISHED,
        /** Anything else. */
        SOMETHING
    }

    private final ByteBuffer head;
    private final int length;

    private SegmentRest(ByteBuffer head, int length) {
        this.head = head.order(ByteOrder.LITTLE_ENDIAN);
        this.length = length;
    }

    static SegmentRest of(ByteBuffer memory, int from) {
        ByteBuffer rest = memory.duplicate();
        rest.position(Math.min(from, rest.capacity()));
        ByteBuffer head = ByteBuffer.allocateDirect(MOST);
        head.put(0, rest, rest.position(), Math.min(MOST, rest.remaining()));
        return new SegmentRest(head, used(rest));
    }

    static SegmentRest of(Path file, int from) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = ByteBuffer.allocateDirect(MOST);
            ByteBuffer part = ByteBuffer.allocateDirect(PART_BYTES);
            long at = from;
            int length = 0;
            while (channel.read(part.clear(), at) > 0) {
                part.flip();
                if (at - from < MOST) {
                    int offset = (int) (at - from);
                    head.put(offset, part, 0, Math.min(part.limit(), MOST - offset));
                }
                int used = used(part);
                length = used == 0 ? length : (int) (at - from) + used;
                at += part.limit();
            }
            return new SegmentRest(head, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes up to the last one that is not zero. */
    int length() {
        return length;
    }

    /**
     * Tells what it is.
     *
     * <p>A process that is killed inside a batch leaves the batch's header open or not there, whole records in their sequence,
     * and at most a part of one more. Nothing else passes for that: what a loss of power left may hold records that were
     * recorded.
     *
     * @param expected the sequence that comes next
     */
    Kind kind(long expected) {
        if (length == 0) {
            return Kind.ZEROS;
        }
        int header = head.getInt(0);
        boolean open = header == DocumentHeader.NOTHING || DocumentHeader.isOpen(header) && header != DocumentHeader.ROLLED;
        if (!open || length > MOST) {
            return Kind.SOMETHING;
        }
        EventRecord record = new EventRecord();
        int at = DocumentHeader.LENGTH;
        long sequence = expected;
        while (record.wrap(head, at).intact() && record.sequence() == sequence) {
            at += record.length();
            sequence++;
        }
        return length - at < EventRecord.MAX_LENGTH && !holdsRecord(at, length) ? Kind.UNFINISHED : Kind.SOMETHING;
    }

    private boolean holdsRecord(int from, int to) {
        EventRecord record = new EventRecord();
        for (int at = from; at < to; at++) {
            if (record.wrap(head, at).intact()) {
                return true;
            }
        }
        return false;
    }

    /** Bytes between position and limit up to the last one that is not zero. */
    private static int used(ByteBuffer bytes) {
        int begin = bytes.position();
        int end = bytes.limit();
        while (end - begin >= Long.BYTES && bytes.getLong(end - Long.BYTES) == 0) {
            end -= Long.BYTES;
        }
        while (end > begin && bytes.get(end - 1) == 0) {
            end--;
        }
        return end - begin;
    }
}
