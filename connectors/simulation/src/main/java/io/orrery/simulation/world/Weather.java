package io.orrery.simulation.world;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * What a network between processes and one venue does to what passes over it. Bytes of a connection neither overtake each other
 * nor get lost alone, as by TCP and TLS: a connection is late, stalls, breaks, or goes on without carrying anything.
 */
final class Weather {
    private static final long MILLI = 1_000_000L;
    private static final long LONGEST_STALL = 5_000 * MILLI;
    private static final long LONGEST_OUTAGE = 8_000 * MILLI;
    private static final long LONGEST_WAY = 3 * MILLI;
    private static final int MILLION = 1_000_000;

    private final Timeline time;
    private final SplittableRandom random;
    private final Plan plan;
    private final Consumer<Mishap> struck;
    private boolean calm;
    private long outageEnds;

    Weather(Timeline time, long seed, Plan plan, Consumer<Mishap> struck) {
        this.time = time;
        this.plan = plan;
        this.struck = struck;
        random = new SplittableRandom(seed);
    }

    /** From now on nothing goes wrong. */
    void calm() {
        calm = true;
        outageEnds = 0;
    }

    /** How long a message takes. */
    long latency() {
        return MILLI / 2 + random.nextLong(LONGEST_WAY);
    }

    boolean breaks() {
        return strikes(Mishap.S12);
    }

    boolean deafens() {
        return strikes(Mishap.S10);
    }

    /** How long a connection delivers nothing, 0 if it does not stall. */
    long stall() {
        return strikes(Mishap.S16) ? random.nextLong(LONGEST_STALL) : 0;
    }

    /** True while no connection comes about. */
    boolean isOut() {
        if (time.now() >= outageEnds && strikes(Mishap.S23)) {
            outageEnds = time.now() + random.nextLong(LONGEST_OUTAGE);
        }
        return time.now() < outageEnds;
    }

    private boolean strikes(Mishap mishap) {
        int chance = calm ? 0 : plan.chance(mishap);
        if (chance == 0 || random.nextInt(MILLION) >= chance) {
            return false;
        }
        struck.accept(mishap);
        return true;
    }
}
