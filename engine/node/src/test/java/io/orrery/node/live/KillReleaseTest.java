package io.orrery.node.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.venue.Gate;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.DiskFile;
import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.home.Home;
import io.orrery.node.home.OperatorFiles;
import io.orrery.node.home.OperatorWord;
import io.orrery.node.vitals.Vital;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a kill ends, and what does not end it. */
final class KillReleaseTest extends KillSwitchByHand {
    /** A disk that is busy with the deletion of the file when somebody kills from within the process. */
    private final class Interrupted implements Disk {
        private OperatorWord next = new OperatorWord("ben", "", "");

        @Override
        public void delete(Path file) throws IOException {
            LocalDisk.INSTANCE.delete(file);
            if (next != null && file.endsWith("killed")) {
                OperatorWord by = next;
                next = null;
                kill.kill(by);
            }
        }

        @Override
        public DiskFile open(Path file) throws IOException {
            return LocalDisk.INSTANCE.open(file);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            LocalDisk.INSTANCE.rename(from, to);
        }

        @Override
        public void forceFolder(Path at) throws IOException {
            LocalDisk.INSTANCE.forceFolder(at);
        }

        @Override
        public long usableBytes(Path at) throws IOException {
            return LocalDisk.INSTANCE.usableBytes(at);
        }
    }

    @Test
    void onlyTwoPeopleReleaseIt() {
        kill.kill(new OperatorWord("anna", "", ""));
        runMillis(10);
        told();
        for (OperatorWord few : List.of(new OperatorWord("anna", "", ""), new OperatorWord("anna", "anna", ""))) {
            files.requestRelease(few);
            runMillis(10);
            assertEquals(List.of(), told());
            assertTrue(gates.get(0).isTight());
        }
        files.requestRelease(TWO);
        runMillis(10);
        assertEquals(List.of(TradingState.ACTIVE + " anna ben"), told());
        assertFalse(gates.get(0).isTight());
        assertTrue(files.killed().isEmpty());
        int before = one.asked;
        runMillis(60_000);
        assertEquals(before, one.asked);
        assertEquals(0, counters.value(Vital.KILLED));
    }

    @Test
    void aSecondKillAddsNothingAndOneReleaseEndsBoth() {
        kill.kill(new OperatorWord("anna", "", ""));
        runMillis(10);
        kill.kill(new OperatorWord("ben", "", ""));
        runMillis(10);
        assertEquals(List.of(TradingState.HALTED + " anna "), told());
        files.requestRelease(TWO);
        runMillis(10);
        assertFalse(gates.get(0).isTight());
        assertEquals(List.of(TradingState.ACTIVE + " anna ben"), told());
    }

    @Test
    void aKillThatComesWithAReleaseHolds() throws Exception {
        Files.createFile(folder.resolve("killed"));
        runMillis(10);
        told();
        files.requestRelease(TWO);
        Files.setLastModifiedTime(folder.resolve("killed"), FileTime.fromMillis(1)); // somebody made it anew
        runMillis(10);
        assertTrue(gates.get(0).isTight());
        assertEquals(List.of(), told());
        assertEquals(1, counters.value(Vital.KILLED));
        files.requestRelease(TWO);
        runMillis(10);
        assertFalse(gates.get(0).isTight(), "whoever asks again knows of it");
    }

    @Test
    void aReleaseThatNobodyTookIsNotMeantForTheNextKill() throws Exception {
        files.requestRelease(TWO);
        Files.createFile(folder.resolve("killed"));
        kill = make(0);
        runMillis(20);
        assertTrue(gates.get(0).isTight());
        assertTrue(files.releaseRequested().isEmpty());
    }

    @Test
    void aKillInTheMidstOfAReleaseHoldsAndTheEngineHearsOfBoth() throws Exception {
        files = new OperatorFiles(new Home(folder), new Interrupted());
        kill = make(0);
        Files.createFile(folder.resolve("killed"));
        runMillis(10);
        told();
        int before = one.asked;
        files.requestRelease(TWO);
        for (int i = 0; i < 10; i++) {
            runMillis(1);
            assertTrue(gates.stream().allMatch(Gate::isTight));
        }
        assertEquals(List.of(TradingState.ACTIVE + " anna ben", TradingState.HALTED + " ben "), told());
        assertEquals(1, counters.value(Vital.KILLED));
        assertTrue(one.asked > before && files.isKilled());
    }
}
