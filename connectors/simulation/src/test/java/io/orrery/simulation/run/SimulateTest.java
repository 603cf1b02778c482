package io.orrery.simulation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orrery.simulation.world.Plan;
import io.orrery.simulation.world.World;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimulateTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aRunSumsUpWhatHappened() throws Exception {
        assertEquals(0, run("--seeds", "2", "--faults", "none", "--json"));

        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertEquals(2, json.get("seeds").asInt());
        assertEquals(0, json.get("violations").asInt());
        assertTrue(json.get("events").asLong() > 0);
    }

    @Test
    void theClassesOfFaultsAreListed() {
        assertEquals(0, run("--faults", "list"));

        assertTrue(out.toString().contains("O01  an order is executed, its answer is lost"), out.toString());
        assertTrue(out.toString().contains("D01  the process dies"), out.toString());
    }

    @Test
    void whatCannotBeFollowedIsRefused() {
        assertEquals(2, run("--faults", "X99"));
        assertEquals(2, run("--seeds", "none"));
        assertEquals(2, run("--worlds"));

        assertTrue(err.toString().contains("X99"), err.toString());
    }

    @Test
    void whatHappenedIsWrittenDownAnEventALine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("minutes");
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
            new World(Plan.of(1, Set.of())).minutes(new Minutes(lines)).run();
        }
        assertTrue(Files.readAllLines(file).stream().anyMatch(line -> line.contains(" INPUT OrderFilled ")));
    }

    private int run(String... arguments) {
        return new Simulate().run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
