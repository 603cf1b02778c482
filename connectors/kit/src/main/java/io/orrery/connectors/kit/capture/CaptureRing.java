package io.orrery.connectors.kit.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Checksum;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Bytes on their way from one thread to another, in a fixed room. One thread puts, one takes. */
final class CaptureRing {
    private final ByteBuffer putView;
    private final ByteBuffer takeView;
    private final UnsafeBuffer bytes;
    private final int capacity;
    private final AtomicLong put = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();

    CaptureRing(int atLeast) {
        capacity = BitUtil.findNextPositivePowerOfTwo(atLeast);
        ByteBuffer room = ByteBuffer.allocateDirect(capacity);
        bytes = new UnsafeBuffer(room);
        putView = room.duplicate();
        takeView = room.duplicate();
    }

    /** Bytes that can be put now. */
    long room() {
        return capacity - (put.get() - taken.get());
    }

    /** Where the next byte will lie. */
    long position() {
        return put.get();
    }

    /** Puts bytes at a position that has room, still unseen by the other side. */
    void set(long position, DirectBuffer from, int offset, int length) {
        int at = index(position);
        int first = Math.min(length, capacity - at);
        bytes.putBytes(at, from, offset, first);
        bytes.putBytes(0, from, offset + first, length - first);
    }

    /** Adds what was put there to a checksum. */
    void digest(long position, int length, Checksum checksum) {
        int at = index(position);
        int first = Math.min(length, capacity - at);
        checksum.update(putView.limit(at + first).position(at));
        checksum.update(putView.limit(length - first).position(0));
    }

    /** All before that position can be taken. */
    void publish(long position) {
        put.lazySet(position);
    }

    /** Writes what there is. Returns how many bytes it was. */
    int drainTo(WritableByteChannel channel) throws IOException {
        long from = taken.get();
        int at = index(from);
        int count = (int) Math.min(put.get() - from, capacity - at);
        ByteBuffer view = takeView.limit(at + count).position(at);
        while (view.hasRemaining()) {
            channel.write(view);
        }
        taken.lazySet(from + count);
        return count;
    }

    private int index(long position) {
        return (int) position & capacity - 1;
    }
}
