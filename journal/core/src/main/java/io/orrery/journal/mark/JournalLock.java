package io.orrery.journal.mark;

import io.orrery.journal.JournalLocked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Whoever changes a session's folder holds its lock, and there is one. It falls with the process that holds it, so no lock is
 * ever left behind; its file {@value #FILE} stays and says nothing.
 */
public final class JournalLock implements AutoCloseable {
    static final String FILE = "lock";
    private static final int ATTEMPTS = 200;
    private static final long PAUSE_NANOS = 1_000_000L;

    /** What this process holds. A second channel on a file must not even be opened: closing it would let go of the lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private JournalLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock of a session's folder, which is made if it is not there. Waits a moment for it: someone may only be asking
     * whether it is held.
     *
     * @throws JournalLocked if someone holds it
     */
    public static JournalLock acquire(Path folder) {
        JournalLock lock = tryAcquire(folder);
        for (int i = 1; lock == null && i < ATTEMPTS; i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            lock = tryAcquire(folder);
        }
        if (lock == null) {
            throw new JournalLocked(folder);
        }
        return lock;
    }

    /** Returns null if someone holds it, be it for a moment. */
    private static JournalLock tryAcquire(Path folder) {
        try {
            Path real = Files.createDirectories(folder).toRealPath();
            if (!HELD.add(real)) {
                return null;
            }
            FileChannel channel = null;
            try {
                channel = tryLock(real);
            } finally {
                if (channel == null) {
                    HELD.remove(real);
                }
            }
            return channel == null ? null : new JournalLock(real, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if someone holds the lock of a session's folder now. */
    public static boolean isHeld(Path folder) {
        if (!Files.exists(folder.resolve(FILE))) {
            return false;
        }
        JournalLock lock = tryAcquire(folder);
        if (lock != null) {
            lock.close();
        }
        return lock == null;
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                channel.close();
                HELD.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel tryLock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            return lock == null ? null : channel;
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }
}
