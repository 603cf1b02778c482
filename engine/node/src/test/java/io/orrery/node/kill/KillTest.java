package io.orrery.node.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.vitals.NodeState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} from outside at random moments of a running node, one home for all, so that each start recovers what the kill
 * before it left: nothing that was recorded is lost, doubled or torn, and every start is quick.
 *
 * <p>{@code -Dorrery.kills=1000 -Dorrery.nested=100 -Dorrery.launch=engine/node/target/launch} for the long form.
 */
final class KillTest {
    private static final int KILLS = Integer.getInteger("orrery.kills", 8);
    private static final int NESTED = Integer.getInteger("orrery.nested", 2);
    private static final long SEED = Long.getLong("orrery.seed", 2_026);
    private static final String LAUNCH = System.getProperty("orrery.launch");
    private static final long READY_NANOS = 30_000_000_000L;
    /** Enough to cancel what the sessions before left open. */
    private static final long AT_WORK_MILLIS = 2_000;
    private static final int MOST_MISSES = 20;
    private static final int TOLD_EACH = 100;
    private static final String CALM = "venues=[{ name = demo, kind = demo, settings { rate = 1, latency = off } }]";
    private static final String BUSY = """
        http.enabled = false
        engine.idle = yield
        journal { segment-size = 3MiB, reserve = 2MiB }
        snapshot.every-records = 5000
        venues = [{ name = demo, kind = demo, settings { rate = 60, latency = off } }]
        strategies = [{ name = churn, strategy = churn, venue = demo, instruments = ["*"], parameters {} }]
        """;

    @TempDir
    private Path folder;

    private final KillTally tally = new KillTally();
    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void nothingRecordedIsLostHoweverOftenTheProcessIsKilled() throws Exception {
        KilledHome home = new KilledHome(folder, BUSY, tally);
        for (int i = 0; i < KILLS; i++) {
            kill(home, Aim.drawn(random));
            if (tally.kills() % TOLD_EACH == 0) {
                System.out.println(tally);
            }
        }
        int misses = 0;
        for (int nested = 0; nested < NESTED && misses < MOST_MISSES * NESTED; ) {
            if (killInRecovery(home)) {
                nested++;
                tally.onNested();
            } else {
                misses++;
            }
        }
        comeUp(home);
        System.out.println(tally);
        assertTrue(tally.kills() >= KILLS + NESTED, tally.toString());
    }

    private void kill(KilledHome home, Aim aim) throws Exception {
        try (Daemon daemon = start(home)) {
            long ready = aim.await(daemon, home.home(), random);
            if (ready > 0) {
                tally.onReady(ready);
                home.prove(false);
            }
            home.kill(daemon);
        }
    }

    /** Falls into the recovery of the kill before. True if the files say so. */
    private boolean killInRecovery(KilledHome home) throws Exception {
        try (Daemon daemon = start(home)) {
            Aim.RECOVERY.await(daemon, home.home(), random);
            return home.kill(daemon).contains(KillClass.RECOVERY);
        }
    }

    /** One start that must succeed after all, and a session in a calmer market that ends in order, however slow the disk is. */
    private void comeUp(KilledHome home) throws Exception {
        try (Daemon daemon = start(home, "--set", CALM, "--set", "journal.sync=none")) {
            tally.onReady(daemon.await(NodeState.READY, READY_NANOS));
            home.prove(true);
            Thread.sleep(AT_WORK_MILLIS);
            assertEquals(0, daemon.stop(), daemon.talk());
            home.proveStopped();
        }
    }

    private static Daemon start(KilledHome home, String... options) throws IOException {
        return Daemon.start(home.home(), LAUNCH == null ? null : Path.of(LAUNCH).toAbsolutePath(), options);
    }
}
