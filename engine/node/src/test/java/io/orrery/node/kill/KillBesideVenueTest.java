package io.orrery.node.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.node.vitals.NodeState;
import io.orrery.node.vitals.Vital;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of a node at random moments while its venues, a process of their own, trade on: what they filled meanwhile, and
 * whatever was on its way, is found by the next start. No order is lost, sent twice or invented; orders, balances and positions
 * are those of the venues.
 *
 * <p>{@code -Dorrery.beside=200} kills. Without it nothing is run: a kill takes seconds.
 */
@EnabledIfSystemProperty(named = "orrery.beside", matches = "[0-9]+")
final class KillBesideVenueTest {
    private static final int KILLS = Integer.getInteger("orrery.beside", 2);
    private static final long SEED = Long.getLong("orrery.seed", 2_026);
    private static final String LAUNCH = System.getProperty("orrery.launch");
    private static final int RATE = 4;
    private static final int EVERY_BOOKS = 5;
    private static final int CHECK_EACH = 5;
    private static final int EARLY_EACH = 5;
    private static final int TOLD_EACH = 20;
    private static final int AT_WORK_MILLIS = 2_000;
    private static final int START_MILLIS = 1_500;
    private static final int ALONE_MILLIS = 1_500;
    private static final int LONGEST_ALONE_MILLIS = 5_000;
    /** Until a node has something to lose, however slow the machine is. */
    private static final int LONGEST_IDLE_MILLIS = 10_000;
    private static final int SOME_ORDERS = 4;
    private static final int LOOK_MILLIS = 200;

    @TempDir
    private Path folder;

    private final BesideTally tally = new BesideTally();
    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void whateverHappensWhileNobodyListensIsKnownAfterTheNextStart() throws Exception {
        Path launch = LAUNCH == null ? null : Path.of(LAUNCH).toAbsolutePath();
        Path keys = Files.createDirectory(folder.resolve("street"));
        try (Street street = Street.open(keys, launch, SEED, RATE)) {
            String config = BesideHome.NODE + street.config("churn", Map.of("every", EVERY_BOOKS));
            BesideHome home = new BesideHome(folder.resolve("home"), config, launch, street, tally);
            for (int i = 1; i <= KILLS; i++) {
                try (Daemon daemon = home.start()) {
                    work(home, daemon, i);
                    home.kill(daemon);
                }
                leaveAlone(home);
                if (i % TOLD_EACH == 0) {
                    System.out.println(tally);
                }
            }
            try (Daemon daemon = home.start()) {
                home.awaitReconciled(daemon);
                home.check();
                Thread.sleep(random.nextInt(AT_WORK_MILLIS));
                home.check();
                assertEquals(0, daemon.stop(), daemon.talk());
                home.proveStopped();
            }
        }
        System.out.println(tally);
    }

    /** Until the moment at which it is to be killed: of each five, one falls into the start. */
    private void work(BesideHome home, Daemon daemon, int kill) throws Exception {
        if (kill % EARLY_EACH == 0) {
            daemon.await(NodeState.STARTING, BesideHome.PATIENCE_NANOS);
            Thread.sleep(random.nextInt(START_MILLIS));
            return;
        }
        home.awaitReconciled(daemon);
        if (kill % CHECK_EACH == 1) {
            home.check();
        }
        int waited = 0;
        while (waited < LONGEST_IDLE_MILLIS && daemon.value(Vital.OPEN_ORDERS) < SOME_ORDERS) {
            Thread.sleep(LOOK_MILLIS);
            waited += LOOK_MILLIS;
        }
        Thread.sleep(random.nextInt(AT_WORK_MILLIS));
    }

    /** For some time; two times of three until the venues have filled something, however slow they are, if it comes to that. */
    private void leaveAlone(BesideHome home) throws Exception {
        Thread.sleep(random.nextInt(ALONE_MILLIS));
        if (random.nextInt(3) > 0) {
            for (int waited = 0; waited < LONGEST_ALONE_MILLIS && home.missed() == 0; waited += LOOK_MILLIS) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
        tally.onAlone(home.missed());
    }
}
