package io.orrery.node.home;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One process at a time trades from a home. The operating system holds the lock, so it ends with the process, however that
 * ends.
 */
public final class HomeLock implements AutoCloseable {
    /** What this process holds. A second channel on a file must not even be opened: closing it would let go of the lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;

    private HomeLock(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** @throws Refusal naming the pid of the holder */
    public static HomeLock acquire(Home home) {
        try {
            Path root = home.root().toRealPath();
            if (!HELD.add(root)) {
                throw inUse(home, Long.toString(ProcessHandle.current().pid()));
            }
            FileChannel channel = null;
            try {
                channel = locked(home.lockFile());
            } finally {
                if (channel == null) {
                    HELD.remove(root);
                }
            }
            if (channel == null) {
                throw inUse(home, Files.readString(home.lockFile(), StandardCharsets.US_ASCII).strip());
            }
            return new HomeLock(root, channel);
        } catch (IOException e) {
            throw new Refusal(ExitCode.CONFIG, "lock=" + home.lockFile() + " can't be taken: " + Home.reason(e), "", e);
        }
    }

    /** The lock's file with this process's pid in it, or null if another process holds it. */
    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            if (channel.tryLock() != null) {
                byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
                channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
                taken = true;
            }
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? channel : null;
    }

    private static Refusal inUse(Home home, String pid) {
        return new Refusal(
            ExitCode.BUSY,
            "home=" + home.root() + " is in use by process " + (pid.isEmpty() ? "(starting)" : pid),
            "stop that process, or choose another home with --home DIR");
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                channel.close();
                HELD.remove(root);
            }
        } catch (IOException e) {
            throw new Refusal(ExitCode.INTERNAL, "the lock of the home can't be released: " + Home.reason(e), "", e);
        }
    }
}
