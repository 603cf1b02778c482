package io.orrery.node.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.HaltReason;
import io.orrery.node.ExitCode;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.vitals.NodeState;
import io.orrery.node.vitals.Vital;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.agrona.IoUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small disk that someone else fills to the last byte, again and again, below a node that has orders open: it halts with all
 * of them cancelled and answered, nothing crashes, what looks still looks, and with room again the next start takes it up.
 *
 * <p>{@code -Dorrery.disk=FOLDER -Dorrery.rounds=20}, the folder on a file system of its own of about 256 MiB.
 */
@EnabledIfSystemProperty(named = "orrery.disk", matches = ".+")
final class FullDiskTest {
    private static final int ROUNDS = Integer.getInteger("orrery.rounds", 2);
    private static final long SEED = Long.getLong("orrery.seed", 2_026);
    private static final String LAUNCH = System.getProperty("orrery.launch");
    private static final Path FOLDER = Path.of(System.getProperty("orrery.disk", "."));
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long LONGEST_AT_WORK_NANOS = 1_500_000_000L;
    private static final long LONGEST_START_NANOS = 1_500_000_000L;
    private static final long LONGEST_HEAD_NANOS = 300_000_000L;
    private static final long POLL_NANOS = 200_000L;
    /** Of segments and reserve, in MiB. */
    private static final int[][] SIZES = {{16, 8}, {3, 4}, {48, 8}, {5, 4}};
    private static final String CALM = "venues=[{ name = demo, kind = demo, settings { rate = 1, latency = off } }]";
    private static final String BUSY = """
        http.enabled = false
        snapshot.every-records = 20000
        venues = [{ name = demo, kind = demo, settings { rate = 3, latency = off } }]
        strategies = [{ name = churn, strategy = churn, venue = demo, instruments = ["*"], parameters {} }]
        """ + WideLimits.TEXT;

    @TempDir
    private Path aside;

    private final FullDiskTally tally = new FullDiskTally();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final OrderTrail orders = new OrderTrail();
    private final Path launch = LAUNCH == null ? null : Path.of(LAUNCH).toAbsolutePath();
    private FullDisk disk;
    private Home home;
    private Session halted;

    @BeforeEach
    void aHomeOnTheDisk() throws IOException {
        disk = new FullDisk(FOLDER);
        Path root = FOLDER.resolve("home");
        IoUtil.delete(root.toFile(), true);
        home = new Home(root).prepare();
        Files.writeString(home.configFile(), BUSY);
    }

    @AfterEach
    void everythingGivenBack() throws IOException {
        disk.close();
    }

    @Test
    void aFullDiskEndsASessionInOrder() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            int[] sizes = SIZES[i % SIZES.length];
            String[] settings = {
                "--set", "journal.segment-size=" + sizes[0] + "MiB", "--set", "journal.reserve=" + sizes[1] + "MiB"};
            fillBelow(settings);
            look();
            refuse(settings);
            disk.release();
            fillDuringStart(i % 2 == 0, 2L * sizes[1] << 20, settings);
            disk.release();
            forget();
        }
        goOn();
        System.out.println(tally);
    }

    /** Lets a session get to work, and the disk fill. */
    private void fillBelow(String... settings) throws Exception {
        try (Daemon daemon = Daemon.start(home, aside, launch, settings)) {
            daemon.await(NodeState.READY, PATIENCE_NANOS);
            awaitOpen(daemon);
            LockSupport.parkNanos(random.nextLong(LONGEST_AT_WORK_NANOS));
            awaitOpen(daemon);
            disk.fill();
            long full = System.nanoTime();
            long segment = daemon.value(Vital.JOURNAL_SEGMENT);
            assertEquals(ExitCode.REFUSED.code(), daemon.ended(PATIENCE_NANOS), daemon.talk());
            long millis = (System.nanoTime() - full) / 1_000_000L;
            assertTrue(daemon.talk().contains("the session halted: the disk is full"), daemon.talk());
            assertEquals(NodeState.HALTED, daemon.state());
            noCrash();
            HaltTrail trail = proveHalted();
            assertTrue(trail.open() > 0, "no order was open at the halt");
            tally.onHalt(trail, daemon.value(Vital.JOURNAL_SEGMENT) > segment, daemon.acknowledged(), millis);
        }
    }

    private static void awaitOpen(Daemon daemon) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (daemon.alive() && daemon.value(Vital.OPEN_ORDERS) == 0) {
            assertTrue(System.nanoTime() < until, "no order is open");
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** What the newest session recorded, read while the disk is full. */
    private HaltTrail proveHalted() {
        String parent = halted == null ? "" : halted.id();
        halted = newest();
        HaltTrail trail = HaltTrail.read(halted, orders);
        assertEquals(HaltReason.DISK_FULL, trail.reason());
        assertEquals(parent, trail.parent());
        assertEquals(0, trail.uncancelled(), "orders of " + trail.open() + " without a cancel");
        assertEquals(
            0, trail.unanswered(), () -> "orders of " + trail.open() + " without an answer " + trail.millis() + " ms later");
        assertEquals(0, trail.placed(), "orders placed behind the halt");
        assertFalse(trail.ended(), "SessionEnded is on record");
        assertEquals(List.of(), orders.faults());
        assertEquals(0, orders.inherited(), "orders of earlier boots are open");
        return trail;
    }

    private Session newest() {
        List<Session> sessions = new Sessions(home).list();
        return sessions.get(sessions.size() - 1);
    }

    /** Commands that only read do so on the full disk. */
    private void look() throws Exception {
        Look.Begun status = Look.begin(home, aside, launch, "status");
        Look.Begun tail = Look.begin(home, aside, launch, "tail", "--type", "HaltRequested", "--from", "1");
        Look.Begun verify = Look.begin(home, aside, launch, "verify", "--json");
        Look.Begun inspect = Look.begin(home, aside, launch, "inspect");
        seen(status.end(), ExitCode.REMOTE_UNAVAILABLE, "HALTED");
        seen(tail.end(), ExitCode.OK, "reason=DISK_FULL");
        seen(verify.end(), ExitCode.OK, "\"differences\":0");
        seen(inspect.end(), ExitCode.OK, "HaltRequested");
        assertTrue(disk.usable() < 1 << 20, disk.usable() + " bytes had come free");
        noCrash();
    }

    private void seen(Look look, ExitCode code, String words) {
        assertEquals(code.code(), look.code(), look.said());
        assertTrue(look.said().contains(words), look.said());
        tally.onLook();
    }

    /** A start on the full disk says what is missing, and leaves no trace. */
    private void refuse(String... settings) throws Exception {
        List<Session> before = new Sessions(home).list();
        try (Daemon daemon = Daemon.start(home, aside, launch, settings)) {
            assertEquals(ExitCode.CONFIG.code(), daemon.ended(PATIENCE_NANOS), daemon.talk());
            assertTrue(saysThatThereIsNoRoom(daemon), daemon.talk());
        }
        assertEquals(before, new Sessions(home).list());
        noCrash();
        tally.onRefusal();
    }

    private static boolean saysThatThereIsNoRoom(Daemon daemon) throws IOException {
        String[] lines = daemon.talk().split("\n");
        String last = String.join("\n", List.of(lines).subList(Math.max(0, lines.length - 2), lines.length));
        return last.contains("No space left") || last.contains("bytes left on its disk");
    }

    /**
     * The little that a start needs is there, and then taken.
     *
     * @param head while Chronicle's classes make the head of the files in mapped memory; else at any moment
     */
    private void fillDuringStart(boolean head, long reserved, String... settings) throws Exception {
        disk.leave(reserved + random.nextLong(reserved));
        try (Daemon daemon = Daemon.start(home, aside, launch, settings)) {
            if (head) {
                awaitHead(daemon);
            }
            LockSupport.parkNanos(random.nextLong(head ? LONGEST_HEAD_NANOS : LONGEST_START_NANOS));
            disk.fill();
            int code = daemon.ended(PATIENCE_NANOS);
            boolean early = code == ExitCode.CONFIG.code();
            assertTrue(early || code == ExitCode.REFUSED.code(), code + ": " + daemon.talk());
            assertTrue(saysThatThereIsNoRoom(daemon) || daemon.talk().contains("the disk is full"), daemon.talk());
            tally.onStart(early);
            if (!early) {
                proveHalted();
            }
        }
        noCrash();
    }

    private void awaitHead(Daemon daemon) {
        while (daemon.alive() && Files.notExists(newest().journal().resolve("head.part"))) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** With room again, the session is taken up, and stopped in order at last. */
    private void goOn() throws Exception {
        try (Daemon daemon = Daemon.start(home, aside, launch, "--set", CALM)) {
            daemon.await(NodeState.READY, PATIENCE_NANOS);
            awaitOpen(daemon);
            assertEquals(0, daemon.stop(), daemon.talk());
        }
        assertNotNull(halted);
        String parent = halted.id();
        HaltTrail trail = HaltTrail.read(newest(), orders);
        assertEquals(parent, trail.parent());
        assertTrue(trail.ended());
        assertEquals(0, orders.open().size(), "orders are open at the end");
        for (String session : List.of(parent, newest().id())) {
            seen(Look.take(home, aside, launch, "verify", "--json", session), ExitCode.OK, "\"differences\":0");
        }
        noCrash();
        tally.onResumed();
    }

    private void noCrash() {
        assertEquals(List.of(), Daemon.crashes(home));
        assertEquals(List.of(), Daemon.crashes(aside));
    }

    /** Sessions that nobody stands on any more. */
    private void forget() {
        for (Session old : new Sessions(home).list()) {
            if (!old.equals(halted)) {
                IoUtil.delete(old.folder().toFile(), true);
            }
        }
    }
}
