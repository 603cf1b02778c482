package io.orrery.node.live;

import static io.orrery.node.live.Homes.ended;
import static io.orrery.node.live.Homes.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventPrinter;
import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Session;
import io.orrery.node.session.LiveSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the configuration says of patches and of strategies on several markets, and what the journal then holds. */
final class PatchConfigTest {
    private static final String VENUES =
        "venues=[{ name = a, kind = demo, settings { rate = 20 } }, { name = b, kind = demo, settings { rate = 20 } }]";
    private static final String PATCH = """
        {
          "orrery-patch": 1,
          "modules": [
            {"name": "here", "kind": "trades"},
            {"name": "there", "kind": "trades", "set": {"instrument": 1}},
            {"name": "mean", "kind": "average", "set": {"length": 3}}
          ],
          "cables": [
            "here.price -> mean.in"
          ]
        }
        """;

    @TempDir
    private Path folder;

    private final NodeEngines engines = new NodeEngines();

    private String patch(String text) throws IOException {
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(folder.resolve("home/mine.json"), text);
        Files.writeString(folder.resolve("home/orrery.conf"),
            "strategies = [{ name = mine, patch = \"mine.json\", markets = [\"b/BTC-USDT\", \"a/ETH-USDT\"] }]");
        return VENUES;
    }

    private LiveSession run(String... settings) {
        return Homes.run(engines, folder.resolve("home"), 2_000, settings);
    }

    @Test
    void aPatchBeginsOnceOnAllItsMarketsAndIsThenMade() throws IOException {
        try (LiveSession session = run(patch(PATCH))) {
            ended(session);
            List<String> lines = lines(session.session(), "StrategyStarted", "PatchEdited", "PatchChanged");
            assertEquals(9, lines.size(), String.join("\n", lines));
            assertTrue(lines.get(0).contains("name=patch"), lines.get(0));
            assertTrue(lines.get(0).contains("accountId=2 owner=mine others=[2 1]"), lines.get(0));
            assertTrue(lines.get(8).contains("revision=1 active=1"), lines.get(8));
            assertEquals(0, verify(engines, session.session()).differences());
        }
    }

    @Test
    void aPatchThatIsNoneIsRefusedWithItsFileAndLine() throws IOException {
        String settings = patch(PATCH.replace("here.price", "mean.out"));
        Refusal refused = assertThrows(Refusal.class, () -> run(settings));
        assertEquals(ExitCode.CONFIG, refused.exitCode());
        assertEquals(folder.resolve("home/mine.json") + ":9: mean -> mean", refused.getMessage());
    }

    @Test
    void aModuleThatWouldListenToNothingIsRefused() throws IOException {
        String settings = patch(PATCH.replace("\"instrument\": 1", "\"instrument\": 2"));
        Refusal refused = assertThrows(Refusal.class, () -> run(settings));
        assertTrue(
            refused.getMessage().endsWith("there: instrument=2, the strategy has 2, counted from 0"), refused.getMessage());
    }

    @Test
    void aStrategyKeepsItsIdWhateverTheOrderAndANewOneStandsAboveAll() {
        String first = "strategies=[" + entry("x", "BTC-USDT") + "," + entry("y", "ETH-USDT") + "]";
        String second = "strategies=[" + entry("new", "BTC-USDT") + "," + entry("y", "ETH-USDT") + "," + entry("x", "BTC-USDT")
            + "]";
        try (LiveSession session = run(first)) {
            ended(session);
            assertEquals(List.of("x=1", "y=2"), owners(session.session()));
        }
        try (LiveSession session = run(second)) {
            ended(session);
            assertEquals(List.of("new=3", "x=1", "y=2"), owners(session.session()));
            assertEquals(0, verify(engines, session.session()).differences());
        }
    }

    private static String entry(String name, String instrument) {
        return "{ name = " + name + ", strategy = reversal, venue = demo, instruments = [\"" + instrument + "\"] }";
    }

    private static List<String> owners(Session session) {
        return lines(session, "StrategyStarted").stream()
            .map(line -> field(line, "owner") + "=" + field(line, "strategyId")).sorted().toList();
    }

    private static String field(String line, String name) {
        int from = line.indexOf(name + "=") + name.length() + 1;
        int to = line.indexOf(' ', from);
        return line.substring(from, to < 0 ? line.length() : to).replace("\"", "");
    }

    /** Without what each segment repeats of those before it, as observations. */
    private static List<String> lines(Session session, String... messages) {
        List<String> lines = new ArrayList<>();
        EventPrinter printer = EventPrinter.text(new Dictionary(), ZoneOffset.UTC);
        EventRecord record = new EventRecord();
        try (ChronicleStore store = new ChronicleStore(session.journal()); JournalReader reader = store.reader()) {
            while (reader.next(record)) {
                String line = printer.print(record);
                if (record.eventClass() != EventClass.OBSERVATION
                    && List.of(messages).stream().anyMatch(message -> line.contains(message + " "))) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }
}
