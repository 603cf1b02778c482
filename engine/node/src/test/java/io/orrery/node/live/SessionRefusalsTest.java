package io.orrery.node.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.SessionHeaderEncoder;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.cli.Terminated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no session of this build is refused, with one clear line and its exit code, by each command that reads one. */
final class SessionRefusalsTest {
    @TempDir
    private Path folder;

    /** Makes something in the place of a session. */
    private interface Maker {
        void make(Path session) throws IOException;
    }

    private static Maker named(Maker maker) {
        return maker;
    }

    static Stream<Arguments> whatIsNoSession() {
        return Stream.of(
            Arguments.of("nothing", 3, "does not exist", named(session -> { })),
            Arguments.of("a file", 3, "is a file", named(Files::createFile)),
            Arguments.of("an empty folder", 3, "has no journal", named(Files::createDirectories)),
            Arguments.of("an empty journal", 3, "has no journal",
                named(session -> Files.createDirectories(session.resolve("journal")))),
            Arguments.of("an unreadable journal", 3, "has no journal", named(session -> {
                Files.createDirectories(session);
                Files.createFile(session.resolve("journal"));
            })),
            Arguments.of("a foreign journal", 4, "sequence 1", named(SessionRefusalsTest::foreign)),
            Arguments.of("a journal of a newer schema", 5, "event schema 99", named(SessionRefusalsTest::newer)));
    }

    private static void foreign(Path session) throws IOException {
        byte[] noise = new byte[200_000];
        new SplittableRandom(5).nextBytes(noise);
        Files.createDirectories(session.resolve("journal"));
        Files.write(session.resolve("journal/segment-000000.cq4"), noise);
    }

    private static void newer(Path session) {
        try (JournalWriter writer = new ChronicleStore(session.resolve("journal")).writer()) {
            EventRecord record = EventRecord.allocate();
            int length = new SessionHeaderEncoder()
                .wrapAndApplyHeader(record.buffer(), record.messageOffset(), new MessageHeaderEncoder())
                .startTime(1).seed(1).putConfigHash(new byte[32], 0, 32).schemaVersion(99)
                .session("s").parent("").build("future").jdk("99").encodedLength();
            writer.add(record.describe(EventClass.OBSERVATION, 1, MessageHeaderEncoder.ENCODED_LENGTH + length));
            writer.commit();
        }
    }

    @ParameterizedTest(name = "{0}: exit {1}")
    @MethodSource("whatIsNoSession")
    void isRefused(String name, int exitCode, String message, Maker maker) throws IOException {
        Path session = folder.resolve("session");
        maker.make(session);
        for (String command : new String[] {"verify", "replay"}) {
            Terminated run = Terminated.of(new NodeEngines(), folder.resolve("home"), command, session.toString());
            assertEquals(exitCode, run.exitCode(), command + ": " + run.err());
            assertTrue(run.err().contains(message), command + ": " + run.err());
            assertTrue(run.err().lines().count() <= 3, run.err());
            assertTrue(!run.err().contains("\tat "), run.err());
        }
    }
}
