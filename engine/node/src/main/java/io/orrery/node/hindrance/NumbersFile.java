package io.orrery.node.hindrance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A line of numbers that the kernel writes anew for each reader, as in {@code /proc}. Opened once, and read without garbage. */
final class NumbersFile implements AutoCloseable {
    private static final int MOST_BYTES = 1_024;

    private final FileChannel file;
    private final ByteBuffer line = ByteBuffer.allocateDirect(MOST_BYTES);
    private int first;

    NumbersFile(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
    }

    /** Reads the line anew. Returns false if there is none any more. */
    boolean read() {
        line.clear();
        try {
            if (file.read(line, 0) <= 0) {
                return false;
            }
        } catch (IOException gone) {
            return false;
        }
        first = 0;
        for (int i = 0; i < line.position(); i++) {
            if (line.get(i) == ')') {
                first = i + 2; // a thread's name stands in brackets, and may hold blanks
            }
        }
        return true;
    }

    /** The number in this place of the line, from 0; of a line that names its thread, behind the name. */
    long number(int place) {
        int at = first;
        for (int passed = 0; passed < place && at < line.position(); at++) {
            passed += line.get(at) == ' ' ? 1 : 0;
        }
        long value = 0;
        for (; at < line.position() && line.get(at) >= '0' && line.get(at) <= '9'; at++) {
            value = value * 10 + line.get(at) - '0';
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
