package io.orrery.journal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;

/** An open file of a {@link Disk}. */
public interface DiskFile extends AutoCloseable {

    /** Writes all of the buffer at a place. What was written has its room on the disk. */
    void write(ByteBuffer bytes, long position) throws IOException;

    /** Cuts the file off, or makes it longer without taking room on the disk. */
    void resize(long bytes) throws IOException;

    /** Maps the first bytes of the file for reading and writing. Only where something was written may be stored to. */
    MappedByteBuffer map(int bytes) throws IOException;

    /** A range of a region that {@link #map} returned survives a loss of power when this returns. */
    void force(MappedByteBuffer region, int from, int length) throws IOException;

    /** All that was written and the file's length survive a loss of power when this returns. */
    void force() throws IOException;

    @Override
    void close() throws IOException;
}
