package io.orrery.connectors.kit.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.SleepingMillisIdleStrategy;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Writes a capture, in the house's own format. One thread tells it what happens and never waits: the file is written by another.
 * What finds no room on the way there is dropped, counted, and marked where it is missing.
 */
public final class CaptureWriter implements AutoCloseable {
    /** Room on the way to the file. */
    public static final int DEFAULT_RING_BYTES = 32 << 20;

    private static final byte[] NOTHING = {};
    private static final UnsafeBuffer NO_PAYLOAD = new UnsafeBuffer(NOTHING);

    private final Path path;
    private final CaptureRing ring;
    private final CaptureDrain drain;
    private final AgentRunner runner;
    private final CRC32C checksum = new CRC32C();
    private final UnsafeBuffer head = new UnsafeBuffer(new byte[EntryLayout.HEAD]);
    private final UnsafeBuffer text = new UnsafeBuffer(NOTHING);
    private long firstUnmarked;
    private long unmarked;
    private long dropped;

    private CaptureWriter(Path path, CaptureRing ring, CaptureDrain drain, AgentRunner runner) {
        this.path = path;
        this.ring = ring;
        this.drain = drain;
        this.runner = runner;
    }

    /**
     * Begins a file.
     *
     * @throws CaptureFault if there is one already, or it can't be written
     */
    public static CaptureWriter create(Path path, int ringBytes) {
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            file.write(ByteBuffer.wrap(EntryLayout.MAGIC));
            CaptureRing ring = new CaptureRing(ringBytes);
            CaptureDrain drain = new CaptureDrain(ring, file);
            AgentRunner runner = new AgentRunner(new SleepingMillisIdleStrategy(), drain::failed, null, drain);
            AgentRunner.startOnThread(runner, CaptureWriter::daemon);
            return new CaptureWriter(path, ring, drain, runner);
        } catch (IOException unwritable) {
            throw new CaptureFault(path.toString(), "can't be begun: " + unwritable, unwritable);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    /** Tells of something that has no payload. */
    public void write(EntryKind kind, long time, long number, int code, String request) {
        write(kind, time, number, code, request, NO_PAYLOAD, 0, 0);
    }

    /** Tells of something. False if it was dropped. */
    public boolean write(
        EntryKind kind, long time, long number, int code, String request, DirectBuffer payload, int offset, int length) {
        mark();
        if (unmarked == 0 && put(kind, time, number, code, request, payload, offset, length)) {
            return true;
        }
        firstUnmarked = unmarked == 0 ? time : firstUnmarked;
        unmarked++;
        dropped++;
        return false;
    }

    /** Tells what was dropped, if there is room for that by now. */
    private void mark() {
        if (unmarked > 0 && put(EntryKind.DROPPED, firstUnmarked, unmarked, 0, "", NO_PAYLOAD, 0, 0)) {
            unmarked = 0;
        }
    }

    private boolean put(
        EntryKind kind, long time, long number, int code, String request, DirectBuffer payload, int offset, int length) {
        text.wrap(request.isEmpty() ? NOTHING : request.getBytes(StandardCharsets.UTF_8));
        int requestLength = text.capacity();
        long total = (long) EntryLayout.HEAD + requestLength + length;
        if (total > ring.room() || total > EntryLayout.LONGEST) {
            return false;
        }
        long from = ring.position();
        head.putInt(EntryLayout.LENGTH, requestLength + length, ByteOrder.LITTLE_ENDIAN);
        head.putLong(EntryLayout.TIME, time, ByteOrder.LITTLE_ENDIAN);
        head.putLong(EntryLayout.NUMBER, number, ByteOrder.LITTLE_ENDIAN);
        head.putShort(EntryLayout.KIND, (short) kind.ordinal(), ByteOrder.LITTLE_ENDIAN);
        head.putShort(EntryLayout.CODE, (short) code, ByteOrder.LITTLE_ENDIAN);
        head.putInt(EntryLayout.REQUEST_LENGTH, requestLength, ByteOrder.LITTLE_ENDIAN);
        ring.set(from, head, 0, EntryLayout.HEAD);
        ring.set(from + EntryLayout.HEAD, text, 0, requestLength);
        ring.set(from + EntryLayout.HEAD + requestLength, payload, offset, length);
        checksum.reset();
        ring.digest(from + EntryLayout.TIME, (int) total - EntryLayout.TIME, checksum);
        head.putInt(EntryLayout.CHECKSUM, (int) checksum.getValue(), ByteOrder.LITTLE_ENDIAN);
        ring.set(from + EntryLayout.CHECKSUM, head, EntryLayout.CHECKSUM, Integer.BYTES);
        ring.publish(from + total);
        return true;
    }

    /** Entries that found no room. */
    public long dropped() {
        return dropped;
    }

    /** Why the file can't be written any more; null if it can. */
    public Throwable failure() {
        return drain.failure();
    }

    /**
     * Waits until all is in the file. Called by the thread that writes, or when it has ended.
     *
     * @throws CaptureFault if the file could not be written
     */
    @Override
    public void close() {
        while (unmarked > 0 && !runner.isClosed() && failure() == null) {
            mark();
            Thread.onSpinWait();
        }
        CloseHelper.close(runner);
        if (failure() != null) {
            throw new CaptureFault(path.toString(), "could not be written: " + failure(), failure());
        }
    }
}
