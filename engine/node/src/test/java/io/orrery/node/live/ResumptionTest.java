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

import io.orrery.codecs.EventRecord;
import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.engine.snapshot.SnapshotQuarantine;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.cli.Terminated;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.Resumed;
import io.orrery.node.session.SessionSummary;
import io.orrery.node.session.VerifySummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
        Session first = stopped(0, 8_000);
        List<Path> snapshots = SnapshotFile.files(first.snapshots());
        assertTrue(snapshots.size() >= 2, snapshots.toString());
        long newest = SnapshotFile.read(snapshots.get(snapshots.size() - 1)).sequence();
        flip(snapshots.get(snapshots.size() - 1));
        try (LiveSession session = run(engines, home(0), 500)) {
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
    void aBootCountThatWasLostGoesOnAboveEverySession() throws IOException {
        run(engines, home(0), 1_000).close();
        Path file = new Home(home(0)).epochFile();
        Files.delete(file);
        engines.start(request(home(0), false, 500)).close();
        assertEquals("2", Files.readString(file).strip(), "begun anew");
        Files.writeString(file, "1");
        run(engines, home(0), 500).close();
        assertEquals("3", Files.readString(file).strip(), "taken up");
    }

    @Test
    void theNewestIsTheOneOfTheHighestEpochWhateverTheClockWas() throws IOException {
        Session ahead = stopped(0, 1_000);
        Session newest = stopped(0, 1_000);
        Path renamed = ahead.folder().resolveSibling("29991231-235959-0000");
        Files.move(ahead.folder(), renamed);
        try (LiveSession next = run(engines, home(0), 500)) {
            assertEquals(newest.id(), next.resumed().orElseThrow().session());
            assertEquals("29991231-235959-0001", next.session().id());
        }
    }

    @Test
    void aSessionThatWasCompressedIsTakenUp() {
        Session packed = stopped(0, 1_000);
        assertEquals(0, Terminated.of(engines, home(0), "journal", "compress").exitCode());
        demo(0);
        try (LiveSession next = run(engines, home(0), 500)) {
            assertEquals(packed.id(), next.resumed().orElseThrow().session());
        }
    }

    @Test
    void whatARunTakesUpIsNotTidiedAway() {
        Session live = stopped(0, 1_000);
        String[] tidy = {"journal.retention.size=1", "journal.retention.age=1s"};
        for (int i = 0; i < 3; i++) {
            demo(0, tidy);
        }
        assertEquals(live, sessions(0).get(0));
        assertEquals(3, sessions(0).size(), "and the last two demos: the one that began and the one that was the newest");
        engines.start(request(home(0), false, 500, tidy)).close();
        assertEquals(live, sessions(0).get(0), "what was begun anew may not be durable yet");
        for (int i = 0; i < 2; i++) {
            demo(0, tidy);
        }
        assertFalse(Files.exists(live.folder()));
        assertFalse(sessions(0).isEmpty());
        try (LiveSession next = run(engines, home(0), 500)) {
            assertEquals(sessions(0).get(0).id(), next.resumed().orElseThrow().session());
        }
    }

    @Test
    void whatIsRepairedIsProvedWithoutTheSnapshotsOfWhatWasCutOff() throws IOException {
        Session first = stopped(0, 8_000);
        List<Path> snapshots = SnapshotFile.files(first.snapshots());
        assertTrue(snapshots.size() >= 2, snapshots.toString());
        long kept = SnapshotFile.read(snapshots.get(0)).sequence();
        damage(first, kept + 1_000);
        Terminated planned = Terminated.of(engines, home(0), "repair", "--dry-run");
        assertTrue(planned.out().contains("set " + snapshots.get(1).getFileName() + " aside"), planned.out());
        assertEquals(snapshots, SnapshotFile.files(first.snapshots()));
        assertEquals(0, Terminated.of(engines, home(0), "repair", "--yes").exitCode());
        assertEquals(snapshots.subList(0, 1), SnapshotFile.files(first.snapshots()));
        assertEquals(
            snapshots.size() - 1, SnapshotFile.files(first.snapshots().resolve(SnapshotQuarantine.FOLDER)).size());
        assertEquals(0, Terminated.of(engines, home(0), "verify").exitCode());
        try (LiveSession next = run(engines, home(0), 500)) {
            assertEquals(kept, next.resumed().orElseThrow().snapshot());
        }
    }

    @Test
    void aSnapshotOfWhatALossOfPowerTookIsNoDifferenceAndSetAside() throws IOException {
        Session first = stopped(0, 1_000);
        damage(first, 500);
        assertEquals(0, Terminated.of(engines, home(0), "repair", "--yes").exitCode());
        Path ahead = SnapshotFile.write(first.snapshots(), 10_000_000, 0, new StateWriter());
        proves(first);
        try (LiveSession next = run(engines, home(0), 500)) {
            String notes = next.resumed().orElseThrow().notes().toString();
            assertTrue(notes.contains("set " + ahead.getFileName() + " aside"), notes);
        }
        assertFalse(Files.exists(ahead));
        assertTrue(Files.exists(ahead.resolveSibling(SnapshotQuarantine.FOLDER).resolve(ahead.getFileName())));
        proves(first);
        Session ended = sessions(0).get(1);
        SnapshotFile.write(ended.snapshots(), 10_000_000, 0, new StateWriter());
        assertEquals(1, verify(engines, ended).differences(), "of a session that ended nothing is lost");
    }

    @Test
    void onlyWhatMayBeTheOneToTakeUpStandsInTheWay() throws IOException {
        Session live = stopped(0, 1_000);
        damage(demo(0), 3);
        try (LiveSession next = run(engines, home(0), 500)) {
            assertEquals(live.id(), next.resumed().orElseThrow().session(), "a demo that says so");
            live = next.session();
        }
        Session unknown = demo(0);
        damage(unknown, 2);
        Refusal refused = assertThrows(Refusal.class, () -> run(engines, home(0), 500).close());
        assertEquals(ExitCode.VERIFICATION_FAILED, refused.exitCode());
        assertTrue(refused.getMessage().contains("whether it is the one to go on from"), refused.getMessage());
        Terminated.of(engines, home(0), "journal", "prune", "--older-than", "1ms", "--damaged", "--yes");
        assertTrue(Files.exists(unknown.folder()));
        assertEquals(0, Terminated.of(engines, home(0), "repair", unknown.id(), "--yes").exitCode());
        try (LiveSession next = run(engines, home(0), 500)) {
            Resumed resumed = next.resumed().orElseThrow();
            assertEquals(live.id(), resumed.session());
            assertTrue(resumed.notes().toString().contains(unknown.id() + ": all that was recorded"), resumed.notes().toString());
        }
        damage(sessions(0).get(0), 2);
        run(engines, home(0), 500).close();
    }

    @Test
    void theFoldersAreDurableBeforeWhatLiesInThem() {
        FaultyDisk disk = new FaultyDisk();
        Home home = new Home(folder.resolve("made/home"));
        run(new NodeEngines(disk), home.root(), 100).close();
        Session session = new Sessions(home).list().get(0);
        int epoch = disk.touched.indexOf(home.root().resolve("epoch.new"));
        for (Path made : List.of(folder, folder.resolve("made"), home.root())) {
            int forced = disk.touched.indexOf(made);
            assertTrue(forced >= 0 && forced < epoch, made + ": " + disk.touched);
        }
        int recorded = 0;
        while (!disk.touched.get(recorded).startsWith(session.journal())) {
            recorded++;
        }
        for (Path made : List.of(home.sessionsFolder(), session.folder())) {
            int forced = disk.touched.indexOf(made);
            assertTrue(forced >= 0 && forced < recorded, made + ": " + disk.touched);
        }
    }

    private Session stopped(int generation, long events) {
        try (LiveSession session = run(engines, home(generation), events)) {
            ended(session);
            return session.session();
        }
    }

    private Session demo(int generation, String... settings) {
        LiveRequest live = request(home(generation), false, 500, settings);
        LiveRequest demo = new LiveRequest(live.home(), live.config(), "demo", false, false, 7, live.nanos(), live.events());
        try (LiveSession session = engines.start(demo)) {
            ended(session);
            return session.session();
        }
    }

    /** Alters the last byte of a record. */
    private static void damage(Session session, long sequence) throws IOException {
        EventRecord record = new EventRecord();
        byte[] recorded;
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            reader.seekSequence(sequence);
            assertTrue(reader.next(record));
            recorded = new byte[record.length()];
            record.buffer().getBytes(record.offset(), recorded);
        }
        Path segment = session.journal().resolve("segment-000000.cq4");
        byte[] bytes = Files.readAllBytes(segment);
        int at = 0;
        while (!Arrays.equals(bytes, at, at + recorded.length, recorded, 0, recorded.length)) {
            at++;
        }
        bytes[at + recorded.length - 1] ^= 1;
        Files.write(segment, bytes);
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
