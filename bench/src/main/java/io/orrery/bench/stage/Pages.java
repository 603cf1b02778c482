package io.orrery.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Brings a file's pages into memory before it is written to, so that a measure of appends is not one of the file system's
 * first touch, which differs from one minute to the next by a multiple of an append.
 */
final class Pages {
    private static final int PAGE_BYTES = 4_096;

    private Pages() {
    }

    /** Touches the first bytes of each file in the folder that is as long, and changes none. */
    static void touch(Path folder, int bytes) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(file -> file.toFile().length() >= bytes).toList();
            if (files.isEmpty()) {
                throw new IllegalStateException("no file of " + bytes + " bytes to touch");
            }
            for (Path file : files) {
                touchFile(file, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void touchFile(Path file, int bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer region = channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes);
            UnsafeBuffer memory = new UnsafeBuffer(region);
            for (int page = 0; page < bytes; page += PAGE_BYTES) {
                memory.compareAndSetInt(page, 0, 0);
            }
            IoUtil.unmap(region);
        }
    }
}
