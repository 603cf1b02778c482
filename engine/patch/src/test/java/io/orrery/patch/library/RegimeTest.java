package io.orrery.patch.library;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The states of a market, against sums over the whole row. */
final class RegimeTest implements Reference.Compared {
    private static final int LENGTH = 20;
    private static final int USUAL = 100;
    private static final double[] BOUNDS = {0.4, 0.15, 1.5, 2};
    private static final double SLACK = 0.25;

    private final SplittableRandom random = new SplittableRandom(23);

    /** A walk that trends, calms down, jumps, and stands still by turns. */
    private double[] prices() {
        double[] row = new double[4_000];
        double at = 100;
        for (int i = 0; i < row.length; i++) {
            int state = i / 60 % 4;
            at += state == 0 ? 0.02 + random.nextDouble(-0.02, 0.02) : random.nextDouble(-0.02, 0.02) * (state == 2 ? 4 : 1);
            row[i] = at;
        }
        return row;
    }

    private static double straight(double[] row, int end) {
        double way = 0;
        for (int i = end - LENGTH + 2; i <= end; i++) {
            way += Math.abs(row[i] - row[i - 1]);
        }
        return Math.abs(row[end] - row[end - LENGTH + 1]) / way;
    }

    private static double swing(double[] row, int end, int steps) {
        double sum = 0;
        for (int i = end - steps + 1; i <= end; i++) {
            sum += Math.pow(row[i] - row[i - 1], 2);
        }
        return Math.sqrt(sum / steps);
    }

    private static boolean over(boolean was, double number, double bound) {
        return number > (was ? bound * (1 - SLACK) : bound);
    }

    @Test
    void gatesOpenAtTheirBoundsAndCloseBehindThem() {
        double[] row = prices();
        Rig rig = new Rig("regime", "length", LENGTH, "usual", USUAL, "trend", BOUNDS[0], "range", BOUNDS[1],
            "volatile", BOUNDS[2], "illiquid", BOUNDS[3], "slack", SLACK);
        boolean[] open = new boolean[4];
        int[] turns = new int[4];
        double[] spreads = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            boolean[] before = open.clone();
            spreads[i] = random.nextDouble(0.01, 0.02) * (i / 50 % 5 == 0 ? 3 : 1);
            rig.tell(0, row[i]).tell(1, spreads[i]);
            if (i >= USUAL) {
                open[0] = over(open[0], straight(row, i), BOUNDS[0]);
                open[1] = straight(row, i) < BOUNDS[1] * (open[1] ? 1 + SLACK : 1);
                open[2] = over(open[2], swing(row, i, LENGTH - 1) / swing(row, i, USUAL), BOUNDS[2]);
            }
            if (i >= USUAL - 1) {
                double usual = Arrays.stream(spreads, i - USUAL + 1, i + 1).average().orElseThrow();
                open[3] = over(open[3], spreads[i] / usual, BOUNDS[3]);
            }
            for (int gate = 0; gate < open.length; gate++) {
                rig.tells(gate, open[gate] ? 1 : 0);
                turns[gate] += before[gate] == open[gate] ? 0 : 1;
            }
        }
        assertTrue(Arrays.stream(turns).allMatch(count -> count > 20), Arrays.toString(turns));
    }
}
