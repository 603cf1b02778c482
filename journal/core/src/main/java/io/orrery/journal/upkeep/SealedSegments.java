package io.orrery.journal.upkeep;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalLocked;
import io.orrery.journal.mark.JournalLock;
import io.orrery.journal.mark.Seal;
import io.orrery.journal.mark.Seals;
import io.orrery.journal.mark.WalkedSegments;
import io.orrery.journal.segment.Segment;
import io.orrery.journal.segment.SegmentFiles;
import io.orrery.journal.segment.SegmentName;
import io.orrery.journal.segment.SegmentReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compresses the segments of a session that will never change: those that have a seal. Readers inflate them on their own. */
public final class SealedSegments {
    private static final int BUFFER_BYTES = 64 << 10;

    private final SegmentFiles files;

    public SealedSegments(Path folder) {
        files = new SegmentFiles(folder);
    }

    /**
     * Compresses what is sealed and not compressed yet, and holds the session's lock meanwhile. A segment is checked before, its
     * copy is checked and forced to disk before it takes the segment's place.
     *
     * @return how many segments were compressed
     * @throws JournalLocked if someone writes to the session or repairs it
     * @throws JournalDamage at the first record that is not as it was written; its segment stays as it is
     */
    public int compress() {
        JournalLock lock = JournalLock.acquire(files.folder());
        try {
            int compressed = 0;
            List<Seal> seals = Seals.read(files.folder());
            for (Path file : files.list()) {
                Optional<Seal> seal = Seals.of(seals, SegmentName.number(file));
                if (seal.isPresent() && !SegmentName.isCompressed(file)) {
                    Segment segment = files.open(SegmentName.number(file));
                    replace(segment, sealedEnd(segment, seal.get()));
                    compressed++;
                }
            }
            return compressed;
        } finally {
            lock.close();
        }
    }

    /** Walks the segment, which must be what was sealed. Returns where what is used of it ends. */
    private static int sealedEnd(Segment segment, Seal seal) {
        EventRecord record = new EventRecord();
        SegmentReader reader = new SegmentReader(segment);
        long expected = seal.first();
        SegmentReader.Step step = reader.next(record, expected);
        while (step == SegmentReader.Step.RECORD) {
            expected++;
            step = reader.next(record, expected);
        }
        WalkedSegments.compare(
            seal, new Seal(segment.number(), Seal.State.ENDED, seal.first(), expected - 1, reader.position()));
        if (step != SegmentReader.Step.ROLLED) {
            reader.checkEnd(expected, true);
        }
        return reader.used();
    }

    private void replace(Segment segment, int end) {
        Path target = files.compressed(segment.number());
        Path temporary = target.resolveSibling(target.getFileName() + ".tmp");
        ByteBuffer content = segment.region().duplicate().limit(end);
        try {
            write(content, temporary);
            compare(content.rewind(), temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            forceFolder();
            Files.delete(segment.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ByteBuffer content, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
            OutputStream packed = new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
            byte[] part = new byte[BUFFER_BYTES];
            while (content.hasRemaining()) {
                int length = Math.min(part.length, content.remaining());
                content.get(part, 0, length);
                packed.write(part, 0, length);
            }
            packed.close();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void compare(ByteBuffer content, Path file) throws IOException {
        try (InputStream inflated = new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            byte[] part = new byte[BUFFER_BYTES];
            int length = inflated.readNBytes(part, 0, part.length);
            while (length > 0) {
                boolean same = length <= content.remaining()
                    && ByteBuffer.wrap(part, 0, length).equals(content.slice(content.position(), length));
                if (!same) {
                    throw new IOException("what was compressed does not inflate to the same: " + file);
                }
                content.position(content.position() + length);
                length = inflated.readNBytes(part, 0, part.length);
            }
        }
        if (content.hasRemaining()) {
            throw new IOException("what was compressed does not inflate to all of it: " + file);
        }
    }

    private void forceFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(files.folder(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
