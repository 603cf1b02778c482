package io.orrery.journal.segment;

import io.orrery.journal.JournalWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.agrona.IoUtil;

/** One segment's file, mapped read-only. A compressed one is inflated to a temporary file that is gone with the mapping. */
public final class Segment {
    private static final int BUFFER_BYTES = 64 << 10;
    /** Chronicle's metadata and the longest first document. */
    private static final int HEAD_BYTES = 2 * JournalWriter.MAX_BATCH_BYTES;
    private static final Set<StandardOpenOption> TEMPORARY =
        Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);

    private final Path file;
    private final int number;
    private final boolean compressed;
    private boolean torn;
    private MappedByteBuffer region;

    private Segment(Path file, int number) {
        this.file = file;
        this.number = number;
        compressed = SegmentName.isCompressed(file);
    }

    /** Maps a segment's file. */
    public static Segment open(Path file, int number) {
        Segment segment = openTorn(file, number);
        if (segment.torn) {
            throw new UncheckedIOException(new ZipException("can't be inflated: " + file));
        }
        return segment;
    }

    /** The same, but of a compressed one only what can be inflated. */
    public static Segment openTorn(Path file, int number) {
        Segment segment = new Segment(file, number);
        segment.region = segment.compressed ? segment.inflate(Integer.MAX_VALUE) : map(file);
        return segment;
    }

    /** The same, but of a compressed one only what surely holds its first document. */
    static Segment openHead(Path file, int number) {
        Segment segment = new Segment(file, number);
        segment.region = segment.compressed ? segment.inflate(HEAD_BYTES) : map(file);
        return segment;
    }

    /** True if there is more in the compressed file, but it can't be inflated. */
    boolean torn() {
        return torn;
    }

    public Path file() {
        return file;
    }

    public int number() {
        return number;
    }

    public MappedByteBuffer region() {
        return region;
    }

    /** Maps the file again if it has grown. */
    boolean grow() {
        if (compressed || file.toFile().length() <= region.capacity()) {
            return false;
        }
        region = map(file);
        return true;
    }

    boolean compressed() {
        return compressed;
    }

    /**
     * What lies in the file from here on: read, and not looked at through the mapping. Memory that was mapped over a hole must
     * not be touched: it may be that the disk has no room for it.
     */
    SegmentRest rest(int from) {
        return compressed ? SegmentRest.of(region, from) : SegmentRest.of(file, from);
    }

    /** Gives the memory back. Whoever still looks at it ends the process. */
    public void unmap() {
        IoUtil.unmap(region);
    }

    private static MappedByteBuffer map(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return map(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MappedByteBuffer inflate(int most) {
        try (FileChannel channel = FileChannel.open(Files.createTempFile("segment-", ".tmp"), TEMPORARY)) {
            OutputStream inflated = Channels.newOutputStream(channel);
            try (InputStream packed = new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
                byte[] part = new byte[BUFFER_BYTES];
                int left = most;
                for (int length = packed.read(part); length > 0 && left > 0; length = packed.read(part)) {
                    inflated.write(part, 0, length);
                    left -= length;
                }
            } catch (ZipException | EOFException e) {
                torn = true;
            }
            return map(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MappedByteBuffer map(FileChannel channel) throws IOException {
        return map(channel, Math.min(channel.size(), Integer.MAX_VALUE));
    }

    /** @param size that the file had; it may have been cut off since, once */
    static MappedByteBuffer map(FileChannel channel, long size) throws IOException {
        try {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
        } catch (IOException e) {
            long left = channel.size();
            if (left >= size) {
                throw e;
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, left);
        }
    }
}
