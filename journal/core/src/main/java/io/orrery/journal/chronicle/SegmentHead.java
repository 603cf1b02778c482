package io.orrery.journal.chronicle;

import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.DiskFile;
import io.orrery.journal.segment.DocumentHeader;
import io.orrery.journal.segment.SegmentFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;

/**
 * How every segment's file begins: the description and the first index pages of a Chronicle Queue file, as Chronicle itself
 * writes them. It does so once a session, in a folder aside; the head is the same for every segment.
 */
final class SegmentHead {
    private static final String ASIDE = "head.part";
    private static final String TABLE = "metadata.cq4t";
    private static final int BLOCK_BYTES = 64 << 10;
    /** As large as Chronicle makes each of its files. */
    private static final int FILE_BYTES = 2 * BLOCK_BYTES;
    /** How long Chronicle waits for another process to begin a file that is there and holds nothing. There is none. */
    private static final long WAIT_MILLIS = 20;

    private SegmentHead() {
    }

    /**
     * @throws IOException also if there is no room
     */
    static byte[] make(Disk disk, Path journal) throws IOException {
        Path folder = journal.resolve(ASIDE);
        Path table = folder.resolve(TABLE);
        Path segment = new SegmentFiles(folder).plain(0);
        discard(disk, journal);
        Files.createDirectory(folder);
        takeRoom(disk, table);
        takeRoom(disk, segment);
        try (SingleChronicleQueue queue = queue(folder).timeoutMS(WAIT_MILLIS).build();
            ExcerptAppender appender = queue.createAppender(); DocumentContext document = appender.writingDocument()) {
            document.rollbackOnClose();
        }
        if (Files.size(table) != FILE_BYTES || Files.size(segment) != FILE_BYTES) {
            throw otherwise();
        }
        byte[] head = metadata(Files.readAllBytes(segment));
        discard(disk, journal);
        return head;
    }

    /** Chronicle would map its files over holes, and a store into a hole that the disk has no room for ends the process. */
    private static void takeRoom(Disk disk, Path path) throws IOException {
        try (DiskFile file = disk.open(path)) {
            file.write(ByteBuffer.allocateDirect(FILE_BYTES), 0);
        }
    }

    private static IOException otherwise() {
        return new IOException("Chronicle Queue begins its files otherwise than is known here");
    }

    /** Removes what a process that was killed while it made a head left. */
    static void discard(Disk disk, Path journal) throws IOException {
        Path folder = journal.resolve(ASIDE);
        for (String name : List.of("segment-000000.cq4", TABLE)) {
            disk.delete(folder.resolve(name));
        }
        disk.delete(folder);
    }

    /** How the files of a session are opened with Chronicle's own classes. */
    static SingleChronicleQueueBuilder queue(Path folder) {
        return SingleChronicleQueueBuilder.binary(folder)
            .rollCycle(SegmentCycle.SEGMENT)
            .epoch(SegmentCycle.EPOCH)
            .blockSize(BLOCK_BYTES)
            .timeProvider(() -> 0);
    }

    private static byte[] metadata(byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = 0;
        while (bytes.getInt(end) != DocumentHeader.NOTHING) {
            int header = bytes.getInt(end);
            if (!DocumentHeader.isMetadata(header) || DocumentHeader.isOpen(header)) {
                throw otherwise();
            }
            end = DocumentHeader.align(end + DocumentHeader.LENGTH + DocumentHeader.documentLength(header));
        }
        return Arrays.copyOf(file, end);
    }
}
