package io.orrery.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.journal.mark.JournalLock;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.live.NodeEngines;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that change what lies there, each on a copy of one recorded home. */
final class JournalCommandsTest {
    @TempDir
    private static Path recorded;

    @TempDir
    private Path home;

    private Session session;

    @BeforeAll
    static void recordTwoSessions() {
        for (int i = 0; i < 2; i++) {
            Terminated demo = Terminated.of(new NodeEngines(), recorded, "demo", "--virtual", "--events", "15000",
                "--set", "journal.segment-size=1MiB");
            assertEquals(0, demo.exitCode(), demo.err());
        }
    }

    @BeforeEach
    void copyThem() throws IOException {
        try (Stream<Path> files = Files.walk(recorded)) {
            for (Path file : files.sorted().toList()) {
                Path copy = home.resolve(recorded.relativize(file).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
        session = sessions().get(1);
    }

    @ParameterizedTest
    @CsvSource({
        "repair,                                    --dry-run",
        "repair --dry-run --yes,                    mutually exclusive",
        "journal,                                   'list, seal, prune or compress?'",
        "journal seal,                              SESSION",
        "journal prune --older-than 30d,            --dry-run",
        "journal prune --yes,                       say --older-than or --keep-bytes",
        "journal prune --yes --keep-bytes 1GiB --damaged, say --older-than",
        "journal prune --yes --older-than soon,     soon is not a duration such as",
        "journal prune --yes --older-than 0s,       0s is not a time above 0",
        "journal prune --yes --keep-bytes -3,       -3 is not a size such as"})
    void aWrongCommandLineIsRefusedWithWhatIsMissing(String line, String message) {
        Terminated run = run(line.trim().split(" +"));

        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void aSessionThatIsWholeNeedsNoRepair() {
        for (String consent : List.of("--dry-run", "--yes")) {
            Terminated run = run("repair", consent);
            assertEquals(0, run.exitCode(), run.err());
            assertTrue(run.out().contains("nothing to do"), run.out());
        }
        assertTrue(run("journal", "seal", session.id()).out().contains("was sealed already"));
        assertEquals(0, run("verify").exitCode());
    }

    @Test
    void aSessionThatWasNotClosedIsSealed() throws IOException {
        Files.delete(session.journal().resolve("seals"));
        assertTrue(run("journal", "list").out().contains("OPEN"));
        Terminated planned = run("repair", "--dry-run");
        assertEquals(4, planned.exitCode());
        assertTrue(planned.out().contains("to do   seal segment 0"), planned.out());
        Terminated sealed = run("journal", "seal", session.id(), "--json");
        assertEquals(0, sealed.exitCode(), sealed.err());
        assertTrue(sealed.out().startsWith("{\"schema\":\"orrery.journal-seal/1\",\"session\":\"" + session.id()), sealed.out());
        assertTrue(run("journal", "list").out().contains("RECOVERED"));
        assertEquals(0, run("verify").exitCode());
    }

    @Test
    void aDamagedSessionIsRepairedOnlyWhenAsked() throws IOException {
        flip(session.journal().resolve("segment-000001.cq4"));
        assertEquals(4, run("verify").exitCode());
        Terminated planned = run("repair", "--dry-run");
        assertEquals(4, planned.exitCode(), planned.out());
        assertTrue(planned.out().contains("damage  segment-000001.cq4 is not what was sealed: sequence "), planned.out());
        assertEquals(4, run("verify").exitCode());
        Terminated repaired = run("repair", session.id(), "--yes", "--json");
        assertEquals(0, repaired.exitCode(), repaired.err());
        assertTrue(repaired.out().contains("\"done\":true"), repaired.out());

        assertEquals(0, run("repair", "--dry-run").exitCode());
        Terminated listed = run("journal", "list");
        assertTrue(listed.out().contains("QUARANTINED") && listed.out().contains("RECOVERED"), listed.out());
        assertEquals(0, run("inspect").exitCode());
        assertEquals(0, run("verify").exitCode());
    }

    @Test
    void sealingRefusesWhatNeedsARepairAndNamesIt() throws IOException {
        Files.delete(session.journal().resolve("segment-000001.cq4"));
        Terminated run = run("journal", "seal", session.id());

        assertEquals(4, run.exitCode());
        assertTrue(run.err().contains("segment 1 is missing"), run.err());
        assertTrue(run.err().contains("./orrery repair " + session.folder() + " --dry-run"), run.err());
    }

    @Test
    void aSessionInUseIsLeftAlone() {
        JournalLock lock = JournalLock.acquire(session.journal());
        try {
            for (List<String> line : List.of(List.of("repair", "--dry-run"), List.of("repair", "--yes"),
                List.of("journal", "seal", session.id()), List.of("journal", "compress"))) {
                Terminated run = run(line.toArray(String[]::new));
                assertEquals(5, run.exitCode(), line + run.err());
                assertTrue(run.err().contains("the session is in use"), run.err());
            }
        } finally {
            lock.close();
        }
    }

    @Test
    void aSessionIsCompressed() {
        assertTrue(run("journal", "compress").out().contains("segments compressed"));
        Terminated listed = run("journal", "list");
        assertTrue(listed.out().lines().skip(1).allMatch(line -> line.endsWith("compressed")), listed.out());
        assertTrue(run("journal", "list", "--json").out().contains("\"compressed\":true"));
        assertEquals(0, run("verify").exitCode());
        assertEquals(0, run("repair", "--dry-run").exitCode());
    }

    @Test
    void oldSessionsAreDeletedButNeverTheNewest() {
        Terminated planned = run("journal", "prune", "--keep-bytes", "1B", "--dry-run");
        assertTrue(planned.out().startsWith("would delete " + sessions().get(0).id()), planned.out() + planned.err());
        assertEquals(2, sessions().size());
        assertEquals(0, run("journal", "prune", "--older-than", "3650d", "--yes").exitCode());
        assertEquals(2, sessions().size());
        assertEquals(0, run("journal", "prune", "--keep-bytes", "1B", "--yes").exitCode());
        assertEquals(List.of(session), sessions());
    }

    @Test
    void aDamagedOrUsedSessionIsDeletedOnlyWhenAskedForAndFree() throws IOException, InterruptedException {
        Session old = sessions().get(0);
        Files.delete(old.journal().resolve("segment-000001.cq4"));
        Thread.sleep(1_100);
        run("journal", "prune", "--keep-bytes", "1B", "--older-than", "1s", "--yes");
        assertEquals(2, sessions().size());
        JournalLock lock = JournalLock.acquire(old.journal());
        run("journal", "prune", "--older-than", "1s", "--yes", "--damaged");
        lock.close();
        assertEquals(2, sessions().size());
        run("journal", "prune", "--older-than", "1s", "--yes", "--damaged");
        assertEquals(List.of(session), sessions());
    }

    @Test
    void theSessionThatARunTakesUpIsNeverDeleted() throws IOException, InterruptedException {
        Terminated run = run("run", "--events", "300", "--set", "http.enabled=false");
        assertEquals(0, run.exitCode(), run.err());
        Path live = home.resolve("sessions/20200101-000000-0000");
        Files.move(sessions().get(2).folder(), live);
        Thread.sleep(1_100);
        run("journal", "prune", "--keep-bytes", "1B", "--yes");
        assertEquals(List.of(live, session.folder()), sessions().stream().map(Session::folder).toList());
        Files.writeString(live.resolve("journal/seals"), "no seal");
        run("journal", "prune", "--older-than", "1s", "--damaged", "--yes");
        assertTrue(Files.exists(live));
    }

    private static void flip(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(500_000);
            int value = bytes.read();
            bytes.seek(500_000);
            bytes.write(value ^ 4);
        }
    }

    private List<Session> sessions() {
        return new Sessions(new Home(home)).list();
    }

    private Terminated run(String... arguments) {
        return Terminated.of(new NodeEngines(), home, arguments);
    }
}
