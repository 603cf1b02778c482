package io.orrery.node.doctor;

import io.orrery.node.home.Home;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The home, its disk, and the port. */
final class HomeChecks {
    private static final int SYNCS = 100;
    private static final long SCARCE_BYTES = 1L << 30;
    private static final long PLENTY_BYTES = 10L << 30;

    private HomeChecks() {
    }

    static List<Check> all(Home home, int port) {
        List<Check> checks = new ArrayList<>();
        Path folder = existing(home.root());
        checks.add(permissions(home, folder));
        checks.add(space(folder));
        if (Files.isWritable(folder)) {
            checks.add(sync(folder));
        }
        if (port != 0) {
            checks.add(port(port));
        }
        return checks;
    }

    private static Path existing(Path path) {
        Path folder = path;
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static Check permissions(Home home, Path folder) {
        if (!Files.isDirectory(folder)) {
            return Check.fail("home", folder + " is not a folder", "choose another with --home DIR");
        }
        return Files.isWritable(folder)
            ? Check.ok("home", home.root() + (folder.equals(home.root()) ? "" : " (not made yet)"))
            : Check.fail("home", folder + " is not writable",
                "chown it to the user that runs Orrery, or choose another with --home DIR");
    }

    private static Check space(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            String finding = String.format(Locale.ROOT, "%.1f GiB free", free / (double) (1L << 30));
            return free < SCARCE_BYTES
                ? Check.fail("disk-space", finding + ": a full disk ends a session", "free at least 10 GiB")
                : free < PLENTY_BYTES
                    ? Check.warn("disk-space", finding, "free at least 10 GiB, or set journal.retention")
                    : Check.ok("disk-space", finding);
        } catch (IOException e) {
            return Check.fail("disk-space", "unknown: " + e.getMessage(), "");
        }
    }

    private static Check sync(Path folder) {
        try {
            long[] nanos = measureSyncs(folder);
            double p99 = nanos[SYNCS * 99 / 100] / 1e6;
            String finding = String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms of %d", nanos[SYNCS / 2] / 1e6, p99, SYNCS);
            return p99 <= 50
                ? Check.ok("disk-sync", finding)
                : Check.warn("disk-sync", finding + ": what is durable lags behind", "use a disk with power-loss protection");
        } catch (IOException e) {
            return Check.fail("disk-sync", "can't be measured: " + e.getMessage(), "");
        }
    }

    private static long[] measureSyncs(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "doctor", ".tmp");
        long[] nanos = new long[SYNCS];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer page = ByteBuffer.allocateDirect(4096);
            for (int i = 0; i < SYNCS; i++) {
                page.clear();
                long start = System.nanoTime();
                channel.write(page);
                channel.force(false);
                nanos[i] = System.nanoTime() - start;
            }
        } finally {
            Files.delete(file);
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static Check port(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Check.ok("http-port", port + " is free");
        } catch (IOException e) {
            return Check.warn("http-port", port + " is in use", "a node may run already (./orrery status); else set http.port");
        }
    }
}
