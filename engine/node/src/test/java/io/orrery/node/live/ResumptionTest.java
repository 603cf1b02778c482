package io.orrery.node.live;

import static io.orrery.node.live.Homes.copy;
import static io.orrery.node.live.Homes.ended;
import static io.orrery.node.live.Homes.request;
import static io.orrery.node.live.Homes.run;
import static io.orrery.node.live.Homes.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.Resumed;
import io.orrery.node.session.SessionSummary;
import io.orrery.node.session.VerifySummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run takes up where the last one ended, however that was; each session can be proved from its own folder. */
final class ResumptionTest {
    @TempDir
    private Path folder;

    private final NodeEngines engines = new NodeEngines();

    private Path home(int generation) {
        return folder.resolve("home-" + generation);
    }

    /** Runs in a home and copies it to the next while it runs, so many bytes after its start. */
    private Session killed(int generation, long bytes) throws IOException {
        try (LiveSession session = run(engines, home(generation), Long.MAX_VALUE)) {
            while (session.running() && session.sample().journal().bytes() < bytes) {
                LockSupport.parkNanos(1_000_000);
            }
            copy(home(generation), home(generation + 1));
            return inHome(session.session(), generation + 1);
        }
    }

    private Session inHome(Session session, int generation) {
        return new Sessions(new Home(home(generation))).resolve(session.id());
    }

    private List<Session> sessions(int generation) {
        return new Sessions(new Home(home(generation))).list();
    }

    private void proves(Session session) {
        VerifySummary verified = verify(engines, session);
        assertEquals(0, verified.differences(), session.id() + ": " + verified.detail());
    }

    @Test
    void aSessionThatWasStoppedIsTakenUpWithItsPositions() {
        SessionSummary first;
        try (LiveSession session = run(engines, home(0), 6_000)) {
            first = ended(session);
            assertTrue(session.resumed().isEmpty());
        }
        try (LiveSession session = run(engines, home(0), 3_000)) {
            Resumed resumed = session.resumed().orElseThrow();
            assertEquals(first.session(), resumed.session());
            SessionSummary second = ended(session);
            assertEquals(resumed, second.resumed());
            assertTrue(resumed.snapshot() > 0, resumed.text());
            VerifySummary verified = verify(engines, session.session());
            assertEquals(0, verified.differences(), verified.detail());
            assertEquals(second.digest(), verified.digest());
            assertEquals(second.events(), verified.events(), "counted anew");
        }
    }

    @Test
    void threeGenerationsAreKilledAndEachIsProved() throws IOException {
        Session first = killed(0, 300_000);
        Session second = killed(1, 300_000);
        Session third = killed(2, 300_000);
        try (LiveSession last = run(engines, home(3), 1_000)) {
            assertEquals(third.id(), last.resumed().orElseThrow().session());
            ended(last);
            proves(last.session());
        }
        proves(inHome(first, 3));
        proves(inHome(second, 3));
        proves(inHome(third, 3));
        assertFalse(verify(engines, inHome(third, 3)).ended());
    }

    @Test
    void whatWasKilledBeforeItBeganIsRemovedAndItsParentTakenUp() throws IOException {
        Session first = killed(0, 200_000);
        Path stillborn = home(1).resolve("sessions/29991231-235959-0000");
        Files.createDirectories(stillborn.resolve("journal"));
        Files.createDirectories(stillborn.resolve("snapshots"));
        Files.createFile(stillborn.resolve("snapshots/0000000000000000000.snapshot.part"));
        try (LiveSession session = run(engines, home(1), 500)) {
            assertEquals(first.id(), session.resumed().orElseThrow().session());
            assertFalse(Files.exists(stillborn));
            ended(session);
        }
    }

    @Test
    void aSnapshotThatIsDamagedFallsBackToTheOneBefore() throws IOException {
        Session first = killed(0, 1_200_000);
        List<Path> snapshots = SnapshotFile.files(first.snapshots());
        assertTrue(snapshots.size() >= 2, snapshots.toString());
        long newest = SnapshotFile.read(snapshots.get(snapshots.size() - 1)).sequence();
        flip(snapshots.get(snapshots.size() - 1));
        try (LiveSession session = run(engines, home(1), 500)) {
            Resumed resumed = session.resumed().orElseThrow();
            assertTrue(resumed.snapshot() < newest && resumed.snapshot() > 0, resumed.text());
            assertEquals(1, resumed.notes().stream().filter(note -> note.contains("CRC32C")).count(), resumed.notes().toString());
            ended(session);
            proves(session.session());
        }
    }

    @Test
    void withoutAnySnapshotAllIsAppliedFromTheStart() throws IOException {
        Session first = killed(0, 600_000);
        for (Path snapshot : SnapshotFile.files(first.snapshots())) {
            flip(snapshot);
        }
        try (LiveSession session = run(engines, home(1), 500)) {
            Resumed resumed = session.resumed().orElseThrow();
            assertEquals(0, resumed.snapshot());
            assertEquals(resumed.sequence(), resumed.events());
            ended(session);
            proves(session.session());
        }
    }

    @Test
    void anOpeningThatIsMissingOrAlteredIsNoSessionToProveNorToTakeUp() throws IOException {
        run(engines, home(0), 1_500).close();
        Session resumed;
        try (LiveSession session = run(engines, home(0), 500)) {
            ended(session);
            resumed = session.session();
        }
        flip(SnapshotFile.opening(resumed.snapshots()));
        Refusal altered = assertThrows(Refusal.class, () -> verify(engines, resumed));
        assertEquals(ExitCode.VERIFICATION_FAILED, altered.exitCode());
        Files.delete(SnapshotFile.opening(resumed.snapshots()));
        assertEquals(
            ExitCode.VERIFICATION_FAILED, assertThrows(Refusal.class, () -> verify(engines, resumed)).exitCode());
        for (Path snapshot : SnapshotFile.files(resumed.snapshots())) {
            Files.delete(snapshot);
        }
        Refusal lost = assertThrows(Refusal.class, () -> run(engines, home(0), 500).close());
        assertEquals(ExitCode.VERIFICATION_FAILED, lost.exitCode());
        try (LiveSession fresh = engines.start(request(home(0), false, 500))) {
            assertTrue(fresh.resumed().isEmpty());
            ended(fresh);
        }
    }

    @Test
    void aBootCountThatWasLostIsRefused() throws IOException {
        run(engines, home(0), 1_000).close();
        Files.delete(new Home(home(0)).epochFile());
        Refusal refused = assertThrows(Refusal.class, () -> run(engines, home(0), 500).close());
        assertEquals(ExitCode.CONFIG, refused.exitCode());
        assertTrue(refused.getMessage().contains("epoch="), refused.getMessage());
        assertEquals(1, sessions(0).size(), "nothing is left of the refused start");
    }

    @Test
    void venuesThatChangedPlacesAreRefusedBeforeAnythingIsRecordedOfThem() {
        run(engines, home(0), 1_000).close();
        String other = "venues=[{ name = demo, kind = demo, settings { instruments = \"ETH-USDT\" } }]";
        Refusal refused = assertThrows(Refusal.class, () -> {
            try (LiveSession session = run(engines, home(0), 500, other)) {
                ended(session);
            }
        });
        assertEquals(ExitCode.CONFIG, refused.exitCode());
        try (LiveSession session = run(engines, home(0), 500)) {
            ended(session);
            proves(session.session());
        }
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
