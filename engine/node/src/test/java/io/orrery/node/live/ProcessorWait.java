package io.orrery.node.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** For how long a thread could have run, and others had the processor: as the kernel counts it, 0 where it doesn't. */
final class ProcessorWait implements AutoCloseable {
    private static final Path PROCESSES = Path.of("/proc");
    private static final int LONGEST = 128;

    private final FileChannel counts;

    private ProcessorWait(FileChannel counts) {
        this.counts = counts;
    }

    static ProcessorWait ofThisThread() {
        try {
            Path thread = PROCESSES.resolve(Files.readSymbolicLink(PROCESSES.resolve("thread-self")));
            return new ProcessorWait(FileChannel.open(thread.resolve("schedstat")));
        } catch (IOException notCounted) {
            return new ProcessorWait(null);
        }
    }

    /** Nanoseconds since the thread began. From any thread. */
    long nanos() {
        if (counts == null) {
            return 0;
        }
        try {
            ByteBuffer line = ByteBuffer.allocate(LONGEST);
            counts.read(line, 0);
            return second(line.flip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The second of the numbers between blanks. */
    private static long second(ByteBuffer line) {
        while (line.get() != ' ') {
            continue;
        }
        long number = 0;
        for (int digit = line.get(); digit != ' '; digit = line.get()) {
            number = 10 * number + digit - '0';
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        if (counts != null) {
            counts.close();
        }
    }
}
