package io.orrery.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.journal.mark.JournalLock;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.live.NodeEngines;
import io.orrery.node.vitals.CountersView;
import io.orrery.node.vitals.Vital;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read a session, on one that was recorded once. */
final class SessionCommandsTest {
    @TempDir
    private static Path folder;

    private static Path recorded;

    @BeforeAll
    static void recordASession() {
        recorded = folder.resolve("home");
        Terminated demo = run("demo", "--virtual", "--seed", "7", "--events", "60000", "--json");
        assertEquals(0, demo.exitCode(), demo.err());
        assertTrue(demo.out().startsWith("{\"schema\":\"orrery.session/1\",\"session\":\""), demo.out());
        assertTrue(demo.err().contains("prove it: ./orrery verify "), demo.err());
    }

    @Test
    void tailPrintsTheLastTwenty() {
        List<String> lines = run("tail").out().lines().toList();

        assertEquals(20, lines.size());
        assertTrue(lines.get(18).contains("SessionEnded"), lines.get(18));
    }

    @Test
    void tailReadsARangeForwardsAndBackwards() {
        List<String> forward = run("tail", "--from", "100", "--to", "104", "--json").out().lines().toList();
        List<String> backward = run("tail", "--from", "100", "--to", "104", "--reverse", "--json").out().lines().toList();

        assertEquals(List.of(100L, 101L, 102L, 103L, 104L), forward.stream().map(SessionCommandsTest::sequence).toList());
        assertEquals(List.of(104L, 103L, 102L, 101L, 100L), backward.stream().map(SessionCommandsTest::sequence).toList());
    }

    @Test
    void tailShowsOnlyWhatIsAskedFor() {
        List<String> trades = run("tail", "--type", "trade", "--from", "1", "--grep", "BTC", "--exclude", "SELL", "--max", "5")
            .out().lines().toList();

        assertEquals(5, trades.size());
        assertTrue(trades.stream().allMatch(line -> line.contains("Trade") && line.contains("BTC-USDT") && line.contains("BUY")));
    }

    @Test
    @Timeout(20)
    void tailFollowsASessionToItsEnd() {
        for (int count : List.of(0, 1, 3)) {
            assertEquals(count, run("tail", "-f", "-n", Integer.toString(count)).out().lines().count());
        }
    }

    @Test
    void aTypeThatIsNoMessageIsRefusedWithTheNearest() {
        Terminated run = run("tail", "--type", "Trdae");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("did you mean Trade?"), run.err());
    }

    @Test
    void inspectTellsWhatItHolds() {
        Terminated run = run("inspect");

        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("stopped in order"), run.out());
        assertTrue(run.out().contains("BookUpdate"), run.out());
    }

    @Test
    void verifyAndReplayComeToTheSameDigest() {
        String proved = member("digest", run("verify", "--json").out());

        assertEquals(proved, member("digest", run("replay", "--json").out()));
        assertEquals("0", member("differences", run("verify", "--json").out()));
        assertEquals("true", member("ended", run("verify", "--json").out()));
    }

    @Test
    void theStatusOfAProcessThatHasEndedIsStopped() {
        Terminated run = run("status", "--json");

        assertEquals(6, run.exitCode());
        assertEquals("STOPPED", member("life", run.out()));
    }

    @Test
    void aDamagedJournalEndsWithFourAndTheSequence() throws IOException {
        Session session = new Sessions(new Home(recorded)).resolve(null);
        Path copy = folder.resolve("damaged");
        Files.createDirectories(copy.resolve("journal"));
        Path segment = copy.resolve("journal").resolve("segment-000000.cq4");
        Files.copy(session.journal().resolve("segment-000000.cq4"), segment);
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            file.seek(300_000);
            int value = file.read();
            file.seek(300_000);
            file.write(value ^ 4);
        }

        for (String command : List.of("verify", "inspect")) {
            Terminated run = run(command, copy.toString());
            assertEquals(4, run.exitCode(), command + run.err());
            assertTrue((run.out() + run.err()).contains("sequence "), command + run.out() + run.err());
        }
        assertEquals(4, run("tail", copy.toString(), "--from", "1").exitCode());
    }

    @Test
    void aSessionThatBeginsTidiesTheEarlierOnes() throws IOException {
        Path home = folder.resolve("tidied");
        Sessions sessions = new Sessions(new Home(home));
        NodeEngines engines = new NodeEngines();
        Terminated.of(engines, home, "demo", "--virtual", "--events", "2000");
        String plain = member("digest", Terminated.of(engines, home, "verify", "--json").out());
        Terminated.of(engines, home, "demo", "--virtual", "--events", "10", "--set", "journal.compress=true");
        Path first = sessions.list().get(0).folder();
        assertTrue(Files.exists(first.resolve("journal/segment-000000.cq4.gz")));
        assertEquals(plain, member("digest", Terminated.of(engines, home, "verify", first.toString(), "--json").out()));

        Terminated.of(engines, home, "demo", "--virtual", "--events", "10", "--set", "journal.retention.size=1");
        assertFalse(Files.exists(first));
        assertEquals(2, sessions.list().size());
    }

    @Test
    void aSessionThatIsInUseIsNotTidied() {
        Path home = folder.resolve("in-use");
        Sessions sessions = new Sessions(new Home(home));
        NodeEngines engines = new NodeEngines();
        Terminated.of(engines, home, "demo", "--virtual", "--events", "2000");
        Terminated.of(engines, home, "demo", "--virtual", "--events", "2000");
        JournalLock lock = JournalLock.acquire(sessions.list().get(0).journal());
        Terminated.of(engines, home, "demo", "--virtual", "--events", "10", "--set", "journal.retention.size=1");
        assertEquals(3, sessions.list().size());
        lock.close();
        Terminated.of(engines, home, "demo", "--virtual", "--events", "10", "--set", "journal.retention.size=1");
        assertEquals(2, sessions.list().size());
    }

    @Test
    void aSessionThatCantBeTidiedKeepsNothingElseFromIt() throws IOException {
        Path home = folder.resolve("untidy");
        Sessions sessions = new Sessions(new Home(home));
        NodeEngines engines = new NodeEngines();
        Terminated.of(engines, home, "demo", "--virtual", "--events", "2000");
        Terminated.of(engines, home, "demo", "--virtual", "--events", "2000");
        Path inTheWay = sessions.list().get(0).journal().resolve("segment-000000.cq4.gz.tmp/there");
        Files.createDirectories(inTheWay);
        Path leftover = Files.createFile(sessions.list().get(0).journal().resolve("segment-000001.cq4.gz.tmp"));
        Terminated demo = Terminated.of(engines, home, "demo", "--virtual", "--events", "10", "--set", "journal.compress=true");
        assertEquals(0, demo.exitCode(), demo.err());
        assertTrue(Files.exists(sessions.list().get(1).journal().resolve("segment-000000.cq4.gz")));
        assertFalse(Files.exists(leftover));
        try (CountersView counters = CountersView.open(new Home(home).countersFile())) {
            assertTrue(counters.value(Vital.ERRORS) > 0);
        }
    }

    @Test
    void aForeignFolderIsNoSession() {
        Terminated run = run("verify", folder.toString());

        assertEquals(3, run.exitCode());
        assertTrue(run.err().contains("has no journal"), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    private static Terminated run(String... arguments) {
        return Terminated.of(new NodeEngines(), recorded, arguments);
    }

    private static long sequence(String json) {
        return Long.parseLong(member("sequence", json));
    }

    private static String member(String name, String json) {
        String rest = json.substring(json.indexOf("\"" + name + "\":") + name.length() + 3);
        return rest.replaceFirst("^\"", "").split("[\",}]", 2)[0];
    }
}
