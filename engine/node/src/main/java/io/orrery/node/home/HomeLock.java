package io.orrery.node.home;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * One process at a time trades from a home. The operating system holds the lock, so it ends with the process, however that
 * ends.
 */
public final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Refusal naming the pid of the holder */
    public static HomeLock acquire(Home home) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw inUse(home);
            }
            byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new Refusal(ExitCode.CONFIG, "lock=" + home.lockFile() + " can't be taken: " + Home.reason(e), "", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static Refusal inUse(Home home) throws IOException {
        String pid = Files.readString(home.lockFile(), StandardCharsets.US_ASCII).strip();
        return new Refusal(
            ExitCode.BUSY,
            "home=" + home.root() + " is in use by process " + (pid.isEmpty() ? "(starting)" : pid),
            "stop that process, or choose another home with --home DIR");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Refusal(ExitCode.INTERNAL, "the lock of the home can't be released: " + Home.reason(e), "", e);
        }
    }
}
