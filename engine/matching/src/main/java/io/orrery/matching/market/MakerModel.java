package io.orrery.matching.market;

/**
 * How the background quotes.
 *
 * @param placementsPerSecond limit orders that arrive, both sides together
 * @param cancelsPerSecond chance of each resting order to be cancelled: 1 / its mean lifetime
 * @param pullsPerTick orders pulled a second for each tick by which the best price is a gift, and for each level too many
 * @param halfSpreadTicks how near to fair value the best quotes are placed
 * @param depthTicks how fast the density of placements falls off away from fair value
 * @param maxDepthTicks no order is placed further away
 * @param maxLevels of a side; beyond, the worst are pulled
 * @param capacity orders at rest at once; further ones stay away
 */
public record MakerModel(
    double placementsPerSecond,
    double cancelsPerSecond,
    double pullsPerTick,
    double halfSpreadTicks,
    double depthTicks,
    int maxDepthTicks,
    int maxLevels,
    int capacity) {

    public static MakerModel defaults() {
        return new MakerModel(950, 1.5, 30, 0.35, 6, 36, 40, 1024);
    }

    /** The same in a time that runs faster. */
    public MakerModel faster(double rate) {
        return new MakerModel(
            placementsPerSecond * rate, cancelsPerSecond * rate, pullsPerTick * rate,
            halfSpreadTicks, depthTicks, maxDepthTicks, maxLevels, capacity);
    }
}
