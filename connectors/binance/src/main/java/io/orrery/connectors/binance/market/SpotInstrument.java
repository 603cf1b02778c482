package io.orrery.connectors.binance.market;

/**
 * An instrument as exchangeInfo describes it. Prices are at priceScale and quantities at quantityScale, the decimals of tick and
 * lot; minNotional is at quoteScale, the decimals of the quote asset.
 *
 * @param isTrading false if the venue takes no orders for it now
 * @param minNotional 0 if there is no such filter; likewise the other bounds
 */
public record SpotInstrument(
    String symbol,
    boolean isTrading,
    String baseAsset,
    String quoteAsset,
    int priceScale,
    int quantityScale,
    int quoteScale,
    long tickSize,
    long lotSize,
    long minQuantity,
    long maxQuantity,
    long minNotional) {
}
