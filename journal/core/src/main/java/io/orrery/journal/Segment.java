package io.orrery.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.agrona.IoUtil;

/** One segment's file, mapped read-only. A compressed one is inflated to a temporary file that is gone with the mapping. */
final class Segment {
    private final Path file;
    private final int number;
    private MappedByteBuffer region;

    private Segment(Path file, int number, MappedByteBuffer region) {
        this.file = file;
        this.number = number;
        this.region = region;
    }

    /** Maps the segment, or returns null if it is not there yet. */
    static Segment open(SegmentFiles files, int number) {
        Path file = files.find(number);
        if (file == null) {
            return null;
        }
        return new Segment(file, number, map(file));
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
        if (file.toFile().length() <= region.capacity()) {
            return false;
        }
        MappedByteBuffer larger = map(file);
        boolean grown = larger.capacity() > region.capacity();
        region = larger;
        return grown;
    }

    /** Gives the memory back. Whoever still looks at it ends the process. */
    void unmap() {
        IoUtil.unmap(region);
    }

    private static MappedByteBuffer map(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = Math.min(channel.size(), Integer.MAX_VALUE);
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
