package io.orrery.node.live;

import io.orrery.journal.disk.Disk;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.home.Home;
import io.orrery.node.screen.Units;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.SessionSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.IoUtil;

/**
 * What a JVM does for the first time takes it a thousand times as long, and the first order is not to be what pays for it. So a
 * session is turned in this process before the one that matters: the same composition by the same clock, in a home of its own
 * that is thrown away, on a made-up market in which nothing is in the way of an order.
 */
final class Rehearsal {
    private static final String CONFIG = "rehearsal.conf";
    private static final String PATCH = "rehearsal.json";
    /** A market of that kind is made up: there is nothing to be quick for. */
    private static final String MADE_UP = "demo";
    /** For the eye, and for who turns a session. */
    static final String MODE = "rehearsal";
    private static final long SEED = 7;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Home home;
    private final long events;
    private final Disk disk;
    private final Runnable beat;

    /** @param beat called now and then: the process lives */
    Rehearsal(Home home, long events, Disk disk, Runnable beat) {
        this.home = new Home(home.rehearsalFolder());
        this.events = events;
        this.disk = disk;
        this.beat = beat;
    }

    /** True if such a session has something to be quick for, and is to rehearse. */
    static boolean isWanted(LiveRequest request) {
        NodeConfig config = request.config().config();
        return request.mode().equals("live") && !request.virtual() && config.engine().rehearsal() > 0
            && config.venues().stream().anyMatch(venue -> !venue.kind().equals(MADE_UP));
    }

    /** Says what came of it. Whatever goes wrong, the session that matters may begin. */
    String run() {
        long started = System.nanoTime();
        try {
            discard();
            SessionSummary played = play();
            return String.format(
                Locale.ROOT, "rehearsed %s events, %s orders in %s ms", Units.count(played.events()),
                Units.count(played.orders()), Units.count((System.nanoTime() - started) / 1_000_000L));
        } catch (IOException | RuntimeException failed) {
            return "the rehearsal failed, the first orders will be slower: " + failed.getMessage();
        } finally {
            discard();
        }
    }

    private SessionSummary play() throws IOException {
        LiveRequest request = new LiveRequest(
            home, config(), MODE, false, false, SEED, OptionalLong.of(LONGEST_NANOS), OptionalLong.of(events));
        try (LiveSession session = new Start(request, disk, List.of(new Understudy.Factory())).start()) {
            while (session.running()) {
                beat.run();
                LockSupport.parkNanos(LOOK_NANOS);
            }
            return session.summary();
        }
    }

    private ConfigFile config() throws IOException {
        Files.createDirectories(home.root());
        copy(CONFIG, home.configFile());
        copy(PATCH, home.root().resolve(PATCH));
        return ConfigFile.load(home, null, List.of());
    }

    private static void copy(String name, Path file) throws IOException {
        try (InputStream text = Rehearsal.class.getResourceAsStream(name)) {
            Files.copy(text, file);
        }
    }

    private void discard() {
        IoUtil.delete(home.root().toFile(), true);
    }
}
