package io.orrery.engine.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.engine.Engine;
import io.orrery.engine.RandomSession;
import io.orrery.engine.Rig;
import io.orrery.engine.follower.Follower;
import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReapplicationTest {
    private static final StrategyCatalogue CATALOGUE = StrategyCatalogue.installed();

    @TempDir
    private Path folder;

    private final Rig rig = new Rig(CATALOGUE);

    private static Engine idle() {
        return new Engine(CATALOGUE, output -> {
            throw new AssertionError("an output was decided");
        });
    }

    private static byte[] state(Engine engine) {
        StateWriter writer = new StateWriter();
        engine.state().save(writer);
        byte[] bytes = new byte[writer.length()];
        writer.buffer().getBytes(0, bytes);
        return bytes;
    }

    private static byte[] whole(Engine engine) {
        StateWriter writer = new StateWriter();
        engine.save(writer);
        byte[] bytes = new byte[writer.length()];
        writer.buffer().getBytes(0, bytes);
        return bytes;
    }

    @Test
    void applyingWhatWasDecidedGivesTheStateOfTheLiveEngine() {
        new RandomSession(rig, 4).run(3_000);
        rig.run();
        Reapplication again = new Reapplication(idle());
        EventRecord record = new EventRecord();
        try (JournalReader reader = rig.journal.reader()) {
            while (reader.next(record)) {
                again.onRecord(record);
            }
        }
        again.end();
        assertEquals(rig.engine().digest(), again.engine().digest());
        assertArrayEquals(state(rig.engine()), state(again.engine()));
    }

    @Test
    void anEngineFromASnapshotGoesOnAsIfItHadNeverStopped() throws IOException {
        List<Long> taken = new ArrayList<>();
        Follower.Listener listener = new Follower.Listener() {
            @Override
            public void onRecord(EventRecord record) {
            }

            @Override
            public void onSnapshot(long sequence, long digest, long bytes) {
                taken.add(sequence);
            }

            @Override
            public void onSnapshotFailure(IOException failure) {
                throw new AssertionError(failure);
            }
        };
        Follower follower = new Follower(rig.journal.reader(), Opening.NONE, CATALOGUE, folder, 500, listener);
        RandomSession session = new RandomSession(rig, 4).run(1_000);
        for (int i = 0; i < 8; i++) {
            follower.doWork();
            session.go(500);
        }
        rig.run();
        while (follower.doWork() > 0) {
            continue;
        }
        assertEquals(0, follower.differences());
        assertEquals(rig.engine().digest(), follower.engine().digest());
        assertArrayEquals(whole(rig.engine()), whole(follower.engine()));

        assertEquals(true, taken.size() >= 5, "snapshots " + taken);
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                assertArrayEquals(whole(rig.engine()), whole(resumed(SnapshotFile.read(file))), "from " + file);
            }
        }
    }

    @Test
    void aSnapshotThatCanNotBeWrittenCostsTheFollowerNothingElse() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("file"));
        List<IOException> failures = new ArrayList<>();
        Follower.Listener listener = new Follower.Listener() {
            @Override
            public void onRecord(EventRecord record) {
            }

            @Override
            public void onSnapshot(long sequence, long digest, long bytes) {
                throw new AssertionError("written where it can't be");
            }

            @Override
            public void onSnapshotFailure(IOException failure) {
                failures.add(failure);
            }
        };
        Follower follower = new Follower(rig.journal.reader(), Opening.NONE, CATALOGUE, notAFolder, 500, listener);
        new RandomSession(rig, 4).run(3_000);
        rig.run();
        while (follower.doWork() > 0) {
            continue;
        }
        assertTrue(failures.size() > 3 && failures.size() < 100, failures.size() + " failures");
        assertEquals(0, follower.differences());
        assertEquals(rig.engine().digest(), follower.engine().digest());
    }

    /** Loads a snapshot and executes what was recorded after it. */
    private Engine resumed(SnapshotFile snapshot) {
        Engine engine = new Engine(CATALOGUE, output -> { });
        engine.load(snapshot.state());
        assertEquals(snapshot.digest(), engine.digest());
        EventRecord record = new EventRecord();
        try (JournalReader reader = rig.journal.reader()) {
            reader.seekSequence(snapshot.sequence() + 1);
            while (reader.next(record)) {
                engine.execute(record);
            }
        }
        return engine;
    }

    @Test
    void aDamagedSnapshotIsRefused() throws IOException {
        new RandomSession(rig, 4).run(500);
        rig.run();
        StateWriter writer = new StateWriter();
        rig.engine().save(writer);
        Path file = SnapshotFile.write(folder, 17, rig.engine().digest(), writer);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 4;
            Files.write(file, damaged);
            assertThrows(IOException.class, () -> SnapshotFile.read(file));
        }
        Files.write(file, bytes);
        assertEquals(17, SnapshotFile.read(file).sequence());
    }
}
