package io.orrery.journal.chronicle;

import io.orrery.journal.JournalWriter;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.DiskFile;
import io.orrery.journal.segment.DocumentHeader;
import io.orrery.journal.segment.SegmentFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.file.Path;
import org.agrona.BitUtil;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A segment that is written to, or will be next. The writer stores into its memory; before that, room is made: zeros are
 * written to the file and the pages touched, so that a store never waits for the disk and never finds it full.
 *
 * <p>Written by pages of 4 KiB, since the kernel protects what it syncs by the units in which it was written: larger ones
 * would make the writer wait for pages that it has long left.
 */
final class OpenSegment {
    private static final int PAGE = 4096;
    /** Beyond a segment's size: what its last batch and its dictionary may take. */
    private static final int OVERHANG = 4 << 20;
    /** Left behind the end when a segment is cut off: a reader may look at the header that could follow. */
    private static final int KEPT = 64 << 10;

    private final int number;
    private final int first;
    private final int size;
    private final DiskFile file;
    private final MappedByteBuffer region;
    private final UnsafeBuffer memory;
    private final ByteBuffer zeros = ByteBuffer.allocateDirect(PAGE);
    private volatile int room;
    private long lastSequence;
    private OpenSegment successor;
    private volatile int end;

    private OpenSegment(int number, int first, int size, DiskFile file) throws IOException {
        this.number = number;
        this.first = first;
        this.size = size;
        this.file = file;
        region = file.map(size + OVERHANG);
        memory = new UnsafeBuffer(region);
        room = BitUtil.align(first, PAGE);
    }

    /**
     * Makes the file of a segment aside and gives it its name. It then has a head and no record yet.
     *
     * @param size at which the segment will be closed; it exceeds it by a batch and by its dictionary
     */
    static OpenSegment create(Disk disk, SegmentFiles files, int number, byte[] head, int size) throws IOException {
        Path part = files.part(number);
        disk.delete(part);
        DiskFile file = disk.open(part);
        try {
            ByteBuffer first = ByteBuffer.allocateDirect(BitUtil.align(head.length, PAGE)).put(head);
            file.write(first.clear(), 0);
            file.resize(size + OVERHANG);
            OpenSegment segment = new OpenSegment(number, head.length, size, file);
            file.force();
            disk.rename(part, files.plain(number));
            disk.forceFolder(files.folder());
            return segment;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    int number() {
        return number;
    }

    /** Where the first document begins. */
    int first() {
        return first;
    }

    UnsafeBuffer memory() {
        return memory;
    }

    /** Stores below this never wait. */
    int room() {
        return room;
    }

    /** As much room as will usually be needed. */
    int wantedRoom() {
        return BitUtil.align(size + JournalWriter.MAX_BATCH_BYTES + PAGE, PAGE);
    }

    /** Makes room up to there, or as far as the file reaches. One thread at a time. */
    void makeRoom(int wanted) throws IOException {
        int goal = Math.min(BitUtil.align(wanted, PAGE), region.capacity());
        for (int at = room; at < goal; at += PAGE) {
            file.write(zeros.clear(), at);
            memory.compareAndSetLong(at, 0, 0);
            room = at + PAGE;
        }
    }

    /** Makes a range durable. */
    void force(int from, int to) throws IOException {
        if (to > from) {
            file.force(region, from, to - from);
        }
    }

    /** By the writer, when it leaves the segment for another one, or for none. */
    void leave(int position, long sequence, OpenSegment entered) {
        lastSequence = sequence;
        successor = entered;
        end = position;
    }

    /** Where what is used of the segment ends: 0 as long as it is written to. */
    int end() {
        return end;
    }

    /** The segment's last record, once the writer has left it. */
    long lastSequence() {
        return lastSequence;
    }

    /** The segment that the writer entered when it left this one, or null. */
    OpenSegment successor() {
        return successor;
    }

    /** Gives back what was not used. */
    void cut() throws IOException {
        file.resize(Math.min(region.capacity(), BitUtil.align(end + DocumentHeader.LENGTH, KEPT)));
        file.force();
    }

    /** Nobody may touch the memory from here on. */
    void close() throws IOException {
        IoUtil.unmap(region);
        file.close();
    }
}
