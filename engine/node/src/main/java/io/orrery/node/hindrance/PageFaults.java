package io.orrery.node.hindrance;

import io.orrery.codecs.sbe.Hindrance;
import java.io.IOException;
import java.nio.file.Path;

/** Pages of memory that a thread touched and the kernel had to find first. What that takes is not told. */
final class PageFaults implements Cause, AutoCloseable {
    private static final int MINOR = 7;
    private static final int MAJOR = 9;

    private final NumbersFile file;
    private long count;

    /** @param thread the folder of a thread in /proc */
    PageFaults(Path thread) throws IOException {
        file = new NumbersFile(thread.resolve("stat"));
    }

    @Override
    public Hindrance kind() {
        return Hindrance.PAGE_FAULT;
    }

    @Override
    public boolean look() {
        if (!file.read()) {
            return false;
        }
        count = file.number(MINOR) + file.number(MAJOR);
        return true;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public long nanos() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
