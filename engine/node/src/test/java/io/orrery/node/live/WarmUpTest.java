package io.orrery.node.live;

import static io.orrery.node.live.Homes.ended;
import static io.orrery.node.live.Homes.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventPrinter;
import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.agrona.IoUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A strategy that had to wait in one session trades at once in the next, since it is told what was recorded; each is proved. */
final class WarmUpTest {
    private static final String ONE =
        "strategies=[{ name = one, strategy = patient, venue = demo, instruments = [\"BTC-USDT\"],"
            + " parameters { needs = \"60\" } }]";
    private static final String PATCH = """
        {
          "orrery-patch": 1,
          "modules": [
            {"name": "there", "kind": "trades"},
            {"name": "mean", "kind": "average", "set": {"length": 60}},
            {"name": "shown", "kind": "plot", "set": {"name": "mean"}}
          ],
          "cables": [
            "there.price -> mean.in",
            "mean.out -> shown.in"
          ]
        }
        """;
    private static final long ENOUGH = 12_000;

    @TempDir
    private Path folder;

    private final NodeEngines engines = new NodeEngines();

    private Path home() {
        return folder.resolve("home");
    }

    private Session run(String mode, long events, String... settings) {
        Home home = new Home(home());
        List<String> all = new ArrayList<>(Homes.QUICK);
        all.addAll(List.of("journal.sync=none", "recovery.history.gap=1h"));
        all.addAll(List.of(settings));
        ConfigFile config = ConfigFile.load(home, null, all);
        boolean virtual = mode.equals("virtual");
        try (LiveSession session = engines.start(new LiveRequest(
            home, config, virtual ? "demo" : mode, virtual, mode.equals("live"), 7, OptionalLong.empty(),
            OptionalLong.of(events)))) {
            ended(session);
            return session.session();
        }
    }

    private void proves(Session session) {
        assertEquals(0, verify(engines, session).differences(), verify(engines, session).detail());
    }

    private static List<String> lines(Session session, String... messages) {
        List<String> lines = new ArrayList<>();
        EventPrinter printer = EventPrinter.text(new Dictionary(), ZoneOffset.UTC);
        EventRecord record = new EventRecord();
        try (ChronicleStore store = new ChronicleStore(session.journal()); JournalReader reader = store.reader()) {
            while (reader.next(record)) {
                String line = printer.print(record);
                if (record.eventClass() != EventClass.OBSERVATION
                    && List.of(messages).stream().anyMatch(message -> line.contains(" " + message + " "))) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** How many inputs of markets there are before the one that makes the strategy warm. */
    private static long marketsBefore(Session session, String status) {
        String changed = lines(session, "StrategyChanged").stream().filter(line -> line.contains("status=" + status)).findFirst()
            .orElseThrow(() -> new AssertionError(session.id() + " says " + lines(session, "StrategyChanged")));
        long cause = number(changed, "cause");
        return lines(session, "BookUpdate", "Trade").stream().filter(line -> sequence(line) <= cause).count();
    }

    private static long sequence(String line) {
        return Long.parseLong(line.strip().split(" ")[0]);
    }

    private static long number(String line, String field) {
        return Long.parseLong(line.replaceAll(".*[ \"]" + field + "=(\\d+)\\b.*", "$1"));
    }

    private static String time(String line) {
        return line.strip().split(" +")[1];
    }

    @Test
    void aSecondDemoTradesAtOnceWhereTheFirstHadToWait() {
        Session first = run("demo", ENOUGH, ONE);
        Session second = run("demo", 3_000, ONE);
        assertEquals(List.of(), lines(first, "HistoryTold"));
        assertTrue(marketsBefore(first, "LIVE") >= 60, "the first waits");
        assertEquals(0, marketsBefore(second, "LIVE"), "the second is warm before it hears anything");
        assertTrue(lines(second, "HistoryTold").get(0).contains("session=" + first.id()), lines(second, "HistoryTold").get(0));
        assertTrue(lines(second, "StrategyChanged").get(1).contains("events of history"), "it says so");
        assertTrue(lines(second, "NewOrder").size() > 0, "and trades");
        proves(first);
        proves(second);
    }

    @Test
    void soDoesAPatchAndARunThatTakesUpAnother() throws IOException {
        Files.createDirectories(home());
        Files.writeString(home().resolve("mine.json"), PATCH);
        Files.writeString(home().resolve("orrery.conf"),
            "strategies = [{ name = mine, patch = \"mine.json\", markets = [\"demo/BTC-USDT\"] }]");
        Session first = run("live", ENOUGH);
        Session second = run("live", 3_000);
        assertTrue(marketsBefore(first, "LIVE") >= 60, "the first waits");
        assertEquals(0, marketsBefore(second, "LIVE"));
        assertTrue(lines(second, "Signal").size() > 0, "it goes on where the past ended");
        assertEquals(1, lines(second, "HistoryTold").size());
        proves(second);
    }

    @Test
    void whatWasToldLiesInTheSession() throws IOException {
        Session first = run("demo", ENOUGH, ONE);
        Session second = run("demo", 3_000, ONE);
        Session third = run("demo", 2_000, ONE);
        IoUtil.delete(first.folder().toFile(), false);
        IoUtil.delete(second.folder().toFile(), false);
        proves(third);
        assertEquals(0, marketsBefore(third, "LIVE"));
        byte[] told = Files.readAllBytes(third.history());
        told[told.length / 2] ^= 1;
        Files.write(third.history(), told);
        assertTrue(verify(engines, third).differences() > 0, "a bit of it is another");
        Files.delete(third.history());
        assertTrue(verify(engines, third).differences() > 0, "it is gone");
    }

    @Test
    void aStartThatIsKilledIsDoneAgain() throws IOException {
        Session first = run("demo", ENOUGH, ONE);
        Session second = run("demo", 3_000, ONE);
        Path killed = home().resolve("sessions").resolve(second.id());
        for (Path part : List.of(second.journal(), second.snapshots())) {
            IoUtil.delete(part.toFile(), false);
            Files.createDirectory(part);
        }
        Session third = run("demo", 3_000, ONE);
        assertEquals(0, marketsBefore(third, "LIVE"));
        assertTrue(lines(third, "HistoryTold").get(0).contains("session=" + first.id()), "the killed one told nothing");
        assertTrue(Files.exists(killed));
        proves(third);
    }

    @Test
    void whoIsKilledBehindItIsTakenUpAndProved() throws IOException {
        run("live", ENOUGH, ONE);
        Path copied = folder.resolve("copy");
        String[] settings = {"journal.sync=none", "recovery.history.gap=1h", ONE};
        try (LiveSession session = Homes.run(engines, home(), Long.MAX_VALUE, settings)) {
            while (session.running() && session.sample().journal().bytes() < 200_000) {
                LockSupport.parkNanos(1_000_000);
            }
            Homes.copy(home(), copied);
        }
        try (LiveSession session = Homes.run(engines, copied, 2_000, settings)) {
            ended(session);
            assertEquals(0, marketsBefore(session.session(), "LIVE"));
        }
        for (Session session : new Sessions(new Home(copied)).list()) {
            proves(session);
        }
    }

    @Test
    void aGapOrASettingOrAnotherKindTellsNothing() {
        run("demo", ENOUGH, ONE);
        Session apart = run("demo", 1_000, ONE, "recovery.history.gap=0s");
        assertEquals(List.of(), lines(apart, "HistoryTold"));
        assertFalse(Files.exists(apart.history()));
        assertEquals(List.of(), lines(run("demo", 1_000, ONE, "recovery.history.longest=0s"), "HistoryTold"));
        assertEquals(List.of(), lines(run("demo", 1_000, ONE, "recovery.history.events=0"), "HistoryTold"));
        assertEquals(List.of(), lines(run("live", 1_000, ONE), "HistoryTold"), "a demo's market is another");
    }

    @Test
    void virtualTimeRemembersNothing() {
        Session first = run("virtual", 1_000, ONE);
        Session second = run("virtual", 1_000, ONE);
        assertEquals(List.of(), lines(second, "HistoryTold"));
        assertEquals(verify(engines, first).digest(), verify(engines, second).digest());
    }

    @Test
    void itIsBoundedAndBeginsInTheMidstOfASession() {
        Session first = run("demo", ENOUGH, ONE);
        Session bounded = run("demo", 1_000, ONE, "recovery.history.events=3000");
        String told = lines(bounded, "HistoryTold").get(0);
        assertTrue(number(told, "events") <= 3_010, told);
        String began = time(lines(first, "EngineStarted").get(0));
        assertTrue(told.replaceAll(".* from=(\\S+) .*", "$1").compareTo(began) > 0, told + " behind " + began);
        String said = lines(bounded, "StrategyChanged").get(1);
        assertTrue(said.contains("events of history"), said);
        proves(bounded);
    }

    @Test
    void severalSessionsAreOnePast() {
        String needy = ONE.replace("60", "1000000");
        run("demo", 4_000, needy);
        Session second = run("demo", 4_000, needy);
        Session third = run("demo", 1_000, needy);
        String told = lines(third, "HistoryTold").get(0);
        String began = time(lines(second, "EngineStarted").get(0));
        assertTrue(told.contains("session=" + second.id()), told);
        assertTrue(told.replaceAll(".* from=(\\S+) .*", "$1").compareTo(began) < 0, told + " before " + began);
        String said = lines(third, "StrategyChanged").get(1);
        assertTrue(said.contains("WARMING") && said.contains("events of history"), said);
        proves(third);
    }
}
