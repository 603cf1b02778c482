package io.orrery.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import io.orrery.node.live.NodeEngines;
import io.orrery.node.screen.Progress;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An author and a session that runs: what is asked by command lines, and what the patch then is. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class PatchCommandsTest {
    private static final String PATCH = """
        {
          "orrery-patch": 1,
          "modules": [
            {"name": "trades", "kind": "trades"}
          ],
          "cables": [
          ]
        }
        """;

    @TempDir
    private Path folder;

    private final NodeEngines engines = new NodeEngines();
    /** A session lives as long as it is looked at. */
    private final ScheduledExecutorService eye = Executors.newSingleThreadScheduledExecutor();
    private LiveSession session;

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(folder.resolve("mine.json"), PATCH);
        Files.writeString(folder.resolve("orrery.conf"),
            "strategies = [{ name = mine, patch = \"mine.json\", markets = [\"demo/BTC-USDT\"] }]");
        Home home = new Home(folder);
        ConfigFile config = ConfigFile.load(home, null, List.of(
            "http.enabled=false", "journal.sync=none", "venues=[{ name = demo, kind = demo, settings { rate = 20 } }]"));
        session = engines.start(
            new LiveRequest(home, config, "live", false, false, 7, OptionalLong.empty(), OptionalLong.empty()));
        eye.scheduleWithFixedDelay(session::sample, 0, 50, TimeUnit.MILLISECONDS);
        while (session.sample().events() < 200) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @AfterEach
    void end() {
        eye.shutdown();
        session.requestStop();
        while (session.running()) {
            LockSupport.parkNanos(1_000_000);
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        assertEquals(0, engines.verify(session.session(), new Progress(nowhere, "", false, System::nanoTime)).differences());
        session.close();
    }

    private Terminated run(String... words) {
        List<String> all = new ArrayList<>(List.of("patch"));
        all.addAll(List.of(words));
        return Terminated.of(engines, folder, all.toArray(String[]::new));
    }

    private String done(String... words) {
        Terminated ended = run(words);
        assertEquals(0, ended.exitCode(), ended.err());
        return ended.out().strip();
    }

    @Test
    void anAuthorEditsActivatesTakesBackAndSaves() throws IOException {
        assertEquals(PATCH.strip(), done("show", "mine"));
        assertEquals("the draft is at revision 2, revision 1 runs", done("edit", "mine", "add", "mean", "average"));
        assertEquals("the draft is at revision 3, revision 1 runs", done("edit", "mine", "connect", "trades.price", "mean.in"));
        assertEquals(PATCH.strip(), done("show", "mine"));
        assertTrue(done("show", "mine", "--draft").contains("trades.price -> mean.in"));
        assertEquals("the draft is at revision 4, revision 4 runs",
            done("edit", "mine", "set", "mean", "length", "5", "--activate"));
        assertEquals("the draft is at revision 5, revision 4 runs", done("undo", "mine"));
        assertEquals("the draft is at revision 6, revision 4 runs", done("redo", "mine"));
        assertEquals("the draft is at revision 8, revision 4 runs", done("rollback", "mine", "2"));
        assertTrue(done("show", "mine").contains("\"length\": 5"));
        assertEquals("written to " + folder.resolve("mine.json"), done("save", "mine"));
        assertTrue(Files.readString(folder.resolve("mine.json")).contains("trades.price -> mean.in"));
        assertTrue(done("activate", "mine", "--json").endsWith("\"revision\":8,\"active\":8}"));
    }

    @Test
    void aFileOfEditsIsOneChangeOrNone() throws IOException {
        Path file = folder.resolve("edits.json");
        Files.writeString(file, "[\"add a average\",\n\"add b average\",\n\"connect a.out b.in\"]");
        assertEquals("the draft is at revision 2, revision 1 runs", done("edit", "mine", "--file", file.toString()));
        Files.writeString(file, "[\"add c average\",\n\"connect b.out a.in\"]");
        Terminated refused = run("edit", "mine", "--file", file.toString());
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("b -> a -> b"), refused.err());
        Files.writeString(file, "[\"add c average\",\n\"conect b.out a.in\"]");
        assertTrue(
            run("edit", "mine", "--file", file.toString()).err().contains("edits.json:2: \"conect b.out a.in\" is none of"));
        assertTrue(!done("show", "mine", "--draft").contains("\"c\""));
    }

    @Test
    void aProbeTellsWhatAnOutletTold() {
        String[] looks = done("probe", "mine", "trades.price", "-n", "20", "--json").split("\n");
        assertEquals(20, looks.length);
        long told = 0;
        for (String look : looks) {
            told += Long.parseLong(look.replaceAll(".*\"count\":(\\d+).*", "$1"));
        }
        assertTrue(told > 0, String.join("\n", looks));
    }

    @Test
    void whatModulesTakeIsMeasured() {
        assertTrue(done("cost", "mine", "--json")
            .matches(".*\"module\":\"trades\",\"evaluations\":[1-9]\\d*,\"nanosEach\":\\d+.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "edit mine add x nothing,         there is no kind of module nothing",
        "edit mine,                       'the words of an edit, or --file'",
        "edit yours add x average,        patch=yours is none of [mine]",
        "edit mine set trades instrument 1, 'trades: instrument=1, the strategy has 1, counted from 0'",
        "redo mine,                       there is nothing to make again",
        "rollback mine 77,                revision 77 can't be reached any more",
        "probe mine trades,               is not MODULE.OUTLET",
        "probe mine trades.prise,         what runs has no such outlet"})
    void whatIsRefusedSaysWhy(String line, String why) {
        Terminated refused = run(line.split(" +"));
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains(why), refused.err());
    }
}
