package io.orrery.matching.market;

/**
 * How the background quotes.
 *
 * @param placementsPerSecond limit orders that arrive, both sides together
 * @param cancelsPerSecond chance of each resting order to be cancelled: 1 / its mean lifetime
 * @param pullsPerTick orders pulled a second for each tick by which their price has become a gift
 * @param halfSpreadTicks how near to fair value the best quotes are placed
 * @param depthTicks how fast the density of placements falls off away from fair value
 * @param maxDepthTicks no order is placed further away
 * @param capacity orders at rest at once; further ones stay away
 */
public record MakerModel(
    double placementsPerSecond,
    double cancelsPerSecond,
    double pullsPerTick,
    double halfSpreadTicks,
    double depthTicks,
    int maxDepthTicks,
    int capacity) {

    public static MakerModel defaults() {
        return new MakerModel(950, 1.5, 30, 0.35, 6, 36, 2048);
    }

    /** The same in a time that runs faster. */
    public MakerModel faster(double rate) {
        return new MakerModel(
            placementsPerSecond * rate, cancelsPerSecond * rate, pullsPerTick * rate,
            halfSpreadTicks, depthTicks, maxDepthTicks, capacity);
    }
}
