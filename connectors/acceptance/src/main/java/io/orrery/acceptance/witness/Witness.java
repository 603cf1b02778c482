package io.orrery.acceptance.witness;

import io.orrery.acceptance.stage.Told.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a venue answers by plain REST, read a second time and in another way than the connector does. Symbols are the venue's own,
 * assets have their common names.
 */
public interface Witness {

    /** What is traded, by the venue's list; null for what it does not tell. */
    record Terms(
        String base, String quote, BigDecimal tick, BigDecimal lot, BigDecimal minQuantity, BigDecimal minNotional) {
    }

    /** The best levels. */
    record Book(List<Level> bids, List<Level> asks) {
    }

    /** A public trade. */
    record Print(BigDecimal price, BigDecimal quantity) {
    }

    /** An open order. */
    record Open(
        String id, String clientId, String symbol, boolean buys, BigDecimal price, BigDecimal quantity, BigDecimal filled) {
    }

    /** What there is of an asset, and what of it is free. */
    record Holding(BigDecimal total, BigDecimal available) {
    }

    /** A trade of the account. */
    record Own(
        String orderId, boolean buys, BigDecimal price, BigDecimal quantity, BigDecimal fee, String feeAsset, boolean maker) {
    }

    Terms terms(String symbol);

    Book book(String symbol, int depth);

    List<Print> prints(String symbol);

    List<Open> open(String symbol);

    /** Of all assets that there are any of. */
    Map<String, Holding> holdings();

    /** The latest last. */
    List<Own> own(String symbol);

    /** Negative if short; only of derivatives. */
    default BigDecimal position(String symbol) {
        throw new UnsupportedOperationException("of derivatives");
    }

    /** Places a limit order that rests, as somebody else with the same key would. */
    void place(String symbol, boolean buys, BigDecimal price, BigDecimal quantity);
}
