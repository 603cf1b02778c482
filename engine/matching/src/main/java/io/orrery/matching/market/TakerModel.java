package io.orrery.matching.market;

/**
 * How the background takes: two Hawkes processes, buys and sells, that excite themselves and each other and are drawn to where
 * the price is wrong.
 *
 * @param takersPerSecond baseline of each side
 * @param selfExcitation further takers of the same side that one taker causes in the end
 * @param crossExcitation further takers of the other side that one taker causes in the end
 * @param decayPerSecond how fast excitation fades
 * @param tiltPerTick growth of the baseline for each tick by which the price is below (buys) or above (sells) fair value
 * @param maxTilt the baseline grows to no more than this multiple, and shrinks to no less than 1 / this
 * @param burstsPerSecond how often one side is in a hurry
 * @param burstTilt its baseline meanwhile, as a multiple
 * @param burstSeconds how long at most
 * @param impactTicks by how much a taker of typical quantity moves fair value
 */
public record TakerModel(
    double takersPerSecond,
    double selfExcitation,
    double crossExcitation,
    double decayPerSecond,
    double tiltPerTick,
    double maxTilt,
    double burstsPerSecond,
    double burstTilt,
    double burstSeconds,
    double impactTicks) {

    public static TakerModel defaults() {
        return new TakerModel(8, 0.5, 0.15, 8, 0.4, 8, 0.15, 10, 0.5, 0.02);
    }

    /** The same in a time that runs faster. */
    public TakerModel faster(double rate) {
        return new TakerModel(
            takersPerSecond * rate, selfExcitation, crossExcitation, decayPerSecond * rate, tiltPerTick, maxTilt,
            burstsPerSecond * rate, burstTilt, burstSeconds / rate, impactTicks);
    }
}
