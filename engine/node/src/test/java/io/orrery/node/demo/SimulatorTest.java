package io.orrery.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimulatorTest {
    @TempDir
    private Path folder;

    @Test
    void oneThatDoesNotStartIsRefusedWithItsOwnWords() {
        try (Simulator simulator = Simulator.start(folder.resolve("talk"), List.of("--venues", "mars"))) {
            Refusal refusal = assertThrows(Refusal.class, simulator::served);

            assertEquals(ExitCode.REMOTE_UNAVAILABLE, refusal.exitCode());
            assertTrue(refusal.getMessage().startsWith(
                "the simulator did not start: exit code 2: --venues: \"mars\" is not served"), refusal.getMessage());
        }
    }
}
