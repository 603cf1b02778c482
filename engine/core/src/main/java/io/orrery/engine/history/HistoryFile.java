package io.orrery.engine.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The file of a session's history: its records, one behind the other. It is whole or not there: written aside, synced, then
 * renamed.
 */
public final class HistoryFile {
    private HistoryFile() {
    }

    /** When this returns, the file survives a loss of power. */
    public static void write(Path file, History history) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try {
            put(history.bytes(), aside);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            Files.deleteIfExists(aside);
            throw failure;
        }
        try (FileChannel entries = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    private static void put(ByteBuffer bytes, Path aside) throws IOException {
        try (FileChannel channel = FileChannel.open(
            aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Of a session that has no such file, the empty one. Whether it is the one that was told, its hash says. */
    public static History read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return History.NONE;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(Math.toIntExact(channel.size()));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
            return new History(bytes);
        }
    }
}
