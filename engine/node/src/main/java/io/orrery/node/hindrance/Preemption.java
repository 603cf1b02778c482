package io.orrery.node.hindrance;

import io.orrery.codecs.sbe.Hindrance;
import java.io.IOException;
import java.nio.file.Path;

/** How long a thread could have run and waited for a processor, since others had them all. */
final class Preemption implements Cause, AutoCloseable {
    private static final int WAITED = 1;
    private static final int SLICES = 2;

    private final NumbersFile file;
    private long nanos;
    private long count;

    /** @param thread the folder of a thread in /proc */
    Preemption(Path thread) throws IOException {
        file = new NumbersFile(thread.resolve("schedstat"));
    }

    @Override
    public Hindrance kind() {
        return Hindrance.PREEMPTION;
    }

    @Override
    public boolean look() {
        if (!file.read()) {
            return false;
        }
        nanos = file.number(WAITED);
        count = file.number(SLICES);
        return true;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
