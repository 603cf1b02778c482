package io.orrery.node.live;

import static io.orrery.node.live.Homes.copy;
import static io.orrery.node.live.Homes.ended;
import static io.orrery.node.live.Homes.run;
import static io.orrery.node.live.Homes.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.home.Home;
import io.orrery.node.home.HomeLock;
import io.orrery.node.home.Sessions;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.SessionSummary;
import io.orrery.node.vitals.CountersView;
import io.orrery.node.vitals.Vital;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before a session with venues that are not made up, another one is played, of which nothing is left but compiled code. */
final class RehearsalTest {
    /** A venue that is real to the node, and of which nothing ever comes. */
    private static final String SILENT = "venues=[{ name = silent, kind = broken, settings { waits = yes } }]";
    private static final String SHORT = "engine.rehearsal=2000";

    @TempDir
    private Path folder;

    private final NodeEngines engines = new NodeEngines();

    private Home home(String name) {
        return new Home(folder.resolve(name));
    }

    private LiveSession start(Home home, String... settings) {
        String[] all = new String[settings.length + 2];
        System.arraycopy(settings, 0, all, 2, settings.length);
        all[0] = "strategies=[]";
        all[1] = SHORT;
        return run(engines, home.root(), Long.MAX_VALUE, all);
    }

    private static SessionSummary stopped(LiveSession session) {
        session.requestStop();
        return ended(session);
    }

    @Test
    void nothingIsLeftOfARehearsal() {
        Home home = home("rehearsed");
        try (LiveSession session = start(home, SILENT)) {
            String told = session.rehearsed().orElseThrow();
            assertTrue(told.matches("rehearsed [1-9][\\d,]* events, [1-9][\\d,]* orders in [\\d,]+ ms"), told);
            assertFalse(Files.exists(home.rehearsalFolder()));
            SessionSummary summary = stopped(session);
            assertEquals(0, summary.marketEvents() + summary.orders() + summary.outputs());
            assertEquals(1, new Sessions(home).list().size());
            assertEquals(0, verify(engines, session.session()).differences());
        }
        try (CountersView counters = CountersView.open(home.countersFile())) {
            assertEquals(0, counters.value(Vital.ORDERS) + counters.value(Vital.ERRORS));
        }
    }

    @Test
    void aSessionIsTakenUpAsItWasWithARehearsalBetween() {
        Home home = home("again");
        String before;
        try (LiveSession session = start(home, SILENT)) {
            stopped(session);
            before = session.session().id();
        }
        try (LiveSession session = start(home, SILENT)) {
            assertTrue(session.rehearsed().orElseThrow().startsWith("rehearsed "));
            assertEquals(before, session.resumed().orElseThrow().session());
            stopped(session);
        }
    }

    @Test
    void afterASessionThatDidNotEndInOrderNobodyWaitsForOne() throws IOException {
        Home home = home("killed");
        String killed;
        try (LiveSession session = start(home, SILENT)) {
            while (session.running() && session.sample().journal().bytes() == 0) { // what recorded nothing is not taken up
                LockSupport.parkNanos(1_000_000);
            }
            copy(home.root(), folder.resolve("copied"));
            killed = session.session().id();
            stopped(session);
        }
        try (LiveSession session = start(home("copied"), SILENT)) {
            assertEquals("not rehearsed, since " + killed + " did not end in order", session.rehearsed().orElseThrow());
            stopped(session);
        }
    }

    @Test
    void aRehearsalThatFailsIsToldAndTheSessionBegins() throws IOException {
        Home home = home("failed");
        Home stage = new Home(home.rehearsalFolder());
        Files.createDirectories(stage.root());
        HomeLock held = HomeLock.acquire(stage);
        try (LiveSession session = start(home, SILENT)) {
            String told = session.rehearsed().orElseThrow();
            assertTrue(told.startsWith("the rehearsal failed, the first orders will be slower: home="), told);
            assertFalse(Files.exists(stage.root()));
            stopped(session);
        } finally {
            held.close();
        }
    }

    @Test
    void whatAProcessLeftThatWasKilledInItsRehearsalIsCleared() throws IOException {
        Home home = home("left");
        Files.createDirectories(home.rehearsalFolder().resolve("sessions/20260101-000000-0000/journal"));
        try (LiveSession session = start(home, SILENT)) {
            assertTrue(session.rehearsed().orElseThrow().startsWith("rehearsed "));
            assertFalse(Files.exists(home.rehearsalFolder()));
            stopped(session);
        }
    }

    @Test
    void whoHasNothingToBeQuickForBeginsAtOnce() {
        try (LiveSession session = start(home("made-up"))) {
            assertTrue(session.rehearsed().isEmpty());
            stopped(session);
        }
        try (LiveSession session = start(home("cold"), SILENT, "engine.rehearsal=0")) {
            assertTrue(session.rehearsed().isEmpty());
            stopped(session);
        }
    }
}
