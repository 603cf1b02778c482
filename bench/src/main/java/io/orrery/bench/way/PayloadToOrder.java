package io.orrery.bench.way;

import com.sun.management.ThreadMXBean;
import io.orrery.connectors.binance.order.ApiMessages;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import io.orrery.node.live.NodeEngines;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.agrona.IoUtil;

/**
 * How long it takes from a payload to the order that it causes: read, into the book, over the ring, recorded, through a patch of
 * sixty modules, past all controls, recorded, and written as the venue wants it, unsigned. A live session of the engine does it,
 * with all that it has beside: a thread that reads and decides, the journal's helpers, follower, watch.
 */
public final class PayloadToOrder {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MOST_ORDERS = 1 << 20;
    private static final long LOOK_NANOS = 20_000_000L;
    /** Of ten markets: bars end by the clock, and so a hundred frames cause one order and more. */
    public static final int FRAMES_A_SECOND = 1_300;

    private PayloadToOrder() {
    }

    /**
     * Takes how many frames to measure, to warm up with, how many come in a second, and key=value of the session's configuration.
     * One line of JSON.
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        int frames = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int warmUp = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60_000;
        int rate = arguments.length > 2 ? Integer.parseInt(arguments[2]) : FRAMES_A_SECOND;
        Path folder = Files.createTempDirectory("orrery-way");
        try {
            List<String> settings = new ArrayList<>(WaySettings.all(rate));
            settings.addAll(Arrays.asList(arguments).subList(Math.min(3, arguments.length), arguments.length));
            System.out.println(run(folder, frames, warmUp, rate, settings).line());
        } finally {
            IoUtil.delete(folder.toFile(), true);
        }
    }

    /** Runs a session in an empty home. */
    public static WayResult run(Path folder, int frames, int warmUp, int rate) throws GeneralSecurityException {
        return run(folder, frames, warmUp, rate, WaySettings.all(rate));
    }

    private static WayResult run(Path folder, int frames, int warmUp, int rate, List<String> settings)
            throws GeneralSecurityException {
        Seen seen = new Seen(MOST_ORDERS);
        PayloadVenueFactory.play(new Pass(new Traffic(warmUp + frames, 7), rate, new ApiMessages(credentials()), seen));
        Home home = new Home(folder);
        LiveRequest request = new LiveRequest(
            home, ConfigFile.load(home, null, settings), "bench", false, false, 7, OptionalLong.empty(),
            OptionalLong.empty());
        try (LiveSession session = new NodeEngines().start(request)) {
            long[] threads = LongStream.of(thread("engine"), thread("payloads")).distinct().toArray();
            until(session, seen, warmUp);
            long others = seen.others();
            int from = seen.sent();
            long before = allocated(threads);
            until(session, seen, warmUp + frames);
            long bytes = allocated(threads) - before;
            session.requestStop();
            until(session, seen, Integer.MAX_VALUE);
            return WayResult.of(seen, session.summary(), from, rate, others, bytes);
        }
    }

    /** A session lives as long as it is looked at. */
    private static void until(LiveSession session, Seen seen, int frames) {
        while (seen.sent() < frames && session.running()) {
            session.sample();
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static long allocated(long[] threads) {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(threads)).sum();
    }

    /** A key of its own, of the kind whose requests are not signed one by one: its connection has logged on once. */
    static Credentials credentials() throws GeneralSecurityException {
        byte[] key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
        return new Credentials(
            "bench", Secret.ofText("-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n"), null);
    }

    private static long thread(String name) {
        for (int i = 0; i < 1_000; i++) {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().contains(name)) {
                    return thread.getId();
                }
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new IllegalStateException("no thread " + name);
    }
}
