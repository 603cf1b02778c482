package io.orrery.connectors.kit.market;

/**
 * What a decoder must know of an instrument.
 *
 * @param id the engine's
 * @param symbol as the venue writes it in its market data
 * @param priceScale decimals of a price; likewise quantityScale
 */
public record FeedInstrument(int id, String symbol, int priceScale, int quantityScale) {
}
