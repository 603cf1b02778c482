package io.orrery.node.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.engine.pipeline.AnchoredClock;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.venue.EmergencyStop;
import io.orrery.engine.venue.Gate;
import io.orrery.engine.venue.VenueSetup;
import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.demo.SimulatedVenues;
import io.orrery.node.home.Home;
import io.orrery.node.home.OperatorFiles;
import io.orrery.node.home.OperatorWord;
import io.orrery.node.vitals.CountersFile;
import io.orrery.node.vitals.Vital;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.agrona.CloseHelper;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.EpochNanoClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from a kill to the last request for the end of all orders, for three venues and over real connections. Each
 * kill is the first and only one of a fresh switch. The first of them is that of the JVM, which nothing but the switch itself has
 * prepared for it, in the quarter of a minute for which a session rehearses often; the others are as young as they can be ready:
 * {@code -Dorrery.drill.kills=100} times; without that it is left out. The proof of the kill bounds what is
 * printed.
 */
@EnabledIfSystemProperty(named = "orrery.drill.kills", matches = "\\d+")
final class KillSpeedTest {
    private static final int KILLS = Integer.getInteger("orrery.drill.kills", 100);
    private static final int MADE_AT_ONCE = 9;
    private static final long FIRST_REHEARSES_NANOS = 16_000_000_000L;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatorWord DRILL = new OperatorWord("drill", "", "");

    @TempDir
    private Path folder;

    private final EpochNanoClock clock = new AnchoredClock();
    private final List<Switch> made = new ArrayList<>();
    private List<NodeConfig.VenueEntry> entries;

    /** What the first requests of a switch take of its thread, and how long it waited for a processor until they were out. */
    private static final class Meter {
        private volatile ProcessorWait wait;
        private long waitedBefore = -1;
        private volatile long waited;
        private long begun;
        private volatile long busy;
        private int asked;

        /** On the thread of the switch. */
        void onTurn() {
            if (wait == null) {
                wait = ProcessorWait.ofThisThread();
            }
        }

        /** What is waited for from now on counts. If nobody says so, it is the first request that begins. */
        void onWish() {
            waitedBefore = wait.nanos();
        }

        void before() {
            if (begun == 0) {
                waitedBefore = waitedBefore < 0 ? wait.nanos() : waitedBefore;
                begun = THREADS.getCurrentThreadCpuTime();
            }
        }

        void after(int accounts) {
            if (++asked == accounts) {
                waited = wait.nanos() - waitedBefore;
                busy = THREADS.getCurrentThreadCpuTime() - begun;
            }
        }
    }

    /** A stop as it is, and the meter. */
    private final class Measured implements EmergencyStop {
        private final EmergencyStop stop;
        private final Meter meter;

        Measured(EmergencyStop stop, Meter meter) {
            this.stop = stop;
            this.meter = meter;
        }

        @Override
        public void cancelAll() {
            meter.before();
            stop.cancelAll();
            meter.after(entries.size());
        }

        @Override
        public boolean isReady() {
            return stop.isReady();
        }

        @Override
        public Answer answer() {
            return stop.answer();
        }

        @Override
        public long ended() {
            return stop.ended();
        }

        @Override
        public int doWork() throws Exception {
            meter.onTurn();
            return stop.doWork();
        }

        @Override
        public void onClose() {
            stop.onClose();
        }

        @Override
        public String roleName() {
            return stop.roleName();
        }
    }

    /** A switch of its own home, with a thread, as a session has it. */
    private final class Switch implements AutoCloseable {
        private final Home home;
        private final OperatorFiles files;
        private final CountersFile counters;
        private final KillSwitch kill;
        private final AgentRunner runner;
        private final Meter meter = new Meter();
        private final Rhythm rhythm = new Rhythm();

        Switch(int number) {
            home = new Home(folder.resolve("home-" + number)).prepare();
            files = new OperatorFiles(home, LocalDisk.INSTANCE);
            counters = CountersFile.create(home.countersFile());
            EventRing ring = new EventRing(1 << 10);
            List<Gate> gates = new ArrayList<>();
            List<EmergencyStop> stops = new ArrayList<>();
            for (NodeConfig.VenueEntry entry : entries) {
                VenueSetup setup = new VenueSetup(1, 1, 1, 128, 1, 1, clock, ring.market(), ring.priority(), entry.settings());
                gates.add(setup.gate());
                stops.add(new Measured(new VenueKinds().emergencyStop(entry, setup), meter));
            }
            OperatorLine line = new OperatorLine(new ControlMessages(clock), ring.priority());
            kill = new KillSwitch(gates, stops, files, line, counters, clock, 0);
            runner = new AgentRunner(rhythm, counters, null, kill);
            AgentRunner.startOnThread(runner);
        }

        void awaitReady() {
            await(() -> counters.value(Vital.KILL_READY) == entries.size());
        }

        /** By a file, as an operator does, or from within the process. */
        void kill(boolean byFile, KillFigures figures, int at) throws Exception {
            long settled = rhythm.goOn(runner.thread());
            await(() -> rhythm.turns() >= settled);
            long since = System.nanoTime();
            if (byFile) {
                Files.createFile(home.killedFile());
            } else {
                meter.onWish();
                kill.kill(DRILL);
            }
            await(kill::isKilled);
            if (byFile) {
                figures.told[at / 2] = System.nanoTime() - since;
            }
            figures.busy[at] = meter.busy;
            figures.out[at] = counters.value(Vital.KILL_OUT_NANOS);
            figures.unhindered[at] = figures.out[at] - meter.waited;
            await(() -> counters.value(Vital.KILL_OPEN) == 0);
            rhythm.rest();
        }

        @Override
        public void close() {
            rhythm.goOn(runner.thread());
            runner.close();
            CloseHelper.closeAll(List.of(counters, meter.wait));
        }
    }

    @Test
    void allRequestsAreOutSoonAfterTheKill() throws Exception {
        Home home = new Home(folder.resolve("home")).prepare();
        KillFigures figures = new KillFigures(KILLS);
        try (SimulatedVenues venues = SimulatedVenues.start(home, Map.of())) {
            setAside();
            entries = ConfigFile.load(home, null, List.of(venues.venues(), "strategies=[]")).config().venues();
            for (int i = 0; i < KILLS; i += made.size()) {
                makeSwitches(i, i == 0 ? 1 : Math.min(MADE_AT_ONCE, KILLS - i), i == 0 ? FIRST_REHEARSES_NANOS : 0);
                for (int j = 0; j < made.size(); j++) {
                    made.get(j).kill((i + j) % 2 == 1, figures, i + j);
                }
                CloseHelper.closeAll(made);
            }
        } finally {
            CloseHelper.closeAll(made);
        }
        System.out.println(figures);
    }

    /** A venue has a host of its own: here it waits until a processor is free, where there is a word for that. */
    private static void setAside() throws InterruptedException {
        for (ProcessHandle venues : ProcessHandle.current().children().toList()) {
            try {
                new ProcessBuilder("chrt", "-a", "-i", "-p", "0", Long.toString(venues.pid())).inheritIO().start().waitFor();
            } catch (IOException noSuchWord) {
                System.out.println("venues share the processors: " + noSuchWord.getMessage());
            }
        }
    }

    /** All are ready before the first is killed: how they become so is at nobody's expense. */
    private void makeSwitches(int first, int count, long rehearsing) {
        made.clear();
        for (int i = 0; i < count; i++) {
            made.add(new Switch(first + i));
        }
        made.forEach(Switch::awaitReady);
        long rehearsed = System.nanoTime() + rehearsing;
        await(() -> System.nanoTime() - rehearsed >= 0);
        made.forEach(each -> each.rhythm.rest());
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within its time");
            LockSupport.parkNanos(50_000);
        }
    }
}
