package io.orrery.journal.chronicle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.journal.Events;
import io.orrery.journal.JournalFailure;
import io.orrery.journal.JournalSettings;
import io.orrery.journal.JournalSettings.Sync;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.disk.WatchedDisk;
import io.orrery.journal.disk.WatchedDisk.Operation;
import io.orrery.journal.mark.DurableMark;
import io.orrery.journal.mark.JournalLock;
import io.orrery.journal.mark.Seals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer and its syncer, on a disk that does not do what it is asked, or not at once. */
final class SyncerTest {
    @TempDir
    private Path folder;

    private final Events events = new Events();
    private final WatchedDisk disk = new WatchedDisk();

    @Test
    void aSyncThatFailsAtTheEndIsToldAndNothingStaysHeld() {
        ChronicleStore store = store(Sync.GROUP);
        JournalWriter writer = store.writer();
        record(writer, 10);
        disk.failSyncs();
        assertThrows(JournalFailure.class, store::close);
        assertFalse(JournalLock.isHeld(folder));
        assertEquals(List.of(), Seals.read(folder));
        assertEquals(11, Events.readAll(new ChronicleStore(folder)).size());
        assertDoesNotThrow(store::close);
    }

    @Test
    void aSyncThatFailedBeforeTheEndIsToldThereToo() throws Exception {
        for (Sync sync : Sync.values()) {
            Path journal = folder.resolve(sync.name());
            ChronicleStore store = new ChronicleStore(journal, settings(sync), disk);
            JournalWriter writer = store.writer();
            recordSegments(writer, 1);
            disk.failSyncs();
            record(writer, 1);
            store.syncer().doWork();
            assertTrue(store.condition().failure() instanceof IOException);
            disk.watch((operation, file) -> { });
            assertSame(store.condition().failure(), assertThrows(JournalFailure.class, store::close).getCause());
            assertFalse(JournalLock.isHeld(journal));
        }
    }

    @Test
    void withEachCommitsGoOnBehindAFailedSyncAndSyncNoMore() {
        ChronicleStore store = store(Sync.EACH);
        JournalWriter writer = store.writer();
        record(writer, 3);
        assertEquals(4, store.condition().durableSequence());
        disk.failSyncs();
        record(writer, 1);
        assertEquals("Input/output error", store.condition().failure().getMessage());
        List<Path> touched = new ArrayList<>();
        disk.watch((operation, file) -> touched.add(file));
        record(writer, 5);
        assertEquals(List.of(), touched);
        assertEquals(4, store.condition().durableSequence());
        assertEquals(10, store.condition().recordedSequence());
        assertThrows(JournalFailure.class, store::close);
        assertFalse(JournalLock.isHeld(folder));
        assertEquals(10, Events.readAll(new ChronicleStore(folder)).size());
    }

    @Test
    void whateverGoesWrongIsTheLastThingThatIsTried() throws Exception {
        List<Throwable> causes = List.of(
            new UncheckedIOException(new IOException("gone")), new IllegalStateException("odd"), new InternalError("a fault"));
        for (int i = 0; i < causes.size(); i++) {
            Throwable cause = causes.get(i);
            ChronicleStore store = new ChronicleStore(folder.resolve("journal" + i), settings(Sync.GROUP), disk);
            recordSegments(store.writer(), 1);
            disk.watch((operation, file) -> {
                if (operation == Operation.RENAME) {
                    SyncerTest.<RuntimeException>raise(cause);
                }
            });
            assertEquals(0, store.syncer().doWork());
            assertSame(cause, store.condition().failure());
            List<Path> touched = new ArrayList<>();
            disk.watch((operation, file) -> touched.add(file));
            assertEquals(0, store.syncer().doWork());
            assertEquals(List.of(), touched);
            assertThrows(JournalFailure.class, store::close);
        }
    }

    @Test
    void theSealsAreKnownAndNotReadAgain() throws Exception {
        ChronicleStore store = store(Sync.GROUP);
        JournalWriter writer = store.writer();
        recordSegments(writer, 2);
        store.syncer().doWork();
        Files.write(folder.resolve(Seals.FILE), new byte[] {'x'}, StandardOpenOption.APPEND);
        recordSegments(writer, 1);
        store.syncer().doWork();
        assertNull(store.condition().failure());
        store.close();
        assertEquals(writer.segment() + 1, Seals.read(folder).size());
    }

    @Test
    void aDiskThatStallsIsSeenWhileItDoes() throws Exception {
        for (Sync sync : List.of(Sync.GROUP, Sync.EACH)) {
            ChronicleStore store = new ChronicleStore(folder.resolve(sync.name()), settings(sync), disk);
            JournalWriter writer = store.writer();
            record(writer, 1);
            store.syncer().doWork();
            assertEquals(0, store.condition().durableLagNanos());
            List<Operation> seen = new ArrayList<>();
            disk.watch((operation, file) -> {
                LockSupport.parkNanos(1_000);
                if (store.condition().durableLagNanos() > 0) {
                    seen.add(operation);
                }
            });
            record(writer, 1);
            if (sync == Sync.GROUP) {
                assertEquals(List.of(), seen);
                store.syncer().doWork();
            }
            assertTrue(seen.contains(Operation.FORCE_REGION), sync + ": " + seen);
            assertEquals(0, store.condition().durableLagNanos());
            seen.clear();
            store.close();
            assertTrue(seen.contains(Operation.RESIZE) && seen.contains(Operation.RENAME), sync + ": " + seen);
            disk.watch((operation, file) -> { });
        }
    }

    @Test
    void whatIsDurableStaysSoWhenTheWriterRollsMeanwhile() throws Exception {
        ChronicleStore store = store(Sync.GROUP);
        JournalWriter writer = store.writer();
        recordSegments(writer, 1);
        long[] most = {0};
        boolean[] rolled = {false};
        disk.watch((operation, file) -> {
            most[0] = Math.max(most[0], store.condition().durableSequence());
            if (operation == Operation.FORCE_REGION && !rolled[0]) {
                rolled[0] = true;
                recordSegments(writer, 1);
            }
        });
        store.syncer().doWork();
        assertTrue(store.condition().durableSequence() >= most[0]);
        assertEquals(store.condition().durableSequence(), DurableMark.read(folder).orElseThrow().sequence());
        assertEquals(writer.segment(), DurableMark.read(folder).orElseThrow().segment());
        store.close();
    }

    @Test
    void aWriterThatRanOutOfRoomClosesWithAllThatWasWhole() {
        ChronicleStore store = store(Sync.GROUP);
        JournalWriter writer = store.writer();
        disk.watch((operation, file) -> {
            if (operation == Operation.WRITE && file.getFileName().toString().startsWith("segment-")) {
                throw new IOException("No space left on device");
            }
        });
        assertThrows(JournalFailure.class, () -> record(writer, 2_000));
        long recorded = store.condition().recordedSequence();
        assertDoesNotThrow(store::close);
        assertFalse(JournalLock.isHeld(folder));
        assertEquals(recorded, Events.readAll(new ChronicleStore(folder)).size());
    }

    private ChronicleStore store(Sync sync) {
        return new ChronicleStore(folder, settings(sync), disk);
    }

    /** Syncs whenever it is asked to. */
    private static JournalSettings settings(Sync sync) {
        return new JournalSettings(50_000, 256 << 10, sync, 1, 1);
    }

    private void record(JournalWriter writer, int trades) {
        for (int i = 0; i < trades; i++) {
            writer.add(events.trade(i, i));
            writer.commit();
        }
    }

    private void recordSegments(JournalWriter writer, int segments) {
        int last = writer.segment() + segments;
        while (writer.segment() < last) {
            record(writer, 1);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable cause) throws T {
        throw (T) cause;
    }
}
