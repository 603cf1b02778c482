package io.orrery.journal.repair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.Events;
import io.orrery.journal.Events.Read;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalLocked;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.LocalDisk;
import io.orrery.journal.disk.WatchedDisk;
import io.orrery.journal.mark.DurableMarkFile;
import io.orrery.journal.mark.Seal;
import io.orrery.journal.mark.Seal.State;
import io.orrery.journal.mark.Seals;
import io.orrery.journal.segment.FileMap;
import io.orrery.journal.segment.SegmentFiles;
import io.orrery.journal.segment.SegmentName;
import io.orrery.journal.segment.SegmentSurvey;
import io.orrery.journal.upkeep.JournalCheck;
import io.orrery.journal.upkeep.Retention;
import io.orrery.journal.upkeep.SealedSegments;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepairTest {
    private static final Disk DISK = LocalDisk.INSTANCE;

    @TempDir
    private Path home;

    @Test
    void aSessionThatWasClosedNeedsNothing() {
        Path folder = home.resolve("closed");
        try (JournalStore store = new ChronicleStore(folder, KilledSession.SMALL, DISK)) {
            new Events().session(store, 3000);
        }
        assertTrue(Repair.of(DISK, folder).plan().isEmpty());
        assertTrue(Repair.atStart(DISK, folder).plan().isEmpty());
    }

    @Test
    void aSessionKilledBetweenTwoBatchesIsSealedAtItsLastRecord() {
        Path folder = killed(3000, 0, 300);
        long recorded = recorded(folder);
        RepairPlan plan = Repair.atStart(DISK, folder).runAutomatic();

        assertEquals(recorded, plan.lastSequence());
        assertWhole(folder, recorded);
        assertEquals(State.RECOVERED, last(Seals.read(folder)).state());
        assertTrue(Repair.of(DISK, folder).plan().isEmpty());
    }

    @Test
    void whatWasPreparedAndWrittenAsideIsRemoved() throws IOException {
        Path folder = killed(1000, 0, 300);
        long recorded = recorded(folder);
        SegmentFiles files = new SegmentFiles(folder);
        Files.write(files.part(9), new byte[100]);
        Files.write(files.plain(2), new byte[9_000]);
        Files.createDirectory(folder.resolve("head.part"));
        Files.write(folder.resolve("head.part").resolve("segment-000000.cq4"), new byte[100]);
        assertEquals(3, files.all().size(), "the next segment is prepared");
        Repair.atStart(DISK, folder).runAutomatic();

        assertWhole(folder, recorded);
        assertEquals(List.of("durable", "lock", "seals", "segment-000000.cq4"), names(folder));
    }

    @Test
    void aBatchThatWasBegunIsCutOff() {
        for (int unfinished : List.of(1, 2, 700)) {
            Path folder = killed(2000, unfinished, 300);
            long recorded = recorded(folder);
            assertTrue(Repair.of(DISK, folder).plan().steps().stream().anyMatch(step -> step.contains("never recorded")));
            Repair.atStart(DISK, folder).runAutomatic();

            assertWhole(folder, recorded);
            assertFalse(Files.exists(folder.resolve(SegmentFiles.QUARANTINE)));
        }
    }

    @Test
    void aSessionKilledAtARollEndsWithTheSegmentThatWasLeft() throws IOException {
        Path folder = killed(1500, 0, 300);
        SegmentFiles files = new SegmentFiles(folder);
        SegmentSurvey first = SegmentSurvey.of(0, files.plain(0), 1);
        assertEquals(SegmentSurvey.Ending.ROLLED, first.ending());
        change(files.plain(1), head(files.plain(1)), new byte[(int) Files.size(files.plain(1)) - head(files.plain(1))]);
        new DurableMarkFile(DISK, folder).close();
        assertEquals(first.last(), recorded(folder));
        Repair.atStart(DISK, folder).runAutomatic();

        assertWhole(folder, first.last());
        assertEquals(State.RECOVERED, last(Seals.read(folder)).state());
    }

    @Test
    void whatLiesBehindAHoleGoesToQuarantineAndTheRestStays() throws IOException {
        Path folder = killed(4000, 0, 0);
        SegmentFiles files = new SegmentFiles(folder);
        assertEquals(3, files.last());
        FileMap.Part lost = FileMap.of(files.plain(1)).parts().get(600);
        change(files.plain(1), lost.begin(), new byte[lost.end() - lost.begin()]);
        Map<Integer, byte[]> before = contents(files);
        long good = SegmentSurvey.of(1, files.plain(1), SegmentSurvey.of(0, files.plain(0), 1).last() + 1).last();
        Repair.atStart(DISK, folder).runAutomatic();

        assertWhole(folder, good);
        for (int segment = 1; segment <= 3; segment++) {
            Path aside = folder.resolve(SegmentFiles.QUARANTINE).resolve(files.plain(segment).getFileName());
            assertEquals(ByteBuffer.wrap(before.get(segment)), ByteBuffer.wrap(Files.readAllBytes(aside)));
        }
        List<State> states = Seals.read(folder).stream().map(Seal::state).toList();
        assertEquals(List.of(State.ENDED, State.RECOVERED, State.QUARANTINED, State.QUARANTINED, State.QUARANTINED), states);
        assertTrue(Repair.of(DISK, folder).plan().isEmpty());
    }

    @Test
    void whatWasDurableIsNotGivenUpWithoutAnOperator() throws IOException {
        Path folder = killed(1000, 0, 300);
        Path file = new SegmentFiles(folder).plain(0);
        FileMap.Part lost = FileMap.of(file).parts().get(600);
        change(file, lost.begin() + 20, new byte[] {1, 2, 3});
        RepairNeeded needed = assertThrows(RepairNeeded.class, () -> Repair.atStart(DISK, folder).runAutomatic());
        assertTrue(needed.getMessage().contains("was durable up to"), needed.getMessage());
        long good = Repair.of(DISK, folder).run().lastSequence();

        assertWhole(folder, good);
        assertTrue(good >= lost.firstBad() - 3 && good < lost.firstBad());
        assertTrue(Repair.atStart(DISK, folder).runAutomatic().isEmpty());
    }

    @Test
    void aSealedSegmentIsReadOnlyWhenAnOperatorAsks() throws IOException {
        Path folder = killed(4000, 0, 300);
        Path file = new SegmentFiles(folder).plain(1);
        FileMap.Part lost = FileMap.of(file).parts().get(600);
        change(file, lost.begin() + 20, new byte[] {1, 2, 3});
        assertTrue(Repair.atStart(DISK, folder).runAutomatic().isAutomatic());
        assertThrows(JournalDamage.class, () -> check(folder));
        RepairPlan plan = Repair.of(DISK, folder).plan();
        assertFalse(plan.isAutomatic());
        assertEquals(plan.steps(), Repair.of(DISK, folder).run().steps());

        assertWhole(folder, plan.lastSequence());
        assertTrue(Repair.of(DISK, folder).plan().isEmpty());
    }

    @Test
    void aSegmentThatIsGoneEndsTheSessionBeforeIt() throws IOException {
        for (int gone : List.of(0, 1, 3)) {
            Path folder = killed(4000, 0, 300);
            long before = gone == 0 ? 0 : Seals.of(Seals.read(folder), gone - 1).orElseThrow().last();
            Files.delete(new SegmentFiles(folder).plain(gone));
            assertThrows(RepairNeeded.class, () -> Repair.atStart(DISK, folder).runAutomatic());
            assertEquals(before, Repair.of(DISK, folder).run().lastSequence());
            if (gone == 0) {
                assertThrows(JournalMissing.class, () -> new ChronicleStore(folder).reader());
            } else {
                assertWhole(folder, before);
            }
            assertTrue(Repair.of(DISK, folder).plan().steps().isEmpty());
        }
    }

    @Test
    void damagedSealsAreMadeAnew() throws IOException {
        Path folder = killed(4000, 0, 300);
        long recorded = recorded(folder);
        change(folder.resolve(Seals.FILE), 12, new byte[] {'?'});
        assertThrows(RepairNeeded.class, () -> Repair.atStart(DISK, folder).runAutomatic());
        assertEquals(recorded, Repair.of(DISK, folder).run().lastSequence());
        assertWhole(folder, recorded);
    }

    @Test
    void ofACompressedSegmentWhatCanBeInflatedIsSaved() throws IOException {
        Path folder = killed(4000, 0, 300);
        Repair.atStart(DISK, folder).runAutomatic();
        new SealedSegments(folder).compress();
        Path file = new SegmentFiles(folder).compressed(1);
        change(file, (int) Files.size(file) / 2, new byte[] {1, 2, 3, 4, 5, 6, 7});
        assertThrows(JournalDamage.class, () -> check(folder));
        long first = Seals.of(Seals.read(folder), 1).orElseThrow().first();
        long good = Repair.of(DISK, folder).run().lastSequence();

        assertTrue(good > first, first + " " + good);
        assertWhole(folder, good);
    }

    @Test
    void nobodyCompressesWhileARepairIsAtWork() {
        Path folder = killed(1500, 0, 0);
        long recorded = recorded(folder);
        int[] refused = {0};
        Repair.atStart(new WatchedDisk((operation, file) -> {
            assertThrows(JournalLocked.class, () -> new SealedSegments(folder).compress());
            refused[0]++;
        }), folder).runAutomatic();
        assertTrue(refused[0] > 0);
        assertWhole(folder, recorded);
    }

    @Test
    void aSegmentThatWentAwayMeanwhileIsNotMadeAnew() throws IOException {
        Path folder = killed(1500, 0, 0);
        Path plain = new SegmentFiles(folder).plain(1);
        WatchedDisk disk = new WatchedDisk((operation, file) -> Files.deleteIfExists(plain));
        assertThrows(UncheckedIOException.class, () -> Repair.atStart(disk, folder).runAutomatic());
        assertFalse(Files.exists(plain));
    }

    @Test
    void aCompressedFileGoesWhenThePlainOneBesideItIsWhatWasSealed() throws IOException {
        Path folder = compressedBeside(1);
        long recorded = recorded(folder);
        RepairPlan plan = Repair.atStart(DISK, folder).runAutomatic();
        assertEquals(1, plan.steps().size(), plan.steps().toString());
        assertWhole(folder, recorded);
        assertFalse(Files.exists(new SegmentFiles(folder).compressed(1)));
        assertFalse(Files.exists(folder.resolve(SegmentFiles.QUARANTINE)));
    }

    @Test
    void aCompressedFileIsKeptWhenThePlainOneBesideItIsNotWhatWasSealed() throws IOException {
        Path folder = compressedBeside(1);
        SegmentFiles files = new SegmentFiles(folder);
        byte[] compressed = Files.readAllBytes(files.compressed(1));
        long first = Seals.of(Seals.read(folder), 1).orElseThrow().first();
        change(files.plain(1), 0, new byte[(int) Files.size(files.plain(1))]);
        assertThrows(RepairNeeded.class, () -> Repair.atStart(DISK, folder).runAutomatic());
        Repair.of(DISK, folder).run();

        assertWhole(folder, first - 1);
        Path kept = folder.resolve(SegmentFiles.QUARANTINE).resolve(files.compressed(1).getFileName());
        assertArrayEquals(compressed, Files.readAllBytes(kept));
    }

    /** A session that was closed, where compressing was cut off before it removed this segment's plain file. */
    private Path compressedBeside(int segment) throws IOException {
        Path folder = killed(4000, 0, 300);
        Repair.atStart(DISK, folder).runAutomatic();
        Path plain = new SegmentFiles(folder).plain(segment);
        byte[] bytes = Files.readAllBytes(plain);
        new SealedSegments(folder).compress();
        Files.write(plain, bytes);
        return folder;
    }

    @Test
    void aSessionInUseIsLeftAlone() {
        Path folder = home.resolve("live");
        try (ChronicleStore store = new ChronicleStore(folder, KilledSession.SMALL, DISK)) {
            store.writer().add(new Events().trade(1, 1));
            assertThrows(JournalLocked.class, () -> Repair.of(DISK, folder).plan());
            assertThrows(JournalLocked.class, () -> Repair.of(DISK, folder).run());
            assertThrows(JournalLocked.class, () -> Repair.atStart(DISK, folder).runAutomatic());
        }
    }

    @Test
    void aRepairThatIsKilledAnywhereIsGoneOnWithByTheNext() throws IOException {
        int moments = 0;
        for (Path killed : differentOnes()) {
            Path undisturbed = copy(killed);
            long last = Repair.of(new BreakingDisk(), undisturbed).run().lastSequence();
            assertWhole(undisturbed, last);
            boolean cutOff = true;
            for (int operations = 0; cutOff; operations++) {
                Path folder = copy(killed);
                cutOff = isCutOff(Repair.of(new BreakingDisk(operations), folder));
                Repair.of(new BreakingDisk(), folder).run();
                assertWhole(folder, last);
                assertEquals(contents(undisturbed), contents(folder), killed + " after " + operations);
                moments++;
                Retention.delete(folder);
            }
        }
        System.out.println("repair: killed at " + moments + " moments");
        assertTrue(moments > 100, "moments: " + moments);
    }

    private List<Path> differentOnes() throws IOException {
        List<Path> folders = new ArrayList<>();
        folders.add(killed(3000, 2, 300));
        folders.add(killed(1000, 0, 0));
        Path hole = killed(4000, 0, 0);
        Path second = new SegmentFiles(hole).plain(1);
        change(second, FileMap.of(second).parts().get(600).begin(), new byte[40]);
        folders.add(hole);
        Path rotten = killed(4000, 1, 100);
        Path third = new SegmentFiles(rotten).plain(2);
        change(third, FileMap.of(third).parts().get(600).begin(), new byte[40]);
        folders.add(rotten);
        Path headless = killed(4000, 0, 0);
        change(new SegmentFiles(headless).plain(2), 0, new byte[2000]);
        folders.add(headless);
        Path unsealed = killed(3000, 0, 300);
        change(unsealed.resolve(Seals.FILE), 3, new byte[] {'x'});
        folders.add(unsealed);
        Path beside = compressedBeside(2);
        change(new SegmentFiles(beside).plain(2), 30_000, new byte[40]);
        folders.add(beside);
        return folders;
    }

    private static boolean isCutOff(Repair repair) {
        try {
            repair.run();
            return false;
        } catch (UncheckedIOException e) {
            return true;
        }
    }

    private Path killed(int trades, int unfinished, int syncedEach) {
        Path folder = folder();
        KilledSession.record(folder, trades, unfinished, syncedEach);
        return folder;
    }

    private Path copy(Path source) {
        Path folder = folder();
        KilledSession.copy(source, folder);
        return folder;
    }

    private Path folder() {
        try {
            return Files.createTempDirectory(home, "session-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads to the end, and proves that the repaired session has just these records, the same that were recorded. */
    private static void assertWhole(Path folder, long last) {
        List<Read> all = Events.readAll(new ChronicleStore(folder));
        assertEquals(last, all.size());
        for (int i = 0; i < all.size(); i++) {
            assertEquals(i + 1, all.get(i).sequence());
        }
        assertEquals(last, check(folder).lastSequence());
        List<Seal> seals = Seals.read(folder).stream().filter(Seal::counts).toList();
        assertEquals(new SegmentFiles(folder).all().size(), seals.size());
        assertEquals(last, last(seals).last());
    }

    private static JournalCheck check(Path folder) {
        try (JournalReader reader = new ChronicleStore(folder).reader()) {
            return JournalCheck.of(reader);
        }
    }

    private static long recorded(Path folder) {
        EventRecord record = new EventRecord();
        try (JournalReader reader = new ChronicleStore(folder).reader()) {
            while (reader.next(record)) {
                assertTrue(record.intact());
            }
            reader.checkEnd();
            return reader.nextSequence() - 1;
        }
    }

    private static int head(Path file) throws IOException {
        return FileMap.of(file).parts().stream()
            .filter(part -> part.kind() == FileMap.Kind.DOCUMENT_HEADER).findFirst().orElseThrow().begin();
    }

    private static void change(Path file, int at, byte[] bytes) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(at);
            access.write(bytes);
        }
    }

    private static Map<Integer, byte[]> contents(SegmentFiles files) throws IOException {
        Map<Integer, byte[]> contents = new TreeMap<>();
        for (Path file : files.list()) {
            contents.put(SegmentName.number(file), Files.readAllBytes(file));
        }
        return contents;
    }

    /** All files, by their names in the folder. */
    private static Map<String, ByteBuffer> contents(Path folder) throws IOException {
        Map<String, ByteBuffer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }
}
