package io.orrery.node.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.ExitCode;
import io.orrery.node.home.Home;
import io.orrery.node.home.HomeLock;
import io.orrery.node.live.NodeEngines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ExitCodesTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> wrongCommandLines() {
        return Stream.of(
            Arguments.of(2, "which command?", new String[] {}),
            Arguments.of(2, "did you mean \"status\"?", new String[] {"stauts"}),
            Arguments.of(2, "did you mean \"--watch\"?", new String[] {"status", "--wacth"}),
            Arguments.of(2, "check, show or schema?", new String[] {"config"}),
            Arguments.of(2, "--virtual needs an end", new String[] {"demo", "--virtual"}),
            Arguments.of(2, "--seconds=-1.0 is not a time above 0", new String[] {"demo", "--seconds", "-1"}),
            Arguments.of(3, "config=nowhere.conf does not exist", new String[] {"config", "check", "-c", "nowhere.conf"}),
            Arguments.of(3, "no session in", new String[] {"verify"}),
            Arguments.of(3, "session=20991231 does not exist", new String[] {"tail", "20991231"}),
            Arguments.of(6, "nothing has run here", new String[] {"status"}));
    }

    @ParameterizedTest
    @MethodSource("wrongCommandLines")
    void aWrongCommandLineEndsWithItsCodeAndOneClearLine(int exitCode, String message, String[] arguments) {
        Terminated run = Terminated.of(new NodeEngines(), folder, arguments);

        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertTrue(run.err().startsWith("orrery: "), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertEquals("", run.out());
    }

    static Stream<Arguments> configurationsThatCanNotBeBuilt() {
        return Stream.of(
            Arguments.of(3, "engine.ring-slots=4194304 is out of range", "engine.ring-slots=4194304"),
            Arguments.of(3, "stop.deadline=PT-5S must be from 0 to", "stop.deadline=-5s"),
            Arguments.of(3, "journal.retention.age=PT-1S must be from 0 to", "journal.retention.age=-1s"),
            Arguments.of(3, "rate=7000", "venues=[{name=demo,kind=demo,settings{rate=7000}}]"),
            Arguments.of(3, "its parameters are longer than 400", "strategies=[{name=a,strategy=reversal,venue=demo,"
                + "instruments=[\"*\"],parameters{value=\""
                + "0".repeat(600) + "\"}}]"),
            Arguments.of(3, "loss=abc is not a decimal", "limits.firm.loss=abc"),
            Arguments.of(3, "missing key \"limits.accounts[0].notional\"", "limits.accounts=[{venue=\"*\"}]"),
            Arguments.of(3, "witness=configuration is the principal", "limits.witness=configuration"));
    }

    @ParameterizedTest
    @MethodSource("configurationsThatCanNotBeBuilt")
    void aConfigurationThatCanNotBeBuiltIsRefused(int exitCode, String message, String setting) {
        Terminated run = Terminated.of(
            new NodeEngines(), folder, "run", "--seconds", "1", "--plain", "--set", "http.port=0", "--set", setting);

        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void whatWorksEndsWithZero() {
        assertAll(
            () -> assertEquals(0, Terminated.of(null, folder, "version").exitCode()),
            () -> assertEquals(0, Terminated.of(null, folder, "config", "check").exitCode()),
            () -> assertEquals(0, Terminated.of(null, folder, "completion", "bash").exitCode()),
            () -> assertEquals(0, Terminated.of(null, folder, "--help").exitCode()));
    }

    @Test
    void theHelpListsEveryExitCode() {
        String help = Terminated.of(null, folder, "--help").out();

        for (ExitCode code : ExitCode.values()) {
            assertTrue(help.contains(code.code() + "   " + code.meaning()), help);
        }
    }

    @Test
    void aHomeInUseIsRefusedWithThePidOfItsProcess() {
        Home home = new Home(folder).prepare();
        HomeLock lock = HomeLock.acquire(home);
        try {
            Terminated run = Terminated.of(new NodeEngines(), folder, "demo", "--virtual", "--events", "10");

            assertEquals(5, run.exitCode());
            assertTrue(run.err().contains("is in use by process " + ProcessHandle.current().pid()), run.err());
        } finally {
            lock.close();
        }
    }

    @Test
    void aPortInUseIsRefusedBeforeAnythingIsTraded() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Terminated run = Terminated.of(new NodeEngines(), folder, "run", "--set", "http.port=" + taken.getLocalPort());

            assertEquals(5, run.exitCode());
            assertTrue(run.err().contains("http.port=" + taken.getLocalPort() + " on 127.0.0.1 is in use"), run.err());
        }
    }

    @Test
    void aHomeThatIsAFileIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("home"));

        assertEquals(3, Terminated.of(new NodeEngines(), file, "demo", "--seconds", "1").exitCode());
        assertEquals(8, Terminated.of(null, file, "doctor").exitCode());
    }

    @Test
    void colourIsAskedOfTheOptionThenOfTheEnvironment() {
        String escape = "\u001b[";
        assertAll(
            () -> assertFalse(Terminated.run(null, Map.of(), "stauts").err().contains(escape)),
            () -> assertTrue(Terminated.run(null, Map.of("CLICOLOR_FORCE", "1"), "stauts").err().contains(escape)),
            () -> assertFalse(Terminated.run(null, Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"),
                "stauts").err().contains(escape)),
            () -> assertTrue(Terminated.run(null, Map.of("NO_COLOR", "1"), "status", "--color", "always", "--home",
                folder.toString()).err().contains(escape)));
    }
}
