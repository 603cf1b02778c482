package io.orrery.node.kill;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.EngineStartedDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What lies in the file of a segment, by a reading of its own: documents behind four bytes of header each, records in them.
 * It shares nothing with the journal's reader and repair but the layout of a record.
 */
final class LeftSegment {
    private static final int OPEN = 0x8000_0000;
    private static final int METADATA = 0x4000_0000;
    private static final int ROLLED = 0xC000_0000;
    private static final int LENGTH = 0x3FFF_FFFF;
    private static final int PRIME = 31;

    private final ByteBuffer bytes;
    private final EventRecord record = new EventRecord();
    private long first;
    private long last;
    private long checksum;
    private boolean rolled;
    private boolean started;
    private int end;

    private LeftSegment(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** @param checksum of the segments before */
    static LeftSegment read(Path file, long checksum) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocateDirect((int) channel.size()).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
            LeftSegment segment = new LeftSegment(bytes.clear());
            segment.checksum = checksum;
            segment.walk();
            return segment;
        }
    }

    private void walk() {
        int at = 0;
        while (at <= bytes.capacity() - Integer.BYTES) {
            end = at;
            int header = bytes.getInt(at);
            rolled = header == ROLLED;
            int from = at + Integer.BYTES;
            int to = from + (header & LENGTH);
            if (header == 0 || header < 0 || to > bytes.capacity()) {
                return;
            }
            if ((header & METADATA) == 0 && !records(from, to)) {
                return;
            }
            at = to + 3 & ~3;
            end = at;
        }
    }

    /** False if a record is not intact or not the next one. */
    private boolean records(int from, int to) {
        int at = from;
        while (at < to) {
            record.wrap(bytes, at);
            if (!record.intact() || last != 0 && record.sequence() != last + 1) {
                return false;
            }
            first = first == 0 ? record.sequence() : first;
            last = record.sequence();
            checksum = add(checksum, record);
            started |= record.templateId() == EngineStartedDecoder.TEMPLATE_ID;
            at += record.length();
        }
        return true;
    }

    /** The checksum of the records up to this one. */
    static long add(long checksum, EventRecord record) {
        return checksum * PRIME + record.crc();
    }

    /** True if something was begun behind the last complete document. */
    boolean unfinished() {
        boolean open = !rolled && end <= bytes.capacity() - Integer.BYTES && (bytes.getInt(end) & OPEN) != 0;
        int from = rolled ? end + Integer.BYTES : end;
        for (int i = from; !open && i < bytes.capacity(); i++) {
            open = bytes.get(i) != 0;
        }
        return open;
    }

    boolean rolled() {
        return rolled;
    }

    /** True if the session's engine was started in this segment. */
    boolean started() {
        return started;
    }

    /** Sequence of the first record, 0 if there is none. */
    long first() {
        return first;
    }

    long last() {
        return last;
    }

    /** Over every record from the session's first on. */
    long checksum() {
        return checksum;
    }
}
