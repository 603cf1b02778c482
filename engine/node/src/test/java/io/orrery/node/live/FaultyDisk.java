package io.orrery.node.live;

import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.DiskFile;
import io.orrery.journal.disk.LocalDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The disk of this machine until a fault is switched on. */
final class FaultyDisk implements Disk {
    /** What goes wrong. */
    enum Fault { NONE, FULL, SYNC_FAILS, SYNC_STALLS, WRITE_STALLS, NEXT_SEGMENT_FULL }

    private static final long STALL_NANOS = 5_000_000_000L;

    /** The files whose sync failed, as often as it did. */
    final List<Path> unsynced = new CopyOnWriteArrayList<>();
    /** Each file that was opened and each folder that was forced, in order. */
    final List<Path> touched = new CopyOnWriteArrayList<>();
    private final AtomicLong stallEnd = new AtomicLong();
    volatile Fault fault = Fault.NONE;
    volatile long usable = Long.MAX_VALUE;

    private void sync(Path file) throws IOException {
        if (fault == Fault.SYNC_FAILS) {
            unsynced.add(file);
            throw new IOException("Input/output error");
        }
        stallIf(Fault.SYNC_STALLS);
    }

    /** From the first one on, all that stalls goes on after the same five seconds. */
    private void stallIf(Fault stalling) {
        if (fault == stalling) {
            stallEnd.compareAndSet(0, System.nanoTime() + STALL_NANOS);
            while (fault == stalling && System.nanoTime() < stallEnd.get()) {
                LockSupport.parkNanos(1_000_000L);
            }
        }
    }

    @Override
    public DiskFile open(Path file) throws IOException {
        touched.add(file);
        if (fault == Fault.NEXT_SEGMENT_FULL && file.getFileName().toString().endsWith(".part")) {
            throw new IOException("No space left on device");
        }
        DiskFile real = LocalDisk.INSTANCE.open(file);
        return new DiskFile() {
            @Override
            public void write(ByteBuffer bytes, long position) throws IOException {
                if (fault == Fault.FULL) {
                    throw new IOException("No space left on device");
                }
                stallIf(Fault.WRITE_STALLS);
                real.write(bytes, position);
            }

            @Override
            public void resize(long bytes) throws IOException {
                real.resize(bytes);
            }

            @Override
            public MappedByteBuffer map(int bytes) throws IOException {
                return real.map(bytes);
            }

            @Override
            public void force(MappedByteBuffer region, int from, int length) throws IOException {
                sync(file);
                real.force(region, from, length);
            }

            @Override
            public void force() throws IOException {
                sync(file);
                real.force();
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        LocalDisk.INSTANCE.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        LocalDisk.INSTANCE.delete(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        touched.add(folder);
        LocalDisk.INSTANCE.forceFolder(folder);
    }

    @Override
    public long usableBytes(Path folder) throws IOException {
        return Math.min(usable, LocalDisk.INSTANCE.usableBytes(folder));
    }
}
