package io.orrery.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.live.NodeEngines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was recorded of a venue becomes a session that is proved, and its book a table that plain code agrees with. */
final class ImportTest {
    private static final int DEPTH = 10;
    private static final String INSTRUMENT = "BTCUSDT:tick=0.01,lot=0.00001";

    @TempDir
    private Path folder;

    private final RecordedMarket market = new RecordedMarket(DEPTH);
    private Path home;
    private Path file;

    @BeforeEach
    void record() throws IOException {
        home = folder.resolve("home");
        file = folder.resolve("btcusdt.hft.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", market.lines).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Terminated run(String... arguments) {
        return Terminated.of(new NodeEngines(), home, arguments);
    }

    private Terminated importing(Path from, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
            "import", "--venue", "binance", "--format", "hft", "--instrument", INSTRUMENT, from.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void anImportedSessionIsProved() {
        Terminated imported = importing(file);
        assertEquals(0, imported.exitCode(), imported.err());
        assertTrue(
            imported.out().contains("binance: 1 books, 0 refused, 0 lost, 1 snapshots, 0 gaps, 0 crossed"), imported.out());
        Terminated verified = run("verify", "--json");
        assertEquals(0, verified.exitCode(), verified.err());
        assertTrue(verified.out().contains("\"differences\":0"), verified.out());
        assertTrue(verified.out().contains("\"ended\":true"), verified.out());
        String first = run("tail", "--from", "1", "--max", "2").out();
        assertTrue(first.contains("IMPORT"), first);
        assertTrue(first.contains("2024-08-08T23:54:1"), first);
    }

    @Test
    void theSameRecordingGivesTheSameDigest() {
        assertEquals(digest(importing(file, "--out", "one")), digest(importing(file, "--out", "two")));
        assertEquals(0, run("verify", "two").exitCode());
    }

    private static String digest(Terminated run) {
        return run.out().lines().filter(line -> line.startsWith("digest")).findFirst().orElseThrow();
    }

    @Test
    void theExportedBookIsTheOneThatPlainCodeBuilds() {
        assertEquals(0, importing(file, "--out", "monday").exitCode());
        assertEquals(market.rowsAtUpdates, rows("export", "--what", "book", "--at-each", "update", "monday"));
        assertEquals(
            market.rowsAtTrades, rows("export", "--what", "book", "--at-each", "trade", "--symbol", "BTCUSDT", "monday"));
        assertEquals(3, run("export", "--what", "book", "--symbol", "ETHUSDT", "monday").exitCode());
    }

    private List<String> rows(String... arguments) {
        Terminated run = run(arguments);
        assertEquals(0, run.exitCode(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals("venue,symbol,receive_time,update_id,side,level,price,quantity", lines.get(0));
        return lines.subList(1, lines.size());
    }

    @Test
    void twoRecordingsArePlayedTogetherEachAsAConnectionOfItsOwn() throws IOException {
        Path other = folder.resolve("ethusdt.hft");
        Files.write(other, market.lines.stream().map(line -> line.replace("BTCUSDT", "ETHUSDT")).toList());
        Terminated imported = importing(file, other.toString(), "--out", "both");
        assertTrue(
            imported.out().contains("binance: 2 books, 0 refused, 0 lost, 2 snapshots, 0 gaps"),
            imported.out() + imported.err());
        assertEquals(market.rowsAtUpdates, rows("export", "--what", "book", "--symbol", "BTCUSDT", "both"));
    }

    @Test
    void whatCantBePlayedIsRefusedAndLeavesNothingBehind() throws IOException {
        Path broken = folder.resolve("broken.hft");
        List<String> lines = new ArrayList<>(market.lines);
        lines.set(2, "yesterday {}");
        Files.write(broken, lines);
        Path empty = Files.createFile(folder.resolve("empty.hft"));
        Path torn = folder.resolve("torn.hft.gz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(torn, Arrays.copyOf(whole, whole.length / 2));
        refused(importing(broken), "broken.hft:3: is not a time in nanoseconds, a space and a frame");
        refused(importing(folder.resolve("nowhere.hft")), "nowhere.hft: does not exist");
        refused(importing(empty), "empty.hft:1: holds nothing");
        refused(importing(torn), "torn.hft.gz:");
        refused(importing(folder), "is a folder");
        String name = file.toString();
        refused(run("import", "--venue", "binance", "--format", "cryptofeed", name), "hft.gz:1: is no line of cryptofeed");
        refused(
            run("import", "--venue", "binance", "--format", "pcap", name), "format=pcap: must be capture, hft or cryptofeed");
        refused(run("import", "--venue", "nasdaq", "--format", "hft", name), "kind=nasdaq");
        refused(importing(file, "--instrument", "ETHUSDT:tick=0"), "instrument=ETHUSDT:tick=0: must be like");
        assertFalse(Files.exists(home));
        assertEquals(0, importing(file, "--out", "taken").exitCode());
        refused(importing(file, "--out", "taken"), "session=taken is there already");
        assertEquals(0, run("verify", "taken").exitCode());
    }

    private static void refused(Terminated run, String message) {
        assertEquals(3, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }
}
