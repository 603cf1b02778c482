package io.orrery.node.live;

import static io.orrery.node.live.Homes.ended;
import static io.orrery.node.live.Homes.run;
import static io.orrery.node.live.Homes.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventPrinter;
import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Session;
import io.orrery.node.screen.ScreenModel;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.VerifySummary;
import io.orrery.node.vitals.CountersView;
import io.orrery.node.vitals.NodeState;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that fails ends a session in order: told, its orders cancelled and the answers recorded, and taken up afterwards. */
final class FailingDiskTest {
    private static final String QUOTER =
        "strategies=[{ name = q, strategy = quoter, venue = demo, instruments = [\"*\"], parameters {} }]";
    /** Slow enough for a machine that has other things to do: the reserve must last until the venue's thread has its turn. */
    private static final String CALM = "venues=[{ name = demo, kind = demo, settings { rate = 5 } }]";
    /** So many orders rest when the disk fails. */
    private static final int ORDERS = 3;

    @TempDir
    private Path folder;

    private final FaultyDisk disk = new FaultyDisk();
    private final NodeEngines engines = new NodeEngines(disk);
    private long open;
    private long millis;

    private LiveSession started(long events) {
        return run(engines, folder, events, CALM, QUOTER, "journal.segment-size=64MiB");
    }

    /** Lets a session run until orders rest, and the disk fail then. Returns the words with which it halted. */
    private Refusal failed(LiveSession session, FaultyDisk.Fault fault) {
        while (session.sample().orders().sent() < ORDERS) {
            LockSupport.parkNanos(1_000_000L);
        }
        open = session.sample().instruments().stream().mapToInt(ScreenModel.Line::openOrders).sum();
        long from = System.nanoTime();
        disk.fault = fault;
        Refusal halted = assertThrows(Refusal.class, () -> ended(session));
        millis = (System.nanoTime() - from) / 1_000_000L;
        return halted;
    }

    private List<String> lines(Session session) {
        List<String> lines = new ArrayList<>();
        Dictionary names = new Dictionary();
        EventPrinter printer = EventPrinter.text(names, ZoneOffset.UTC);
        EventRecord record = new EventRecord();
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            while (reader.next(record)) {
                names.learn(record);
                lines.add(printer.print(record));
            }
        }
        return lines;
    }

    private static long count(List<String> lines, String text) {
        return lines.stream().filter(line -> line.contains(text)).count();
    }

    private static NodeState state(Path folder) {
        try (CountersView view = CountersView.open(folder.resolve("run/counters.dat"))) {
            return view.state();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FULL, group, DISK_FULL, the disk is full",
        "NEXT_SEGMENT_FULL, group, DISK_FULL, the disk is full",
        "SYNC_FAILS, group, SYNC_FAILED, the disk does not keep",
        "SYNC_FAILS, each, SYNC_FAILED, the disk does not keep",
        "SYNC_STALLS, group, DISK_SLOW, the disk is slow",
        "SYNC_STALLS, each, DISK_SLOW, the disk is slow",
        "WRITE_STALLS, group, DISK_SLOW, the disk is slow"})
    void haltsWithItsOrdersCancelledAndIsTakenUp(FaultyDisk.Fault fault, String sync, String reason, String words) {
        Session session;
        String segments = fault == FaultyDisk.Fault.NEXT_SEGMENT_FULL ? "4MiB" : "64MiB";
        try (LiveSession live = run(
            engines, folder, Long.MAX_VALUE, CALM, QUOTER, "journal.segment-size=" + segments, "journal.sync=" + sync)) {
            session = live.session();
            Refusal halted = failed(live, fault);
            assertEquals(ExitCode.REFUSED, halted.exitCode());
            assertTrue(halted.getMessage().startsWith("the session halted: " + words), halted.getMessage());
            assertEquals(NodeState.HALTED, state(folder));
            disk.fault = FaultyDisk.Fault.NONE;
        }
        List<String> lines = lines(session);
        List<String> since = lines.subList(indexOf(lines, "HaltRequested"), lines.size());
        assertTrue(since.get(0).contains("reason=" + reason), since.get(0));
        long cancels = count(since, " CancelOrder ");
        assertTrue(cancels >= ORDERS, "cancelled " + cancels);
        long answers = count(since, " OrderCanceled ");
        assertEquals(cancels, answers, "all are answered");
        assertEquals(0, count(since, " NewOrder "));
        assertEquals(0, count(lines, "SessionEnded"));
        provesAndResumes(session);
        System.out.println(
            "fault " + fault + " sync " + sync + " open " + open + " cancels " + cancels + " answers " + answers
                + " halt " + millis);
    }

    private static int indexOf(List<String> lines, String text) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i;
            }
        }
        throw new AssertionError("no " + text);
    }

    private void provesAndResumes(Session session) {
        VerifySummary halted = verify(engines, session);
        assertEquals(0, halted.differences(), halted.detail());
        assertFalse(halted.ended());
        try (LiveSession next = started(2_000)) {
            assertEquals(session.id(), next.resumed().orElseThrow().session());
            assertEquals(0, next.resumed().orElseThrow().orders());
            ended(next);
            VerifySummary verified = verify(engines, next.session());
            assertEquals(0, verified.differences(), verified.detail());
        }
    }

    @Test
    void theHaltDoesNotWaitForTheDisk() {
        try (LiveSession live = started(Long.MAX_VALUE)) {
            while (live.sample().orders().sent() < ORDERS) {
                LockSupport.parkNanos(1_000_000L);
            }
            long from = System.nanoTime();
            disk.fault = FaultyDisk.Fault.SYNC_STALLS;
            while (state(folder) != NodeState.HALTED) {
                LockSupport.parkNanos(1_000_000L);
            }
            long millis = (System.nanoTime() - from) / 1_000_000L;
            assertTrue(millis < 2_000, "halted after " + millis + " ms");
            disk.fault = FaultyDisk.Fault.NONE;
        }
    }

    @Test
    void aVenueThatFailsWhileTheEngineWaitsForTheDiskHaltsTheSession() {
        BrokenVenue.told = false;
        try (LiveSession live = run(engines, folder, Long.MAX_VALUE, "journal.sync=each",
            "venues=[{ name = demo, kind = demo, settings {} }, { name = late, kind = broken, settings { waits = true } }]")) {
            while (live.sample().events() == 0) {
                LockSupport.parkNanos(1_000_000L);
            }
            long from = System.nanoTime();
            disk.fault = FaultyDisk.Fault.SYNC_STALLS;
            BrokenVenue.told = true;
            while (state(folder) != NodeState.HALTED) {
                LockSupport.parkNanos(1_000_000L);
            }
            long millis = (System.nanoTime() - from) / 1_000_000L;
            assertTrue(millis < 4_000, "halted after " + millis + " ms");
            disk.fault = FaultyDisk.Fault.NONE;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "group", "each"})
    void anEndThatDoesNotBecomeDurableIsNone(String sync) {
        try (LiveSession live = run(engines, folder, 3_000, "journal.sync=" + sync)) {
            disk.fault = FaultyDisk.Fault.SYNC_FAILS;
            assertEquals(ExitCode.REFUSED, assertThrows(Refusal.class, () -> ended(live)).exitCode());
            assertEquals(NodeState.HALTED, state(folder));
            disk.fault = FaultyDisk.Fault.NONE;
        }
    }

    @Test
    void aSyncThatFailedIsNotTriedAgain() {
        try (LiveSession live = started(Long.MAX_VALUE)) {
            failed(live, FaultyDisk.Fault.SYNC_FAILS);
        }
        assertFalse(disk.unsynced.isEmpty());
        assertEquals(Set.copyOf(disk.unsynced).size(), disk.unsynced.size(), "each file at most once: " + disk.unsynced);
    }

    @Test
    void aDiskWithoutRoomForTheReserveTwiceIsRefused() {
        disk.usable = (32 << 20) - 1;
        Refusal refused = assertThrows(Refusal.class, () -> started(10).close());
        assertEquals(ExitCode.CONFIG, refused.exitCode());
        assertTrue(refused.getMessage().contains("bytes left"), refused.getMessage());
        disk.usable = 32 << 20;
        disk.fault = FaultyDisk.Fault.FULL;
        assertEquals(ExitCode.CONFIG, assertThrows(Refusal.class, () -> started(10).close()).exitCode());
        disk.fault = FaultyDisk.Fault.NONE;
        try (LiveSession session = started(100)) {
            ended(session);
            assertTrue(session.resumed().isEmpty());
        }
    }
}
