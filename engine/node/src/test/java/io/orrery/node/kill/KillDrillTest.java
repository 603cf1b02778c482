package io.orrery.node.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.home.OperatorWord;
import io.orrery.node.vitals.Vital;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What ends trading, tried on a daemon and on venues that are processes of their own: what counts is what the venues say.
 *
 * <p>{@code -Dorrery.drill.orders=500} for as many live orders; without it they are left out.
 */
@EnabledIfSystemProperty(named = "orrery.drill.orders", matches = "\\d+")
final class KillDrillTest {
    private static final int ORDERS = Integer.getInteger("orrery.drill.orders", 60);
    private static final String[] ALL = {"binance", "kraken", "deribit"};
    private static final long LATE_MILLIS = 1_500;

    @TempDir
    private Path folder;

    @Test
    void whatIsKilledStaysKilledUntilTwoPeopleReleaseIt() throws Exception {
        try (Drill drill = new Drill(folder, ORDERS, Map.of())) {
            Daemon daemon = drill.start();
            drill.awaitLive(ORDERS);
            long live = drill.venues.live();
            long since = drill.kill();
            long shut = drill.shut(since);
            long empty = drill.empty(since, ALL);
            Thread.sleep(LATE_MILLIS);
            long taken = drill.venues.taken();
            drill.await("not known to be empty", () -> daemon.value(Vital.KILL_OPEN) == 0);
            Thread.sleep(LATE_MILLIS);
            System.out.println("drill kill: live=" + live + " seenAndOutUs=" + shut / 1_000 + " outUs="
                + daemon.value(Vital.KILL_OUT_NANOS) / 1_000 + " emptyMs=" + empty / 1_000_000
                + " takenLater=" + (drill.venues.taken() - taken) + " liveLater=" + drill.venues.live());
            assertEquals(taken, drill.venues.taken(), "orders left after the gates were shut");
            assertEquals(0, drill.venues.live());
            assertTrue(daemon.value(Vital.DENIED) > 0, "nobody wanted to trade: " + drill);
            drill.await("the engine does not hear of it", () -> daemon.value(Vital.OPEN_ORDERS) == 0);
            assertEquals(0, daemon.stop(), daemon.talk());

            staysKilled(drill, taken);
            Daemon again = drill.start();
            drill.shut(System.nanoTime());
            drill.operators.requestRelease(new OperatorWord("anna", "anna", ""));
            drill.await("a release is not read", () -> drill.operators.releaseRequested().isEmpty());
            Thread.sleep(LATE_MILLIS);
            assertEquals(taken, drill.venues.taken(), "one person released it");
            drill.operators.requestRelease(new OperatorWord("anna", "ben", ""));
            drill.await("nothing is traded", () -> drill.venues.taken() > taken);
            assertTrue(drill.operators.killed().isEmpty());
            assertEquals(0, again.stop(), again.talk());
            System.out.println("drill sticky: verified=" + drill.verifyAll());
        }
    }

    /** Two starts, of which the first ends by SIGKILL. */
    private void staysKilled(Drill drill, long taken) throws Exception {
        for (int i = 0; i < 2; i++) {
            Daemon daemon = drill.start();
            drill.shut(System.nanoTime());
            drill.await("nobody wants to trade", () -> daemon.value(Vital.DENIED) > 3);
            assertEquals(taken, drill.venues.taken(), "orders left after a restart");
            if (i == 0) {
                daemon.kill();
            } else {
                assertEquals(0, daemon.stop(), daemon.talk());
            }
        }
    }

    @Test
    void anEngineThatHangsIsKilledAllTheSameAndItsVenuesTimerFires() throws Exception {
        try (Drill drill = new Drill(folder, ORDERS, Map.of("kraken", Map.of("deadMan", "4")))) {
            Daemon daemon = drill.start();
            drill.awaitLive(ORDERS);
            drill.wedge();
            long since = System.nanoTime();
            long fired = drill.empty(since, "kraken");
            assertTrue(drill.venues.live("binance") > 0 && drill.venues.live("deribit") > 0, drill.toString());
            since = drill.kill();
            long shut = drill.shut(since);
            long empty = drill.empty(since, ALL);
            System.out.println("drill wedged: firedMs=" + fired / 1_000_000 + " outUs=" + shut / 1_000
                + " emptyMs=" + empty / 1_000_000);
            drill.unwedge();
            drill.await("the engine does not hear of it", () -> daemon.value(Vital.OPEN_ORDERS) == 0);
            assertEquals(0, daemon.stop(), daemon.talk());
            System.out.println("drill wedged: verified=" + drill.verifyAll());
        }
    }

    @Test
    void aDaemonThatIsStoppedLetsTheVenuesTimerFire() throws Exception {
        try (Drill drill = new Drill(folder, ORDERS, Map.of("kraken", Map.of("deadMan", "4")))) {
            Daemon daemon = drill.start();
            drill.awaitLive(ORDERS);
            Thread.sleep(6_000);
            assertTrue(drill.venues.live("kraken") > 0, "the timer fired while all was well: " + drill);
            daemon.freeze();
            long fired = drill.empty(System.nanoTime(), "kraken");
            daemon.thaw();
            long taken = drill.venues.taken("kraken");
            drill.await("it does not go on", () -> drill.venues.taken("kraken") > taken);
            System.out.println("drill stopped: firedMs=" + fired / 1_000_000);
            assertEquals(0, daemon.stop(), daemon.talk());
            System.out.println("drill stopped: verified=" + drill.verifyAll());
        }
    }

    @Test
    void withoutAWordOfTheOperatorAllOrdersAreCancelled() throws Exception {
        OperatorWord word = new OperatorWord("anna", "", "");
        try (Drill drill = new Drill(folder, ORDERS, Map.of(), "--set", "operator.timeout=4s")) {
            Daemon daemon = drill.start();
            drill.await("not so many orders", () -> {
                drill.operators.beat(word);
                return drill.venues.live() >= ORDERS;
            });
            long since = System.nanoTime();
            drill.operators.beat(word);
            Thread.sleep(3_500);
            assertTrue(drill.venues.live() >= ORDERS, "cancelled too early: " + drill);
            long empty = drill.empty(since, ALL);
            System.out.println("drill silent: emptyMs=" + empty / 1_000_000);
            long taken = drill.venues.taken();
            Thread.sleep(LATE_MILLIS);
            assertEquals(taken, drill.venues.taken());
            drill.operators.beat(word);
            drill.await("it does not go on", () -> {
                drill.operators.beat(word);
                return drill.venues.taken() > taken;
            });
            assertEquals(0, daemon.stop(), daemon.talk());
            System.out.println("drill silent: verified=" + drill.verifyAll());
        }
    }
}
