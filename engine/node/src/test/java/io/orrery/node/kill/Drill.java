package io.orrery.node.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.demo.SimulatedVenues;
import io.orrery.node.home.Home;
import io.orrery.node.home.OperatorFiles;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.live.NodeEngines;
import io.orrery.node.screen.Progress;
import io.orrery.node.session.VerifySummary;
import io.orrery.node.vitals.NodeState;
import io.orrery.node.vitals.Vital;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A daemon that trades three simulated venues, each of which is a stranger to it, and the words that operators have for it. */
final class Drill implements AutoCloseable {
    /** For a machine that has much else to do. How soon something must come is for the proof to judge. */
    private static final long PATIENCE = 120_000_000_000L;
    private static final long PAUSE = 1_000_000L;
    private static final String CONFIG = """
        http.enabled = false
        engine.idle = back-off
        journal { segment-size = 16MiB, reserve = 16MiB, sync = none }
        """ + WideLimits.TEXT;

    private final Progress silent =
        new Progress(new PrintStream(OutputStream.nullOutputStream()), "verify", false, System::nanoTime);
    final Home home;
    final SimulatedVenues venues;
    final OperatorFiles operators;
    private final String[] settings;
    private Daemon daemon;

    /** @param orders for which ladders are laid, over all venues */
    Drill(Path folder, int orders, Map<String, Map<String, String>> more, String... settings) throws IOException {
        home = new Home(folder.resolve("home"));
        venues = SimulatedVenues.start(home, more);
        operators = new OperatorFiles(home, LocalDisk.INSTANCE);
        String ladders = "strategies=["
            + ladder("binance", orders / 6, 200) + "," + ladder("kraken", orders / 9, 100) + ","
            + ladder("deribit", orders / 3, 100) + "]";
        Files.writeString(home.configFile(), CONFIG + venues.venues() + "\n" + ladders + "\n");
        this.settings = settings;
    }

    private static String ladder(String venue, int orders, int millis) {
        return "{ name = " + venue + ", strategy = ladder, venue = " + venue + ", instruments = [\"*\"], parameters { orders = "
            + (orders + 1) + ", millis = " + millis + " } }";
    }

    Daemon start() throws IOException {
        daemon = Daemon.start(home, null, settings);
        daemon.await(NodeState.READY, PATIENCE);
        return daemon;
    }

    /** As somebody says who only makes a file. Returns when it was said. */
    long kill() throws IOException {
        long since = System.nanoTime();
        Files.createFile(home.killedFile());
        return since;
    }

    /** Nanoseconds from then until no order can leave, and the end of all is asked for. */
    long shut(long since) throws IOException {
        return await("the gates are not shut", since, () -> daemon.value(Vital.KILLED) == 1);
    }

    /** Nanoseconds from then until no order stands at these venues, by their own truth. */
    long empty(long since, String... names) throws IOException {
        return await("orders stand", since, () -> live(names) == 0);
    }

    private long live(String... names) {
        long live = 0;
        for (String name : names) {
            live += venues.live(name);
        }
        return live;
    }

    /** So many over all venues, and some at each. */
    void awaitLive(long orders) throws IOException {
        await("not so many orders", () -> venues.live() >= orders
            && SimulatedVenues.names().stream().allMatch(name -> venues.live(name) > 0));
    }

    long await(String otherwise, BooleanSupplier condition) throws IOException {
        return await(otherwise, System.nanoTime(), condition);
    }

    private long await(String otherwise, long since, BooleanSupplier condition) throws IOException {
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - since < PATIENCE, () -> otherwise + " in time: " + this + "\n" + errors());
            LockSupport.parkNanos(PAUSE);
        }
        return System.nanoTime() - since;
    }

    private String errors() {
        try {
            return daemon.talk();
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** Lets whoever calls the strategies hang until {@link #unwedge}. Returns when it does. */
    void wedge() throws IOException {
        Files.createFile(home.root().resolve("wedge"));
        long[] last = {-1, System.nanoTime()};
        await("the engine goes on", () -> {
            long sequence = daemon.value(Vital.SEQUENCE);
            if (sequence != last[0]) {
                last[0] = sequence;
                last[1] = System.nanoTime();
            }
            return System.nanoTime() - last[1] > 500_000_000L;
        });
    }

    void unwedge() throws IOException {
        Files.delete(home.root().resolve("wedge"));
    }

    /** Proves every session of the home by executing it again. Returns how many. */
    int verifyAll() {
        int sessions = 0;
        for (Session session : new Sessions(home).list()) {
            VerifySummary summary = new NodeEngines().verify(session, silent);
            assertEquals(0, summary.differences(), session + ": " + summary.detail());
            sessions++;
        }
        return sessions;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String venue : SimulatedVenues.names()) {
            text.append(venue).append(" took ").append(venues.taken(venue));
            text.append(", holds ").append(venues.live(venue)).append("; ");
        }
        for (Vital vital : new Vital[] {Vital.ORDERS, Vital.REJECTED, Vital.DENIED, Vital.OPEN_ORDERS, Vital.KILLED,
            Vital.KILL_OUT_NANOS, Vital.KILL_OPEN, Vital.KILL_ENDED, Vital.ERRORS}) {
            text.append(vital.label()).append(' ').append(daemon == null ? 0 : daemon.value(vital)).append("; ");
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        if (daemon != null) {
            daemon.close();
        }
        venues.close();
    }
}
