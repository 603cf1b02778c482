package io.orrery.matching.market;

/** Quantities and depths of background orders, as tables to draw from by a few random bits. */
final class Draws {
    private static final int BITS = 12;
    private static final int SIZE = 1 << BITS;
    private static final int MASK = SIZE - 1;
    private static final double[] TYPICALS = typicals();

    private final long[] quantities = new long[SIZE];
    private final int[] depths = new int[SIZE];

    Draws(MarketInstrument instrument, MakerModel makers) {
        fillQuantities(instrument);
        fillDepths(makers);
    }

    /** Exponentially spread around the typical quantity, in whole lots. */
    long quantity(long bits) {
        return quantities[(int) bits & MASK];
    }

    /** Ticks away from the best price: few at it, most a little further away, fading with the distance. */
    int depth(long bits) {
        return depths[(int) (bits >>> BITS) & MASK];
    }

    private static double[] typicals() {
        double[] spread = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            spread[i] = -StrictMath.log(1 - (i + 0.5) / SIZE);
        }
        return spread;
    }

    private void fillQuantities(MarketInstrument instrument) {
        long lot = instrument.lotSize();
        long least = (instrument.minQuantity() + lot - 1) / lot * lot;
        for (int i = 0; i < SIZE; i++) {
            long drawn = (long) (instrument.typicalQuantity() * TYPICALS[i]) / lot * lot;
            quantities[i] = Math.min(Math.max(drawn, least), instrument.maxQuantity());
        }
    }

    private void fillDepths(MakerModel makers) {
        double total = 0;
        for (int depth = 0; depth < makers.maxDepthTicks(); depth++) {
            total += weight(depth, makers);
        }
        int depth = 0;
        double reached = weight(0, makers);
        for (int i = 0; i < SIZE; i++) {
            while (depth < makers.maxDepthTicks() - 1 && reached < total * (i + 0.5) / SIZE) {
                depth++;
                reached += weight(depth, makers);
            }
            depths[i] = depth;
        }
    }

    private static double weight(int depth, MakerModel makers) {
        return (depth + 1.5) * StrictMath.exp(-depth / makers.depthTicks());
    }
}
