package io.orrery.journal.repair;

import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.DiskFile;
import io.orrery.journal.disk.LocalDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.file.Path;

/** A disk that does a number of things and then nothing, as if the process were gone. Power stays, so it forces nothing. */
final class BreakingDisk implements Disk {
    private final Disk disk = LocalDisk.INSTANCE;
    private int left;

    BreakingDisk() {
        this(Integer.MAX_VALUE);
    }

    BreakingDisk(int operations) {
        left = operations;
    }

    private void operation() throws IOException {
        if (left == 0) {
            throw new IOException("the process is gone");
        }
        left--;
    }

    @Override
    public DiskFile open(Path file) throws IOException {
        operation();
        return new BreakingFile(disk.open(file));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        operation();
        disk.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        operation();
        disk.delete(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        operation();
    }

    @Override
    public long usableBytes(Path folder) throws IOException {
        return disk.usableBytes(folder);
    }

    private final class BreakingFile implements DiskFile {
        private final DiskFile file;

        BreakingFile(DiskFile file) {
            this.file = file;
        }

        @Override
        public void write(ByteBuffer bytes, long position) throws IOException {
            operation();
            file.write(bytes, position);
        }

        @Override
        public void resize(long bytes) throws IOException {
            operation();
            file.resize(bytes);
        }

        @Override
        public MappedByteBuffer map(int bytes) throws IOException {
            operation();
            return file.map(bytes);
        }

        @Override
        public void force(MappedByteBuffer region, int from, int length) throws IOException {
            operation();
        }

        @Override
        public void force() throws IOException {
            operation();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
