package io.orrery.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.agrona.IoUtil;

/** One segment's file, mapped read-only. A compressed one is inflated to a temporary file that is gone with the mapping. */
final class Segment {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final Set<StandardOpenOption> TEMPORARY =
        Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);

    private final Path file;
    private final int number;
    private final boolean compressed;
    private MappedByteBuffer region;

    private Segment(Path file, int number, boolean compressed, MappedByteBuffer region) {
        this.file = file;
        this.number = number;
        this.compressed = compressed;
        this.region = region;
    }

    /** Maps the segment, or returns null if it is not there yet. */
    static Segment open(SegmentFiles files, int number) {
        Path file = files.find(number);
        if (file == null) {
            return null;
        }
        boolean compressed = SegmentFiles.isCompressed(file);
        return new Segment(file, number, compressed, compressed ? inflate(file) : map(file));
    }

    Path file() {
        return file;
    }

    int number() {
        return number;
    }

    MappedByteBuffer region() {
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

    /** How much of the region is in the file now: a writer that closes gives back what it did not use. */
    int length() {
        return compressed ? region.capacity() : (int) Math.min(file.toFile().length(), region.capacity());
    }

    /** Gives the memory back. Whoever still looks at it ends the process. */
    void unmap() {
        IoUtil.unmap(region);
    }

    private static MappedByteBuffer map(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return map(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MappedByteBuffer inflate(Path file) {
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES);
            FileChannel channel = FileChannel.open(Files.createTempFile("segment-", ".tmp"), TEMPORARY)) {
            packed.transferTo(Channels.newOutputStream(channel));
            return map(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MappedByteBuffer map(FileChannel channel) throws IOException {
        return channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), Integer.MAX_VALUE));
    }
}
