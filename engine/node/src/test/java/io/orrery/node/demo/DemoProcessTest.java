package io.orrery.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.FeedState;
import io.orrery.node.cli.Terminated;
import io.orrery.node.live.NodeEngines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo as its users have it: two processes, and whatever becomes of either. */
@Timeout(60)
final class DemoProcessTest {
    private static final int INSTRUMENTS = 6;

    @TempDir
    private Path home;

    @Test
    void aDemoThatIsKilledLeavesNoSimulator() throws Exception {
        try (RunningDemo demo = RunningDemo.start(home)) {
            assertTrue(demo.simulator().isAlive());

            demo.kill();

            demo.simulator().onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aSimulatorThatIsKilledLeavesTheSessionAndItsFeedsAreRecordedAsDown() throws Exception {
        try (RunningDemo demo = RunningDemo.start(home); RecordedFeeds feeds = new RecordedFeeds(demo.session())) {
            feeds.await(INSTRUMENTS, FeedState.LIVE);
            assertKeysAreTheirOwners();

            demo.simulator().destroyForcibly();

            assertTrue(demo.lineWith("the simulator has ended").contains("exit code 137"));
            feeds.await(INSTRUMENTS, FeedState.DOWN);
            StringBuilder rest = new StringBuilder();
            demo.interrupt();
            assertEquals(0, demo.ended(rest), rest.toString());
        }
        Terminated verified = Terminated.of(new NodeEngines(), home, "verify");
        assertEquals(0, verified.exitCode(), verified.err());
        try (Stream<Path> left = Files.list(home.resolve("run"))) {
            assertEquals(List.of("counters.dat"), left.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void whatATerminalInterruptsIsTheDemoWhichEndsInOrderBeforeItsSimulatorDoes() throws Exception {
        try (RunningDemo demo = RunningDemo.start(home)) {
            StringBuilder rest = new StringBuilder();

            RunningDemo.interrupt(demo.simulator());
            assertThrows(TimeoutException.class, () -> demo.simulator().onExit().get(1, TimeUnit.SECONDS));
            demo.interrupt();

            assertEquals(0, demo.ended(rest), rest.toString());
            assertFalse(demo.simulator().isAlive());
        }
    }

    private void assertKeysAreTheirOwners() throws Exception {
        Set<PosixFilePermission> owners = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        try (Stream<Path> files = Files.walk(home.resolve("run"))) {
            List<Path> keys = files.filter(file -> file.toString().matches(".*-(key|secret)")).toList();
            assertEquals(2 * DemoVenues.NAMES.size(), keys.size(), keys.toString());
            for (Path key : keys) {
                assertEquals(owners, Files.getPosixFilePermissions(key), key.toString());
            }
        }
    }
}
