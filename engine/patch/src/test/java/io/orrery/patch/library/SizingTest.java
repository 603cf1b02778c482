package io.orrery.patch.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How much to hold, computed by hand. */
final class SizingTest implements Reference.Compared {
    private final SplittableRandom random = new SplittableRandom(19);

    @Test
    void soMuchMoney() {
        Rig rig = new Rig("notional", "money", 5_000);
        rig.tell(1, 250).tell(0, -0.5).tells(0, -10);
        rig.tell(1, 0).tells(0, Double.NaN);
    }

    @Test
    void aPartOfTheAccount() {
        Rig rig = new Rig("fraction", "part", 0.25);
        rig.tell(0, 1).tell(1, 50).tell(2, 8_000).tells(0, 40);
        rig.tell(0, -2).tells(0, -80);
    }

    @Test
    void soMuchAtRiskAndNoMoreThanSo() {
        Rig rig = new Rig("risked", "risk", 100, "most", 60);
        rig.tell(0, 1).tell(1, 2.5).tells(0, 40);
        rig.tell(0, -1).tells(0, -40);
        rig.tell(1, 0.1).tells(0, -60);
        rig.tell(1, 0).tells(0, Double.NaN);
    }

    @Test
    void aShareThatIsNotKnownIsNotTheWhole() {
        Rig rig = new Rig("notional", "money", 5_000);
        rig.tell(1, 250).tell(0, Double.NaN).tells(0, Double.NaN);
        rig.tell(0, 1).tells(0, 20);
    }

    /** The part that grows the logarithm of what is there most, found by trying all of them. */
    @Test
    void kellyGrowsTheAccountFastest() {
        for (int round = 0; round < 50; round++) {
            double gain = random.nextDouble(-0.02, 0.02);
            double variance = random.nextDouble(0.02, 0.1);
            double best = 0;
            for (int part = -100_000; part <= 100_000; part++) {
                double at = part / 100_000.0;
                best = grown(at, gain, variance) > grown(best, gain, variance) ? at : best;
            }
            Rig rig = new Rig("kelly", "share", 1);
            rig.tell(0, gain).tell(1, variance);
            assertEquals(best, rig.out(0), 1e-5);
            rig.tells(0, gain / variance);
        }
        new Rig("kelly", "share", 0.5, "most", 0.75).tell(0, 1).tell(1, 0.5).tells(0, 0.75);
        new Rig("kelly", "share", 0.5, "most", 3).tell(0, -1).tell(1, 0.5).tells(0, -1);
        new Rig("kelly").tell(0, 1).tell(1, 0).tells(0, Double.NaN);
    }

    private static double grown(double part, double gain, double variance) {
        return part * gain - part * part * variance / 2;
    }
}
