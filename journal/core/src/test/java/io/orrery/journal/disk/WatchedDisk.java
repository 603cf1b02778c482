package io.orrery.journal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.file.Path;

/** The disk of this machine, and someone who is told of each operation before it is done, and may refuse it. */
public final class WatchedDisk implements Disk {
    /** What is about to be done. */
    public enum Operation { OPEN, RENAME, DELETE, FORCE_FOLDER, WRITE, RESIZE, FORCE_REGION, FORCE }

    /** Who watches. */
    public interface Watch {
        void before(Operation operation, Path file) throws IOException;
    }

    private final Disk disk = LocalDisk.INSTANCE;
    private volatile Watch watch;

    public WatchedDisk() {
        this((operation, file) -> { });
    }

    public WatchedDisk(Watch watch) {
        this.watch = watch;
    }

    public void watch(Watch next) {
        watch = next;
    }

    /** From now on nothing can be made durable. */
    public void failSyncs() {
        watch((operation, file) -> {
            if (operation == Operation.FORCE || operation == Operation.FORCE_REGION) {
                throw new IOException("Input/output error");
            }
        });
    }

    @Override
    public DiskFile open(Path file) throws IOException {
        watch.before(Operation.OPEN, file);
        return new WatchedFile(disk.open(file), file);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        watch.before(Operation.RENAME, to);
        disk.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        watch.before(Operation.DELETE, file);
        disk.delete(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        watch.before(Operation.FORCE_FOLDER, folder);
        disk.forceFolder(folder);
    }

    @Override
    public long usableBytes(Path folder) throws IOException {
        return disk.usableBytes(folder);
    }

    private final class WatchedFile implements DiskFile {
        private final DiskFile opened;
        private final Path file;

        WatchedFile(DiskFile opened, Path file) {
            this.opened = opened;
            this.file = file;
        }

        @Override
        public void write(ByteBuffer bytes, long position) throws IOException {
            watch.before(Operation.WRITE, file);
            opened.write(bytes, position);
        }

        @Override
        public void resize(long bytes) throws IOException {
            watch.before(Operation.RESIZE, file);
            opened.resize(bytes);
        }

        @Override
        public MappedByteBuffer map(int bytes) throws IOException {
            return opened.map(bytes);
        }

        @Override
        public void force(MappedByteBuffer region, int from, int length) throws IOException {
            watch.before(Operation.FORCE_REGION, file);
            opened.force(region, from, length);
        }

        @Override
        public void force() throws IOException {
            watch.before(Operation.FORCE, file);
            opened.force();
        }

        @Override
        public void close() throws IOException {
            opened.close();
        }
    }
}
