package io.orrery.bench.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.session.SessionSummary;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine, by Binance's connector, at two accounts of a peer in a process of its own. */
final class SocketsTest {
    @Test
    void everyMarkBecomesAnOrderAndEveryOrderIsFilled() throws Exception {
        try (Ground sockets = Ground.ready(2, 2_000, new Plan(2_000, 2_000_000_000L, 100, 0, Plan.PATIENT))) {
            Watched watched = sockets.run(new Plan(2_000, 500_000_000L, 100, 0, Plan.PATIENT));
            assertEquals(0, watched.ran().lost());
            assertEquals(1_000, watched.ran().sent());
            assertTrue(watched.events() >= 1_000, "events " + watched.events());
            assertTrue(watched.ran().orderBytes() > 200, "bytes of an order " + watched.ran().orderBytes());
            SessionSummary summary = sockets.end();
            assertEquals(summary.orders(), summary.fills());
            assertEquals(0, summary.differences());
            for (Map<String, Long> counts : summary.venues().values()) {
                assertEquals(0, counts.get("gaps"));
                assertEquals(0, counts.get("refused"));
            }
        }
    }
}
