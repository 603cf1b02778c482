package io.orrery.bench;

import com.sun.management.ThreadMXBean;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import io.orrery.node.live.NodeEngines;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.SessionSummary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.agrona.IoUtil;

/**
 * Measures what the engine thread and the reader's thread allocate while a live session runs, at a rate that leaves its orders
 * the time to be cancelled: ring, journal, books, strategy, risk, orders, segment rolls, and snapshots beside them. Warm-up is
 * left out; rolls are counted apart.
 */
public final class SteadyState {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** What the compiler undoes and does again, in bytes an event. A roll costs none. */
    private static final double BOUND = 0.05;
    /** Times the demo's usual one: what goes to the journal must not outrun a disk that is busy for some seconds. */
    private static final int RATE = 12;
    private static final String VENUE = "venues = [{ name = demo, kind = demo, settings { rate = %d, latency = off } }]";
    /** Every control is asked, and none binds: what is measured is a session that trades. */
    private static final List<String> WIDE_LIMITS = List.of(
        "limits.firm={ notional = \"1000000000\", loss = \"1000000000\", drawdown = \"1000000000\" }",
        "limits.venues=[{ venue = \"*\", messages = 4096, message-window = 1s, open-orders = 1000,"
            + " ratio = 1000000, clock-offset = 1s }]",
        "limits.accounts=[{ venue = \"*\", notional = \"1000000000\" }]",
        "limits.instruments=[{ instrument = \"*\", allowed = true, max-quantity = \"1000000\", max-value = \"1000000\","
            + " max-long = \"100000000\", max-short = \"100000000\", collar-ppm = 20000, drift-ppm = 20000,"
            + " market-collar-ppm = 5000, reference-age = 60s, rejects = 4096 }]",
        "limits.strategies=[{ strategy = \"*\", notional = \"1000000000\", basket = \"1000000000\", messages = 4096,"
            + " message-window = 1s, executions = 4096, execution-window = 1s, duplicates = 4096, duplicate-window = 1s }]");
    private static final String STRATEGY = "strategies = [{ name = r, strategy = reversal, venue = demo, instruments = [\"*\"], "
        + "parameters { value = 50, quote = 0, take = 9000, patience = 1, hold = 1, pause = 0 } }]";

    /**
     * What was seen between warm-up and end.
     *
     * @param events inputs measured
     * @param windows measured stretches in which neither thread's segment rolled
     * @param quietWindows those of them in which neither thread allocated a byte
     */
    public record Result(
        SessionSummary summary, long events, long engineBytes, long readerBytes, long rolls, long windows, long quietWindows,
        boolean snapshot) {

        double bytesAnEvent() {
            return (engineBytes + readerBytes) / (double) events;
        }
    }

    private SteadyState() {
    }

    /** Takes the number of events to measure, and of those to warm up with. Exits 1 if it is more than a roll needs. */
    public static void main(String[] arguments) throws IOException {
        long events = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
        long warmUp = arguments.length > 1 ? Long.parseLong(arguments[1]) : events / 2;
        Path folder = Files.createTempDirectory("orrery-steady");
        Result result;
        try {
            result = run(folder, events, warmUp, 128);
        } finally {
            IoUtil.delete(folder.toFile(), true);
        }
        SessionSummary summary = result.summary();
        System.out.printf(Locale.ROOT,
            "events %,d  orders %,d  fills %,d  cancels %,d  rolls %d  snapshot %s  events/s %,d%n",
            result.events(), summary.orders(), summary.fills(), summary.cancels(), result.rolls(), result.snapshot(),
            summary.eventsPerSecond());
        System.out.printf(Locale.ROOT,
            "engine thread %,d B, reader thread %,d B: %.4f B an event; windows without a roll and without a byte: %d of %d%n",
            result.engineBytes(), result.readerBytes(), result.bytesAnEvent(), result.quietWindows(), result.windows());
        long least = (warmUp + result.events()) / 1_000;
        boolean busy = summary.orders() >= least && summary.fills() >= least && summary.cancels() >= least;
        System.out.printf(Locale.ROOT, "bytes an event: %.2f (bound < %.2f)%n", result.bytesAnEvent(), BOUND);
        System.exit(busy && result.snapshot() && result.bytesAnEvent() < BOUND ? 0 : 1);
    }

    /** Runs a session of warm-up and events in an empty home, with segments of so many MiB. */
    public static Result run(Path folder, long events, long warmUp, int segmentMebibytes) throws IOException {
        Home home = new Home(folder);
        List<String> settings = new ArrayList<>(WIDE_LIMITS);
        settings.addAll(List.of(
            String.format(Locale.ROOT, VENUE, RATE), STRATEGY, "journal.segment-size=" + segmentMebibytes + "MiB",
            "engine.idle=yield", "journal.reserve=256MiB", "journal.sync=none")); // a slow disk would deny the orders
        ConfigFile config = ConfigFile.load(home, null, settings);
        LiveRequest request = new LiveRequest(
            home, config, "demo", false, false, 7, OptionalLong.empty(), OptionalLong.of(warmUp + events));
        try (LiveSession session = new NodeEngines().start(request)) {
            Watch watch = new Watch(session, warmUp);
            while (session.running()) {
                watch.look();
            }
            return watch.result(session.summary(), Files.exists(session.session().folder().resolve("snapshots")));
        }
    }

    /** Looks at the two threads again and again, in windows of some milliseconds. */
    private static final class Watch {
        private final LiveSession session;
        private final long warmUp;
        private final long engine;
        private final long reader;
        private final List<Look> looks = new ArrayList<>();

        /** What was to be seen at one moment. */
        private record Look(long events, long engineBytes, long readerBytes, int segments) {
        }

        Watch(LiveSession session, long warmUp) {
            this.session = session;
            this.warmUp = warmUp;
            engine = thread("engine");
            reader = thread("demo");
        }

        void look() throws IOException {
            pause();
            Look look = new Look(
                session.sample().events(),
                THREADS.getThreadAllocatedBytes(engine),
                THREADS.getThreadAllocatedBytes(reader),
                segments());
            if (look.events() >= warmUp && look.engineBytes() >= 0 && look.readerBytes() >= 0) {
                looks.add(look);
            }
        }

        private static void pause() {
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private int segments() throws IOException {
            try (var files = Files.list(session.session().folder().resolve("journal"))) {
                return (int) files.filter(file -> file.toString().endsWith(".cq4")).count();
            }
        }

        /** A look is not one moment: a roll may show in its file before or after it shows in the bytes. */
        Result result(SessionSummary summary, boolean snapshot) {
            int windows = 0;
            int quiet = 0;
            for (int i = 1; i < looks.size(); i++) {
                Look before = looks.get(i - 1);
                Look now = looks.get(i);
                if (looks.get(Math.max(0, i - 2)).segments() == looks.get(Math.min(i + 1, looks.size() - 1)).segments()) {
                    windows++;
                    quiet += now.engineBytes() == before.engineBytes() && now.readerBytes() == before.readerBytes() ? 1 : 0;
                }
            }
            Look first = looks.get(0);
            Look last = looks.get(looks.size() - 1);
            return new Result(
                summary, last.events() - first.events(), last.engineBytes() - first.engineBytes(),
                last.readerBytes() - first.readerBytes(), last.segments() - first.segments(), windows, quiet, snapshot);
        }

        private static long thread(String name) {
            for (int i = 0; i < 1_000; i++) {
                for (Thread thread : Thread.getAllStackTraces().keySet()) {
                    if (thread.getName().contains(name)) {
                        return thread.getId();
                    }
                }
                pause();
            }
            throw new IllegalStateException("no thread " + name);
        }
    }
}
