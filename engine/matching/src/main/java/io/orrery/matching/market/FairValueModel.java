package io.orrery.matching.market;

/**
 * How fair value moves: a deviation that is drawn back to a slowly wandering anchor, and sudden moves.
 *
 * @param anchorVolatility ticks in a root second
 * @param volatility of the deviation: ticks in a root second
 * @param reversionPerSecond how fast the deviation is drawn back
 * @param movesPerSecond how often a sudden move sets in
 * @param minMoveTicks its least size
 * @param maxMoveTicks its greatest size
 * @param revertingShare chance that a move reverts; one that does not, moves the anchor
 * @param minRevertSeconds the least time that a move takes to revert
 * @param maxRevertSeconds the greatest time
 */
public record FairValueModel(
    double anchorVolatility,
    double volatility,
    double reversionPerSecond,
    double movesPerSecond,
    double minMoveTicks,
    double maxMoveTicks,
    double revertingShare,
    double minRevertSeconds,
    double maxRevertSeconds) {

    public static FairValueModel defaults() {
        return new FairValueModel(1.0, 3.0, 0.6, 0.06, 15, 60, 0.8, 1, 4);
    }

    /** How far one that follows another is from it: some 20 ticks, for a second or so. */
    public static FairValueModel distance() {
        return new FairValueModel(0, 28, 1, 0, 0, 0, 0, 1, 1);
    }

    /** The same without sudden moves. */
    public FairValueModel withoutMoves() {
        return new FairValueModel(
            anchorVolatility, volatility, reversionPerSecond, 0, minMoveTicks, maxMoveTicks, revertingShare, minRevertSeconds,
            maxRevertSeconds);
    }

    /** The same in a time that runs faster. */
    public FairValueModel faster(double rate) {
        double root = StrictMath.sqrt(rate);
        return new FairValueModel(
            anchorVolatility * root, volatility * root, reversionPerSecond * rate, movesPerSecond * rate,
            minMoveTicks, maxMoveTicks, revertingShare, minRevertSeconds / rate, maxRevertSeconds / rate);
    }
}
