package io.orrery.engine.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A state as of a sequence, in a file that is whole or not there: written aside, synced, then renamed. Sequence 0 is a session's
 * opening: the state in which an earlier session ended.
 *
 * <pre>
 *   0  i64  "ORRERYSN"
 *   8  i32  format, now 1
 *  12  u32  CRC32C of all that follows
 *  16  i64  sequence of the last record that the state includes
 *  24  i64  digest
 *  32  ...  state
 * </pre>
 */
public final class SnapshotFile {
    public static final String SUFFIX = ".snapshot";
    private static final String ASIDE = ".part";
    private static final long MAGIC = 0x4E535952_4552524FL;
    private static final int FORMAT = 1;
    private static final int CRC_OFFSET = 12;
    private static final int CHECKED_OFFSET = 16;
    private static final int HEADER_LENGTH = 32;
    private static final int NAME_DIGITS = 19;

    private final long sequence;
    private final long digest;
    private final ByteBuffer content;

    private SnapshotFile(long sequence, long digest, ByteBuffer content) {
        this.sequence = sequence;
        this.digest = digest;
        this.content = content;
    }

    /** Writes a snapshot into a folder. Returns its file. */
    public static Path write(Path folder, long sequence, long digest, StateWriter state) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_LENGTH + state.length()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(MAGIC).putInt(FORMAT).putInt(0).putLong(sequence).putLong(digest);
        state.buffer().getBytes(0, bytes, state.length());
        bytes.putInt(CRC_OFFSET, crc(bytes.flip()));
        Files.createDirectories(folder);
        Path file = folder.resolve(name(sequence));
        Path aside = folder.resolve(file.getFileName() + ASIDE);
        try {
            put(bytes, aside);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            Files.deleteIfExists(aside);
            throw failure;
        }
        force(folder);
        return file;
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

    /** What was made and renamed in this folder survives a loss of power when this returns. */
    static void force(Path folder) throws IOException {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    /** Where the opening of a session is, if it has one. */
    public static Path opening(Path folder) {
        return folder.resolve(name(0));
    }

    /** Sorts by sequence. */
    private static String name(long sequence) {
        String digits = Long.toString(sequence);
        return "0".repeat(NAME_DIGITS - digits.length()) + digits + SUFFIX;
    }

    /** Of which sequence a file is, as its name tells. */
    public static long sequenceOf(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(0, NAME_DIGITS));
    }

    /** Reads a snapshot. Throws an IOException that says what is wrong with the file. */
    public static SnapshotFile read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.capacity() < HEADER_LENGTH || bytes.getLong(0) != MAGIC) {
            throw new IOException(file + ": is not a snapshot");
        }
        if (bytes.getInt(8) != FORMAT) {
            throw new IOException(file + ": format " + bytes.getInt(8) + ", this build reads " + FORMAT);
        }
        if (bytes.getInt(CRC_OFFSET) != crc(bytes)) {
            throw new IOException(file + ": is damaged (CRC32C)");
        }
        return new SnapshotFile(bytes.getLong(CHECKED_OFFSET), bytes.getLong(CHECKED_OFFSET + 8), bytes);
    }

    /** All snapshots that were taken in a session, without its opening. Throws an IOException at the first that is damaged. */
    public static List<SnapshotFile> readAll(Path folder) throws IOException {
        List<SnapshotFile> snapshots = new ArrayList<>();
        for (Path file : files(folder)) {
            if (!file.equals(opening(folder))) {
                snapshots.add(read(file));
            }
        }
        return snapshots;
    }

    /** The files of a folder of snapshots, which may not be there: oldest first, unread. */
    public static List<Path> files(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                files.forEach(found::add);
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static int crc(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().position(CHECKED_OFFSET));
        return (int) crc.getValue();
    }

    /** Sequence of the last record that the state includes. */
    public long sequence() {
        return sequence;
    }

    public long digest() {
        return digest;
    }

    /** True if the state is the one that was written there, byte by byte. */
    public boolean holds(StateWriter state) {
        ByteBuffer written = ByteBuffer.allocate(state.length());
        state.buffer().getBytes(0, written, state.length());
        return content.duplicate().position(HEADER_LENGTH).equals(written.flip());
    }

    /** Of the whole file. */
    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.array());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    public StateReader state() {
        return new StateReader(new UnsafeBuffer(content), HEADER_LENGTH, content.capacity() - HEADER_LENGTH);
    }
}
