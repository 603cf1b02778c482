package io.orrery.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.demo.SameProgram;
import io.orrery.node.home.Home;
import io.orrery.node.home.Sessions;
import io.orrery.node.live.NodeEngines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A strategy in an endless loop, in a process of its own. */
final class EndlessStrategyTest {
    private static final String BOTH = "strategies=[{ name = a, strategy = spinner, venue = demo, instruments = [\"BTC-USDT\"],"
        + " parameters { %s } }, { name = b, strategy = quoter, venue = demo, instruments = [\"BTC-USDT\"], parameters {} }]";

    @TempDir
    private Path folder;

    private String said;

    private int run(String parameters) throws IOException, InterruptedException {
        return run(parameters, "shared");
    }

    private int run(String parameters, String threading) throws IOException, InterruptedException {
        return end("run", "--plain", "--home", folder.toString(), "--seconds", "60", "--set", "http.enabled=false",
            "--set", "engine.patience=500ms", "--set", "engine.threading=" + threading,
            "--set", String.format(BOTH, parameters));
    }

    /** The exit code of a process with these arguments. */
    private int end(String... arguments) throws IOException, InterruptedException {
        List<String> command = SameProgram.command("endless", "io.orrery.node.Orrery", List.of(), List.of(arguments));
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(err.toFile()).start();
        try {
            assertTrue(process.waitFor(150, TimeUnit.SECONDS), "it ended");
            said = Files.readString(err, StandardCharsets.UTF_8);
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** What was decided before is proved, and the call is not made again. */
    private void verifies(Home home) {
        String session = new Sessions(home).list().get(0).id();
        Terminated verified = assertTimeoutPreemptively(
            Duration.ofSeconds(120), () -> Terminated.of(new NodeEngines(), folder, "verify", session));
        assertEquals(0, verified.exitCode(), verified.err());
        assertTrue(verified.out().contains(" 0 differences"), verified.out());
        assertTrue(verified.err().contains("strategy spinner did not come to an end at sequence"), verified.err());
    }

    @Test
    void itIsKilledOnTheThreadThatReadsTheMarketToo() throws IOException, InterruptedException {
        assertEquals(7, run("", "single"));
        assertTrue(said.contains("strategy spinner does not come to an end: killed, and in quarantine"), said);
        verifies(new Home(folder));
    }

    @Test
    void itIsKilledAndNoStartPlaysItUntilItIsReleased() throws IOException, InterruptedException {
        assertEquals(7, run(""));
        assertTrue(said.contains("strategy spinner does not come to an end: killed, and in quarantine"), said);
        Home home = new Home(folder);
        assertTrue(Files.readString(home.killedFile()).contains("watchdog"));
        assertEquals(List.of("spinner"), Files.readAllLines(home.quarantineFile()));
        verifies(home);

        Terminated next = Terminated.of(
            new NodeEngines(), folder, "run", "--plain", "--seconds", "2", "--set", "http.enabled=false", "--set",
            String.format(BOTH, ""));
        assertEquals(0, next.exitCode(), next.err());
        assertTrue(next.err().contains("strategy spinner is in quarantine and is not played"), next.err());
        Terminated started = Terminated.of(null, folder, "tail", "--type", "StrategyStarted", "--from", "1");
        assertTrue(started.out().contains("quoter"), started.out());
        assertFalse(started.out().contains("spinner"), started.out());

        assertEquals(0, Terminated.of(null, folder, "strategy", "release", "spinner").exitCode());
        assertEquals(List.of(), Files.readAllLines(home.quarantineFile()));
        assertEquals(3, Terminated.of(null, folder, "strategy", "release", "spinner").exitCode());
    }

    /** The kill's file is there before anything is said: the engine's thread goes on with its session still in its hands. */
    @Test
    void whoComesBackTooLateRecordsNothingMore() throws IOException, InterruptedException {
        Home home = new Home(folder);
        assertEquals(7, run("until = \"" + home.killedFile() + "\""));
        assertTrue(said.contains("strategy spinner does not come to an end: killed, and in quarantine"), said);
        verifies(home);
    }

    @Test
    void inVirtualTimeThereIsNothingToKill() throws IOException, InterruptedException {
        Home home = new Home(folder);
        assertEquals(7, end("demo", "--virtual", "--plain", "--home", folder.toString(), "--seconds", "60", "--set",
            "http.enabled=false", "--set", "engine.patience=500ms", "--set", String.format(BOTH, "")));
        assertTrue(said.contains("strategy spinner does not come to an end"), said);
        assertFalse(Files.exists(home.killedFile()));
        assertFalse(Files.exists(home.quarantineFile()));
        verifies(home);
    }

    @Test
    void theCheckSaysWhereItIsAtWork() throws IOException, InterruptedException {
        assertEquals(8, end("strategy", "check", "spinner", "--home", folder.toString(), "--seconds", "9"));
        assertTrue(said.contains("it does not come to an end: "), said);
        assertTrue(said.contains("Spinner"), said);
    }
}
