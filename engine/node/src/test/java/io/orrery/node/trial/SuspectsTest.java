package io.orrery.node.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.plugin.Plugin;
import io.orrery.node.plugin.PluginJar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SuspectsTest {
    @TempDir
    private Path folder;

    private List<String> in(String body) {
        return Suspects.in(Plugin.read(PluginJar.of(folder.resolve("planted.jar"), "planted", body)).entries());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "System.nanoTime()", "System.currentTimeMillis()", "java.time.Instant.now()", "java.time.LocalDate.now()",
        "java.time.Clock.systemUTC()", "new java.util.Date()", "Math.random()", "new java.util.Random()",
        "java.util.concurrent.ThreadLocalRandom.current()", "java.util.UUID.randomUUID()", "System.identityHashCode(this)",
        "new Object().hashCode()", "new Thread()", "java.util.concurrent.Executors.newCachedThreadPool()",
        "java.nio.file.Path.of(\"x\")", "new java.io.File(\"x\")", "java.net.URI.create(\"x\")", "Runtime.getRuntime()",
        "System.getenv(\"x\")", "Math.sin(1)"})
    void whatMayDifferBetweenTwoRunsIsFoundByName(String expression) {
        List<String> found = in("Object any() { return " + expression + "; }");
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).startsWith("author.Planted uses java."), found.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "StrictMath.sin(1)", "new java.util.Random(7)", "Math.max(1, 2)", "java.time.Duration.ofSeconds(1)", "\"a\" + 1",
        "java.time.Instant.ofEpochSecond(1)", "new java.util.TreeMap<String, String>()", "Long.valueOf(1L).hashCode()",
        "(java.util.function.Supplier<String>) () -> \"x\"", "Side.valueOf(\"BUY\")",
        "new RuntimeException(\"x\")", "Clock.now()", "new Runtimes()"})
    void whatIsAlwaysTheSameIsNot(String expression) {
        assertEquals(List.of(), in("static class Clock { static long now() { return 1; } } static class Runtimes { }"
            + " Object any() { return " + expression + "; }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Book", "Order", "Execution", "TradeDecoder", "io.orrery.engine.bar.Bar"})
    void aFieldForWhatIsLentIsFound(String type) {
        assertEquals(List.of("author.Planted keeps what is lent for a call in its field kept"), in(type + " kept;"));
    }

    @Test
    void whatIsNoClassIsSaid() {
        assertEquals(List.of("a.class can't be read: no class"), Suspects.in(Map.of("a.class", new byte[100])));
    }
}
