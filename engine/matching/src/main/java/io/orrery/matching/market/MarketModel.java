package io.orrery.matching.market;

/**
 * How one instrument behaves.
 *
 * @param pulseSeconds how often that which drifts and fades is moved on; in between all rates stand still
 */
public record MarketModel(double pulseSeconds, MakerModel makers, TakerModel takers, FairValueModel fairValue) {

    /** About 2,000 events a second. */
    public static MarketModel defaults() {
        return new MarketModel(0.01, MakerModel.defaults(), TakerModel.defaults(), FairValueModel.defaults());
    }

    /** The same in a time that runs faster: the same market, only compressed. */
    public MarketModel faster(double rate) {
        return new MarketModel(pulseSeconds / rate, makers.faster(rate), takers.faster(rate), fairValue.faster(rate));
    }
}
