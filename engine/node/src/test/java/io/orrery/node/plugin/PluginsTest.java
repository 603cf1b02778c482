package io.orrery.node.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventPrinter;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.PluginUsedDecoder;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.live.NodeEngines;
import io.orrery.node.screen.Progress;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.VerifySummary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PluginsTest {
    private static final String BUYS = """
        @Override public void onBook(Context c, Book b) {
            if (b.isGood() && c.random().nextInt(50) == 0) {
                c.limit(Side.BUY, b.bid(0), %s * Math.max(c.instrument().minQuantity(), c.instrument().lotSize()),
                    TimeInForce.IOC);
            }
        }
        """;
    private static final String PLAYED =
        "strategies=[{ name = mine, strategy = planted, venue = demo, instruments = [\"*\"], parameters { } }]";

    @TempDir
    private Path folder;

    private final NodeEngines engines = new NodeEngines();

    private Home home() {
        return new Home(folder.resolve("home"));
    }

    private Path jar(String id, String api, String body) {
        return PluginJar.of(home().pluginsFolder().resolve(id + ".jar"), id, api, body);
    }

    private Session played(long events) {
        ConfigFile config = ConfigFile.load(home(), null, List.of(PLAYED));
        try (LiveSession session = engines.start(new LiveRequest(
            home(), config, "demo", true, false, 7, OptionalLong.empty(), OptionalLong.of(events)))) {
            while (session.running()) {
                LockSupport.parkNanos(1_000_000);
            }
            assertTrue(session.summary().orders() + session.summary().denials() > 0, "it decided");
            return session.session();
        }
    }

    private VerifySummary verify(Session session) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return engines.verify(session, new Progress(nowhere, "", false, System::nanoTime));
    }

    private static String said(Session session) {
        EventPrinter printer = EventPrinter.text(new Dictionary(), ZoneOffset.UTC);
        EventRecord record = new EventRecord();
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            while (reader.next(record)) {
                if (record.templateId() == PluginUsedDecoder.TEMPLATE_ID) {
                    return printer.print(record);
                }
            }
        }
        return "nothing";
    }

    @Test
    void aSessionIsProvedByTheJarThatItWasRecordedWith() throws IOException {
        jar("planted", "1", String.format(BUYS, "1"));
        Session session = played(5_000);
        jar("planted", "1", String.format(BUYS, "2"));
        assertEquals(0, verify(session).differences(), "the archived jar decides, not the one of the home");
        Files.delete(home().pluginsFolder().resolve("planted.jar"));
        assertEquals(0, verify(session).differences());
        assertTrue(said(session).contains("name=planted.jar version=7.1 sha256="), said(session));
    }

    @Test
    void aSessionWhoseJarWasChangedProvesNothing() throws IOException {
        jar("planted", "1", String.format(BUYS, "1"));
        Session session = played(5_000);
        Path other = jar("planted", "1", String.format(BUYS, "2"));
        Path archived = session.plugins().resolve("planted.jar");
        assertNotEquals(-1L, Files.mismatch(other, archived));
        Files.copy(other, archived, StandardCopyOption.REPLACE_EXISTING);
        Refusal changed = assertThrows(Refusal.class, () -> verify(session));
        assertEquals(ExitCode.VERIFICATION_FAILED, changed.exitCode());
        assertTrue(changed.getMessage().contains("is not the jar"), changed.getMessage());
        Files.delete(archived);
        assertTrue(assertThrows(Refusal.class, () -> verify(session)).getMessage().endsWith("planted.jar: is missing"));
    }

    @Test
    void aJarThatIsNotPlayedTakesNoPart() {
        jar("planted", "1", String.format(BUYS, "1"));
        jar("another", "1", "");
        assertFalse(Files.exists(played(2_000).plugins().resolve("another.jar")));
    }

    @Test
    void aJarOfAnotherApiIsRefusedWithTheReason() {
        jar("planted", "2", "");
        Refusal refused = assertThrows(Refusal.class, () -> played(10));
        assertEquals(ExitCode.CONFIG, refused.exitCode());
        assertEquals("plugin=planted.jar: was written for Orrery-Api=2", refused.getMessage());
        jar("planted", null, "");
        assertEquals(
            "plugin=planted.jar: its manifest has no Orrery-Api", assertThrows(Refusal.class, () -> played(10)).getMessage());
    }

    @Test
    void aNameThatIsThereAlreadyIsRefused() {
        jar("reversal", "1", "");
        assertEquals("plugins: strategy reversal: there are two of this name",
            assertThrows(Refusal.class, () -> played(10)).getMessage());
    }

    @Test
    void whatIsNoJarIsRefused() throws IOException {
        Files.createDirectories(home().pluginsFolder());
        Files.writeString(home().pluginsFolder().resolve("a.jar"), "nothing");
        assertEquals(ExitCode.CONFIG, assertThrows(Refusal.class, () -> played(10)).exitCode());
    }

    @Test
    void aPluginSeesOnlyWhatStrategiesAreOffered() {
        Path file = jar("planted", "1", "static Object all() throws Exception { return Class.forName(\"%s\"); }"
            .formatted("picocli.CommandLine"));
        Class<?> planted = Plugin.read(file).strategies().get(0).getClass().getEnclosingClass();
        assertThrows(
            ClassNotFoundException.class, () -> Class.forName("io.orrery.node.ExitCode", false, planted.getClassLoader()));
        assertThrows(
            ClassNotFoundException.class, () -> Class.forName("picocli.CommandLine", false, planted.getClassLoader()));
    }
}
