package io.orrery.bench.loop;

import com.sun.management.ThreadMXBean;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import io.orrery.node.live.NodeEngines;
import io.orrery.node.screen.ScreenModel;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.SessionSummary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** A live session of the engine whose venues are a peer's accounts: Binance's connector, over sockets. */
final class Sockets implements AutoCloseable {
    private static final long LOOK_NANOS = 20_000_000L;
    private static final int LOOKS_A_SECOND = 50;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final List<String> HOT = List.of("engine", "binance");

    private final PeerProcess peer;
    private final LiveSession session;

    Sockets(Path folder, PeerProcess peer, int accounts) throws IOException, GeneralSecurityException {
        this.peer = peer;
        Path secret = Files.writeString(folder.resolve("secret"), pem());
        Path key = Files.writeString(folder.resolve("key"), "bench");
        Home home = new Home(folder.resolve("home"));
        session = new NodeEngines().start(new LiveRequest(
            home, ConfigFile.load(home, null, SocketSettings.all(peer, accounts, key, secret)), "bench", false, false, 7,
            OptionalLong.empty(), OptionalLong.empty()));
    }

    /** A key of its own, of the kind whose orders are not signed one by one. */
    private static String pem() throws GeneralSecurityException {
        byte[] key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key) + "\n-----END PRIVATE KEY-----\n";
    }

    /** Runs a plan again and again until each mark is answered. False if that does not come about. */
    boolean warmUp(Plan plan, int atMost) {
        for (int i = 0; i < atMost; i++) {
            if (run(plan.impatient()).ran().lost() == 0) {
                return true;
            }
        }
        return false;
    }

    /** Runs a plan. */
    Watched run(Plan plan) {
        Watch watch = new Watch(hot(), session.sample().events());
        CompletableFuture<Ran> ran = peer.run(plan);
        for (int look = 0; !ran.isDone(); look++) {
            ScreenModel screen = session.sample();
            watch.look(screen, look % LOOKS_A_SECOND == 0);
            if (!session.running()) {
                throw new IllegalStateException("the session has ended: " + session.summary());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return watch.end(ran.join(), session.sample());
    }

    private static long[] hot() {
        return Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> HOT.stream().anyMatch(thread.getName()::contains) && !thread.getName().contains("stop"))
            .mapToLong(Thread::getId).toArray();
    }

    static long allocated(long[] threads) {
        long bytes = 0;
        for (long thread : threads) {
            bytes += Math.max(0, THREADS.getThreadAllocatedBytes(thread));
        }
        return bytes;
    }

    /** Ends the session in order, and says what it came to. */
    SessionSummary end() {
        session.requestStop();
        while (session.running()) {
            session.sample();
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return session.summary();
    }

    @Override
    public void close() {
        session.close();
    }
}
