package io.orrery.journal.mark;

import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Writes a session's {@link DurableMark}, in two slots by turns: one is whole while the other is written. */
public final class DurableMarkFile implements AutoCloseable {
    private final CRC32C crc = new CRC32C();
    private final ByteBuffer slot = ByteBuffer.allocateDirect(DurableMark.SLOT_BYTES);
    private final DiskFile file;
    private int turn;

    /** Makes the file, with no mark yet. */
    public DurableMarkFile(Disk disk, Path folder) throws IOException {
        file = disk.open(folder.resolve(DurableMark.FILE));
        file.write(slot.duplicate(), 0);
        file.write(slot.duplicate(), DurableMark.SLOT_BYTES);
        file.force();
        disk.forceFolder(folder);
    }

    /** Moves the mark; it is durable when this returns. Allocates nothing. */
    public void write(int segment, int position, long sequence) throws IOException {
        slot.clear();
        slot.putInt(0, segment).putInt(4, position).putLong(8, sequence);
        crc.reset();
        crc.update(slot.limit(DurableMark.CHECKED_BYTES));
        slot.clear();
        slot.putInt(DurableMark.CHECKED_BYTES, (int) crc.getValue());
        file.write(slot, (long) turn * DurableMark.SLOT_BYTES);
        file.force();
        turn ^= 1;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
