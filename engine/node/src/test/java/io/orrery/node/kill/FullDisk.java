package io.orrery.node.kill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/** A small disk that someone else fills: to the last byte, and again whenever anything comes free, until he takes it all away. */
final class FullDisk implements AutoCloseable {
    private static final int[] BLOCKS = {8 << 20, 1 << 20, 64 << 10, 4 << 10, 1};
    private static final int PAGE = 4 << 10;
    private static final long PAUSE_NANOS = 1_000_000L;

    private final Path folder;
    private final Path filler;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(BLOCKS[0]);
    private Thread keeper;
    private volatile boolean keeping;

    FullDisk(Path folder) throws IOException {
        this.folder = folder;
        filler = folder.resolve("filler");
        Files.deleteIfExists(filler);
    }

    /** Takes all but so many bytes. */
    void leave(long room) throws IOException {
        try (FileChannel channel = open()) {
            for (long wanted = usable() - room; wanted >= PAGE; wanted = usable() - room) {
                channel.write(bytes.clear().limit((int) Math.min(wanted, bytes.capacity())));
            }
        }
    }

    /** Takes all there is, now and until {@link #release()}. */
    void fill() throws IOException {
        FileChannel channel = open();
        top(channel);
        keeping = true;
        keeper = new Thread(() -> keep(channel), "filler");
        keeper.start();
    }

    private void keep(FileChannel channel) {
        try (channel) {
            while (keeping) {
                top(channel);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /** In steps, the last ones small, until not one byte more is taken. */
    private void top(FileChannel channel) {
        for (int block : BLOCKS) {
            boolean taken = true;
            while (taken) {
                taken = write(channel, block);
            }
        }
    }

    private boolean write(FileChannel channel, int block) {
        try {
            return channel.write(bytes.clear().limit(block)) > 0;
        } catch (IOException full) {
            return false;
        }
    }

    /** Gives everything back. */
    void release() throws IOException {
        keeping = false;
        if (keeper != null) {
            try {
                keeper.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            keeper = null;
        }
        Files.deleteIfExists(filler);
    }

    long usable() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    @Override
    public void close() throws IOException {
        release();
    }
}
