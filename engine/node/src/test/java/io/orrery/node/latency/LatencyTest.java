package io.orrery.node.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Hindrance;
import io.orrery.node.cli.Terminated;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.kill.WideLimits;
import io.orrery.node.live.NodeEngines;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.SessionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live sessions in which something slow was planted: the command must name it. */
final class LatencyTest {
    private static final long NUMBER = (1L << 40) - 1;
    private static final String STRATEGY = "strategies=[{ name = s, strategy = sluggard, venue = demo,"
        + " instruments = [\"BTC-USDT\"], parameters { way = %s } }]";

    @TempDir
    private Path folder;

    private SessionSummary run(boolean virtual, String way) throws IOException {
        Home home = new Home(folder);
        Files.writeString(folder.resolve("orrery.conf"), WideLimits.TEXT);
        ConfigFile config = ConfigFile.load(home, null, List.of(
            "http.enabled=false", "journal.sync=none", "journal.reserve=16MiB",
            "venues=[{ name = demo, kind = demo, settings { rate = 20 } }]", String.format(STRATEGY, way)));
        try (LiveSession session = new NodeEngines().start(new LiveRequest(
            home, config, "demo", virtual, false, 7, OptionalLong.empty(), OptionalLong.of(4_000)))) {
            while (session.running()) {
                LockSupport.parkNanos(1_000_000);
            }
            return session.summary();
        }
    }

    private Latency read() {
        Session session = new Sessions(new Home(folder)).resolve(null);
        return LatencyReading.of(session, OptionalLong.empty(), Sluggard.ORDERS);
    }

    @Test
    void aSlowDecisionIsNamedWithItsOrderAndItsEvent() throws IOException {
        assertEquals(0, run(false, "spin").differences());
        Latency found = read();
        assertEquals(Sluggard.ORDERS, found.orders());
        SlowOrder slowest = found.slowest().get(0);
        assertEquals(Sluggard.ORDERS, slowest.order().orderId() & NUMBER);
        assertEquals(Stage.DECIDE, slowest.longest());
        assertTrue(slowest.order().decided() >= Sluggard.SPIN_NANOS, slowest.toString());
        assertTrue(found.stages().get(Stage.DECIDE).max() >= Sluggard.SPIN_NANOS, found.toString());
        assertTrue(slowest.event().contains(" BookUpdate "), slowest.event());
        assertTrue(slowest.event().startsWith(slowest.order().cause() + " "), slowest.event());

        Terminated told = Terminated.of(null, folder, "latency", "--slowest", "1");
        assertEquals(0, told.exitCode(), told.err());
        assertTrue(told.out().contains(Long.toString(slowest.order().orderId())), told.out());
        Terminated json = Terminated.of(null, folder, "latency", "--json", "--slowest", "1");
        assertTrue(json.out().contains("\"longest\":\"DECIDE\""), json.out());
        Terminated verified = Terminated.of(new NodeEngines(), folder, "verify");
        assertTrue(verified.out().contains(" 0 differences"), verified.out() + verified.err());
    }

    @Test
    void aCollectionIsNamedByTheOrderThatItHeldUp() throws IOException {
        run(false, "collect");
        Latency found = read();
        SlowOrder slowest = found.slowest().get(0);
        assertEquals(Sluggard.ORDERS, slowest.order().orderId() & NUMBER);
        assertTrue(slowest.because().contains("COLLECTION"), slowest.toString());
        assertTrue(found.hindrances().get(Hindrance.COLLECTION).count() >= 3, found.toString());
    }

    @Test
    void oneOrderIsShownIfItIsAskedFor() throws IOException {
        run(false, "spin");
        long order = read().slowest().get(Sluggard.ORDERS - 1).order().orderId();
        Terminated told = Terminated.of(null, folder, "latency", "--json", "--order", Long.toString(order));
        assertEquals(0, told.exitCode(), told.err());
        assertTrue(told.out().contains("\"orderId\":" + order + ","), told.out());
        assertEquals(1, told.out().split("\"orderId\"", -1).length - 1, told.out());
        assertEquals(3, Terminated.of(null, folder, "latency", "--order", "17").exitCode());
    }

    @Test
    void aVirtualSessionTakesNoTime() throws IOException {
        assertTrue(run(true, "spin").orders() > 0);
        assertEquals(0, read().orders());
        assertEquals(List.of(), read().slowest());
    }
}
