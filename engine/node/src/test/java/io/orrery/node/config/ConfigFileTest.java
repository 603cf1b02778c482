package io.orrery.node.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.ExitCode;
import io.orrery.node.Json;
import io.orrery.node.Refusal;
import io.orrery.node.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ConfigFileTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
            Arguments.of("\n\nvenus = []", "orrery.conf:3: unknown key \"venus\" – did you mean \"venues\"?"),
            Arguments.of("engine {\n  rign-slots = 1024\n}",
                "orrery.conf:2: unknown key \"rign-slots\" – did you mean \"ring-slots\"?"),
            Arguments.of("http.port = many", "orrery.conf:1: http.port=\"many\" is not a whole number"),
            Arguments.of("http.port = 1.5", "orrery.conf:1: http.port=1.5 is not a whole number"),
            Arguments.of("http.port = 99999999999", "orrery.conf:1: http.port=99999999999 is not a whole number"),
            Arguments.of("http.port = -1", "orrery.conf:1: http.port=-1 is out of range: allowed are 0 to 65535"),
            Arguments.of("engine.ring-slots = 5000", "engine.ring-slots=5000 is not a power of two"),
            Arguments.of("engine.idle = sleepy", "engine.idle=\"sleepy\" is not one of busy-spin, yield, back-off"),
            Arguments.of("journal.segment-size = big", "journal.segment-size=\"big\" is not a size such as 64MiB or 10GB"),
            Arguments.of("stop.deadline = soon", "stop.deadline=\"soon\" is not a duration such as 500ms, 5s or 2h"),
            Arguments.of("http = 7117", "orrery.conf:1: http=7117 is not an object { … }"),
            Arguments.of("venues = [\n  { name = a, settings {} }\n]", "orrery.conf:2: missing key \"venues[0].kind\""),
            Arguments.of("strategies = [{ name = a, strategy = b, venue = c, instruments = [x], parameters {} }]",
                "strategies: venue=c of \"a\" is not among the venues [demo]"),
            Arguments.of("engine {\n  idle = \n", "orrery.conf:"),
            Arguments.of("http.port = ${nowhere}", "orrery.conf:1: Could not resolve substitution"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsRefusedWithItsFileAndLine(String text, String message) throws IOException {
        Refusal refusal = assertThrows(Refusal.class, () -> load(text));

        assertEquals(ExitCode.CONFIG, refusal.exitCode());
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Refusal refusal = assertThrows(Refusal.class, () -> load("venus = 1\nhttp.port = x\nhttp.prot = 1"));

        assertEquals(3, refusal.getMessage().lines().count(), refusal.getMessage());
    }

    @Test
    void theDefaultsTradeTheDemo() throws IOException {
        NodeConfig config = load("").config();

        assertEquals("demo", config.venues().get(0).kind());
        assertEquals("reversal", config.strategies().get(0).kind());
        assertEquals(new ByteSize(256L << 20), config.journal().segmentSize());
        assertEquals(Duration.ofSeconds(5), config.stop().deadline());
    }

    @Test
    void aSettingGoesBeforeTheFileAndTheFileBeforeTheDefaults() throws IOException {
        Path file = Files.writeString(folder.resolve("orrery.conf"), "http.port = 1000\nengine.ring-slots = 2048");
        NodeConfig config = ConfigFile.load(new Home(folder), file, List.of("http.port=2000")).config();

        assertEquals(2000, config.http().port());
        assertEquals(2048, config.engine().ringSlots());
        assertEquals(1_000_000, config.snapshot().everyRecords());
    }

    @Test
    void secretsAreMaskedWhereverTheyAreShown() throws IOException {
        ConfigFile config = load("venues = [{ name = demo, kind = demo, settings { api-secret = hunter2, depth = 5 } }]");

        assertEquals(Map.of("api-secret", "hunter2", "depth", "5"), config.config().venues().get(0).settings());
        for (String shown : List.of(config.readable(), config.json(), config.withOrigins())) {
            assertFalse(shown.contains("hunter2"), shown);
            assertTrue(shown.contains("***"), shown);
        }
    }

    @Test
    void theHashIsOfWhatIsConfiguredNotOfHowItIsWritten() throws IOException {
        byte[] one = load("http { port = 9 }").hash();

        assertArrayEquals(one, load("# a comment\nhttp.port = 9").hash());
        assertFalse(Arrays.equals(one, load("http.port = 10").hash()));
    }

    @Test
    void theOriginOfEachKeyIsShown() throws IOException {
        String shown = load("\nhttp.port = 9").withOrigins();

        assertTrue(shown.contains("http.port = 9  # orrery.conf:2"), shown);
        assertTrue(shown.contains("http.enabled = true  # reference.conf:"), shown);
    }

    @Test
    void theSchemaNamesEveryKeyOfTheReference() throws IOException {
        String schema = Json.render(ConfigSchema.of(NodeConfig.class));

        for (String key : List.of("ring-slots", "segment-size", "retention", "collar-ppm", "open-orders", "parameters")) {
            assertTrue(schema.contains("\"" + key + "\":{"), key);
        }
        assertTrue(schema.contains("\"enum\":[\"busy-spin\",\"yield\",\"back-off\"]"), schema);
    }

    private ConfigFile load(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("orrery.conf"), text);
        return ConfigFile.load(new Home(folder), file, List.of());
    }
}
