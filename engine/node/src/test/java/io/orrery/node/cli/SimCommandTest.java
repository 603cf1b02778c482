package io.orrery.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.Orrery;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimCommandTest {
    @TempDir
    private Path home;

    @Test
    void aWrongOptionEndsWithItsCodeAndOneClearLine() {
        Terminated run = Terminated.of(null, home, "sim", "--venues", "mars");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("orrery: --venues: \"mars\" is not served; there are: "), run.err());
        assertEquals("", run.out());
    }

    @Test
    void faultsAreListed() {
        Terminated run = Terminated.of(null, home, "sim", "--fault", "list");

        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("S01  a book update is lost"), run.out());
    }

    @Test
    void itTellsWhereItServesAndEndsInOrderAtSigterm() throws Exception {
        Process sim = start("sim", "--json");

        String line = firstLine(sim);
        sim.destroy();

        assertTrue(line.startsWith("{\"") && line.contains("\"rest\":\"http://127.0.0.1:"), line);
        assertTrue(sim.waitFor(10, TimeUnit.SECONDS));
        assertEquals(0, sim.exitValue());
    }

    @Test
    void attachedItEndsWithItsInput() throws Exception {
        Process sim = start("sim", "--attached");

        firstLine(sim);
        sim.getOutputStream().close();

        assertTrue(sim.waitFor(10, TimeUnit.SECONDS));
        assertEquals(0, sim.exitValue());
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        return reader.readLine();
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), Orrery.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
