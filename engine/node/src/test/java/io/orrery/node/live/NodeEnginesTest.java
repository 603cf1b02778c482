package io.orrery.node.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.config.LimitGaps;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.screen.Progress;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.SessionSummary;
import io.orrery.node.session.VerifySummary;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NodeEnginesTest {
    private static final String STRATEGY =
        "strategies=[{ name = s, strategy = %s, venue = demo, instruments = [\"*\"], parameters { %s } }]";
    private static final String EVERYTHING =
        "limits.instruments=[{ instrument = \"*\", allowed = true, max-quantity=1, max-value = 1, max-long = 1, max-short = 1,"
            + "collar-ppm = 1, drift-ppm = 1, market-collar-ppm = 1, reference-age = 1s, rejects=1 }]";

    @TempDir
    private Path folder;

    private final NodeEngines engines = new NodeEngines();

    private LiveSession start(boolean virtual, long events, String... settings) {
        Home home = new Home(folder);
        ConfigFile config = ConfigFile.load(home, null, List.of(settings));
        return engines.start(new LiveRequest(
            home, config, "demo", virtual, false, 7, OptionalLong.empty(), OptionalLong.of(events)));
    }

    private static SessionSummary ended(LiveSession session) {
        while (session.running()) {
            LockSupport.parkNanos(1_000_000);
        }
        return session.summary();
    }

    private VerifySummary verify(Session session) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return engines.verify(session, new Progress(nowhere, "", false, System::nanoTime));
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine.threading=shared", "engine.threading=dedicated", "engine.threading=single"})
    void aLiveSessionIsProved(String threading) {
        try (LiveSession session = start(false, 3_000, threading)) {
            SessionSummary summary = ended(session);
            VerifySummary verified = verify(session.session());
            assertEquals(0, summary.differences());
            assertEquals(0, verified.differences(), verified.detail());
            assertTrue(verified.ended());
            assertEquals(summary.chain(), verified.chain());
            assertEquals(summary.digest(), verified.digest());
            assertEquals(summary.events(), verified.events());
        }
    }

    @Test
    void theSameSeedGivesTheSameDigestInTheSameHome() {
        String first;
        try (LiveSession session = start(true, 5_000)) {
            first = ended(session).digest();
        }
        try (LiveSession session = start(true, 5_000)) {
            assertEquals(first, ended(session).digest());
        }
    }

    @Test
    void snapshotsAreVerifiedWithTheSession() {
        try (LiveSession session = start(true, 20_000, "snapshot.every-records=3000")) {
            ended(session);
            assertEquals(0, verify(session.session()).differences());
            assertTrue(session.session().snapshots().toFile().list().length >= 3);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVenueThatFailsHaltsTheSession(boolean virtual) {
        try (LiveSession session = start(
            virtual, 1_000_000, "venues=[{ name = demo, kind = broken, settings {} }]")) {
            Refusal halted = assertThrows(Refusal.class, () -> ended(session));
            assertEquals(ExitCode.REFUSED, halted.exitCode());
            assertTrue(halted.getMessage().contains("the line is dead"), halted.getMessage());
        }
        VerifySummary verified = verify(new Sessions(new Home(folder)).resolve(null));
        assertEquals(0, verified.differences());
        assertFalse(verified.ended());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "venues=[{ name = demo, kind = broken, settings { refuse = me } }]",
        "venues=[{ name = demo, kind = nowhere, settings {} }]",
        "limits.firm.notional=abc",
        "limits.principal=\"\""})
    void whatIsWrongIsRefusedBeforeAnythingStarts(String setting) {
        assertEquals(ExitCode.CONFIG, assertThrows(Refusal.class, () -> start(true, 100, setting)).exitCode());
        try (LiveSession session = start(true, 100)) {
            ended(session);
        }
    }

    @Test
    void aLimitFinerThanTheInstrumentIsRefusedWithItsName() {
        try (LiveSession session = start(true, 100, EVERYTHING.replace("max-quantity=1", "max-quantity=\"0.000001\""))) {
            Refusal refused = assertThrows(Refusal.class, () -> ended(session));
            assertEquals(ExitCode.CONFIG, refused.exitCode());
            assertTrue(refused.getMessage().contains("max-quantity=0.000001"), refused.getMessage());
        }
    }

    @Test
    void withoutLimitsNothingIsTradedAndEachWishIsDenied() {
        for (String none : List.of("limits.strategies=[]", "limits.firm.notional=0", "limits.firm.loss=-1")) {
            try (LiveSession session = start(true, 200_000, none)) {
                SessionSummary summary = ended(session);
                assertEquals(0, summary.orders(), none);
                assertTrue(summary.denials() > 0, none);
            }
        }
    }

    @Test
    void whatAllowsNothingIsSaid() {
        NodeConfig config = ConfigFile.load(new Home(folder), null, List.of(
            "limits.firm.loss=0", "limits.venues=[]", EVERYTHING.replace("rejects=1", "rejects=-1"))).config();
        assertEquals(
            List.of("limits: firm: loss=0 allows nothing", "limits: instruments \"*\": rejects=-1 allows nothing",
                "limits: venues has no entry: nothing is traded"),
            LimitGaps.of(config.limits()));
        assertEquals(List.of(), LimitGaps.of(ConfigFile.load(new Home(folder), null, List.of()).config().limits()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reversal:quote=abc", "reversal:quot=1", "nothing:", "a-name-of-more-than-24-characters:"})
    void aStrategyThatCanNotBeMadeIsRefused(String strategy) {
        String[] parts = strategy.split(":", 2);
        String setting = String.format(STRATEGY, parts[0], parts[1].replace("=", " = "));
        assertEquals(ExitCode.CONFIG, assertThrows(Refusal.class, () -> start(true, 100, setting)).exitCode());
    }
}
