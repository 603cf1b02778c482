package io.orrery.connectors.deribit.market;

import io.orrery.codecs.sbe.InstrumentKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * An instrument as get_instruments describes it.
 *
 * @param kind an option is LINEAR: price times amount is paid in the quote asset
 * @param settleAsset empty of spot
 * @param tickSize the finest
 * @param tickSteps coarser ones, by the price above which each holds
 * @param contractSize the amount that one contract is
 * @param expiry in nanoseconds since 1970; 0 of spot and perpetuals
 */
public record DeribitInstrument(
    String name,
    InstrumentKind kind,
    String baseAsset,
    String quoteAsset,
    String settleAsset,
    BigDecimal tickSize,
    List<TickStep> tickSteps,
    BigDecimal contractSize,
    BigDecimal minAmount,
    long expiry,
    boolean isActive) {

    /** A tick that holds above a price. */
    public record TickStep(BigDecimal abovePrice, BigDecimal tickSize) {
    }
}
