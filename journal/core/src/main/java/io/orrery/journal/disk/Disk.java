package io.orrery.journal.disk;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What the journal asks of a disk, and the only way by which it writes to one, except for the records themselves: those are
 * stores into memory that a {@link DiskFile} mapped. The seam at which tests take power, space and time away.
 */
public interface Disk {

    /** Opens a file for reading and writing; makes it if it is not there. */
    DiskFile open(Path file) throws IOException;

    /** Gives a file another name in one step, and takes that name from whatever had it. */
    void rename(Path from, Path to) throws IOException;

    /** Deletes a file if it is there. */
    void delete(Path file) throws IOException;

    /** What was made, renamed and deleted in this folder survives a loss of power when this returns. */
    void forceFolder(Path folder) throws IOException;

    /** Bytes that could still be written where this folder lies. */
    long usableBytes(Path folder) throws IOException;
}
