package io.orrery.patch.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What modules say of a row of numbers, against plain formulas over the whole row. */
final class RowsTest implements Reference.Compared {
    static final int LENGTH = 12;
    private static final int ROW = 400;

    /** What it is of the whole row so far. */
    static final Map<String, ToDoubleFunction<double[]>> ROWS = new LinkedHashMap<>();
    /** Likewise of two rows, as one array after the other. */
    static final Map<String, ToDoubleFunction<double[]>> PAIRS = new LinkedHashMap<>();

    static {
        ROWS.put("average", row -> mean(last(row)));
        ROWS.put("sum", row -> Arrays.stream(last(row)).sum());
        ROWS.put("ema", row -> exponential(row, 2.0 / (LENGTH + 1)));
        ROWS.put("wilder", row -> exponential(row, 1.0 / LENGTH));
        ROWS.put("weighted", row -> weighted(last(row)));
        ROWS.put("median", row -> middle(last(row)));
        ROWS.put("variance", row -> moment(last(row)));
        ROWS.put("deviation", row -> Math.sqrt(moment(last(row))));
        ROWS.put("z-score", row -> (row[row.length - 1] - mean(last(row))) / Math.sqrt(moment(last(row))));
        ROWS.put("slope", row -> line(last(row))[1]);
        ROWS.put("fit", row -> line(last(row))[0] + line(last(row))[1] * (LENGTH - 1));
        ROWS.put("quantile", row -> part(last(row), 0.95));
        ROWS.put("highest", row -> Arrays.stream(last(row)).max().orElseThrow());
        ROWS.put("lowest", row -> Arrays.stream(last(row)).min().orElseThrow());
        ROWS.put("change", row -> row[row.length - 1] - row[row.length - LENGTH]);
        ROWS.put("return", row -> (row[row.length - 1] - row[row.length - LENGTH]) / row[row.length - LENGTH]);
        ROWS.put("range", row -> Arrays.stream(last(row)).max().orElseThrow() - Arrays.stream(last(row)).min().orElseThrow());
        ROWS.put("volatility", row -> Math.sqrt(exponential(Arrays.stream(row).map(x -> x * x).toArray(), 2.0 / (LENGTH + 1))));
        ROWS.put("efficiency", row -> Math.abs(row[row.length - 1] - row[row.length - LENGTH]) / way(last(row)));
        PAIRS.put("correlation", pair -> together(pair) / Math.sqrt(moment(last(first(pair))) * moment(last(second(pair)))));
        PAIRS.put("beta", pair -> together(pair) / moment(last(second(pair))));
        PAIRS.put("vwap", RowsTest::worth);
    }

    private static double[] last(double[] row) {
        return Arrays.copyOfRange(row, row.length - LENGTH, row.length);
    }

    private static double[] first(double[] pair) {
        return Arrays.copyOf(pair, pair.length / 2);
    }

    private static double[] second(double[] pair) {
        return Arrays.copyOfRange(pair, pair.length / 2, pair.length);
    }

    private static double mean(double[] row) {
        return Arrays.stream(row).sum() / row.length;
    }

    private static double moment(double[] row) {
        double mean = mean(row);
        return Arrays.stream(row).map(x -> (x - mean) * (x - mean)).sum() / row.length;
    }

    private static double exponential(double[] row, double part) {
        double value = row[0];
        for (double number : row) {
            value = part * number + (1 - part) * value;
        }
        return value;
    }

    private static double weighted(double[] row) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < row.length; i++) {
            above += (i + 1) * row[i];
            below += i + 1;
        }
        return above / below;
    }

    private static double middle(double[] row) {
        double[] sorted = row.clone();
        Arrays.sort(sorted);
        return (sorted[LENGTH / 2 - 1] + sorted[LENGTH / 2]) / 2;
    }

    private static double part(double[] row, double part) {
        double[] sorted = row.clone();
        Arrays.sort(sorted);
        double place = part * (row.length - 1);
        int below = (int) Math.floor(place);
        return sorted[below] * (1 - place + below) + sorted[below + 1] * (place - below);
    }

    /** Intercept and slope, by the normal equations. */
    private static double[] line(double[] row) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < row.length; i++) {
            x += i;
            y += row[i];
            xx += (double) i * i;
            xy += i * row[i];
        }
        double slope = (row.length * xy - x * y) / (row.length * xx - x * x);
        return new double[] {(y - slope * x) / row.length, slope};
    }

    private static double way(double[] row) {
        double way = 0;
        for (int i = 1; i < row.length; i++) {
            way += Math.abs(row[i] - row[i - 1]);
        }
        return way;
    }

    private static double together(double[] pair) {
        double[] a = last(first(pair));
        double[] b = last(second(pair));
        double sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += a[i] * b[i];
        }
        return sum / LENGTH - mean(a) * mean(b);
    }

    private static double worth(double[] pair) {
        double[] prices = last(first(pair));
        double[] quantities = last(second(pair));
        double worth = 0;
        double volume = 0;
        for (int i = 0; i < LENGTH; i++) {
            worth += prices[i] * Math.abs(quantities[i]);
            volume += Math.abs(quantities[i]);
        }
        return worth / volume;
    }

    /** A walk with jumps, round about the given height. */
    static double[] walk(long seed, double height) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] row = new double[ROW];
        double at = height;
        for (int i = 0; i < ROW; i++) {
            at += random.nextDouble(-1, 1) * height / (random.nextInt(20) == 0 ? 10 : 1_000);
            row[i] = at;
        }
        return row;
    }

    @Test
    void ofOneRow() {
        ROWS.forEach((id, reference) -> {
            for (double height : new double[] {1e-4, 100, 6e4}) {
                double[] row = walk(id.hashCode(), height);
                Rig rig = new Rig(id, "length", LENGTH);
                for (int i = 0; i < ROW; i++) {
                    rig.tell(0, row[i]);
                    assertEquals(i + 1 >= LENGTH, rig.isWarm(), id + " is warm at " + i);
                    if (i + 1 >= LENGTH) {
                        double wanted = reference.applyAsDouble(Arrays.copyOf(row, i + 1));
                        Reference.same(id, wanted, rig.out(0), height, " of " + height + " at " + i);
                    }
                }
            }
        });
    }

    @Test
    void ofTwoRows() {
        PAIRS.forEach((id, reference) -> {
            double[] a = walk(id.hashCode(), 100);
            double[] b = walk(id.hashCode() + 1L, 50);
            Rig rig = new Rig(id, "length", LENGTH);
            for (int i = 0; i < ROW; i++) {
                rig.tell(1, b[i]).tell(0, a[i]);
                if (i + 1 >= LENGTH) {
                    double[] pair = new double[2 * (i + 1)];
                    System.arraycopy(a, 0, pair, 0, i + 1);
                    System.arraycopy(b, 0, pair, i + 1, i + 1);
                    rig.tells(0, reference.applyAsDouble(pair), 100);
                }
            }
        });
    }

    @Test
    void whatIsNoNumberIsPassedOver() {
        ROWS.forEach((id, reference) -> {
            double[] row = walk(id.hashCode(), 100);
            Rig rig = new Rig(id, "length", LENGTH);
            for (double number : row) {
                rig.tell(0, Double.NaN).tell(0, number).tell(0, Double.POSITIVE_INFINITY);
            }
            rig.tells(0, reference.applyAsDouble(row), 100);
        });
    }
}
