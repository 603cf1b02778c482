package io.orrery.connectors.kit.market;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.sbe.InstrumentKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an instrument is, as its venue or the configuration says. Prices are at priceScale, quantities at quantityScale,
 * minNotional at quoteScale.
 *
 * @param symbol the canonical one
 * @param venueSymbol as the venue writes it
 * @param maxQuantity {@link Long#MAX_VALUE} if there is no bound
 */
public record InstrumentTerms(
    InstrumentKind kind,
    String symbol,
    String venueSymbol,
    String baseAsset,
    String quoteAsset,
    int priceScale,
    int quantityScale,
    int quoteScale,
    long tickSize,
    long lotSize,
    long minQuantity,
    long maxQuantity,
    long minNotional,
    ContractTerms contract) {

    /** Decimals of money where nobody said. */
    private static final int QUOTE_SCALE = 8;
    private static final String TICK = "tick";
    private static final String LOT = "lot";

    /** Of what is delivered as soon as it is traded. */
    public InstrumentTerms(
        InstrumentKind kind, String symbol, String venueSymbol, String baseAsset, String quoteAsset, int priceScale,
        int quantityScale, int quoteScale, long tickSize, long lotSize, long minQuantity, long maxQuantity, long minNotional) {
        this(
            kind, symbol, venueSymbol, baseAsset, quoteAsset, priceScale, quantityScale, quoteScale, tickSize, lotSize,
            minQuantity, maxQuantity, minNotional, ContractTerms.NONE);
    }

    /** Of an instrument of which nothing is known but its symbol: decimals as on the wire, and any multiple of the last. */
    public static InstrumentTerms plain(InstrumentKind kind, String venueSymbol, int decimals) {
        return of(kind, venueSymbol, new BigDecimal(1).movePointLeft(decimals), new BigDecimal(1).movePointLeft(decimals));
    }

    private static InstrumentTerms of(InstrumentKind kind, String venueSymbol, BigDecimal tick, BigDecimal lot) {
        int priceScale = Math.max(0, tick.scale());
        int quantityScale = Math.max(0, lot.scale());
        return new InstrumentTerms(
            kind, venueSymbol, venueSymbol, "", "", priceScale, quantityScale, QUOTE_SCALE,
            tick.movePointRight(priceScale).longValueExact(), lot.movePointRight(quantityScale).longValueExact(),
            0, Long.MAX_VALUE, 0, ContractTerms.NONE);
    }

    /**
     * Reads terms by venue symbol, as a setting has them: {@code BTCUSDT:tick=0.01,lot=0.00001;ETHUSDT:tick=0.01,lot=0.0001}.
     *
     * @throws IllegalArgumentException that says what can't be read
     */
    public static Map<String, InstrumentTerms> parse(InstrumentKind kind, String text) {
        Map<String, InstrumentTerms> terms = new TreeMap<>();
        for (String one : text.isBlank() ? new String[0] : text.split(";", -1)) {
            String[] halves = one.strip().split(":", -1);
            BigDecimal tick = null;
            BigDecimal lot = null;
            for (String part : halves.length == 2 ? halves[1].split(",", -1) : new String[0]) {
                if (part.startsWith(TICK + "=")) {
                    tick = step(one, part.substring(TICK.length() + 1));
                } else if (part.startsWith(LOT + "=")) {
                    lot = step(one, part.substring(LOT.length() + 1));
                } else {
                    throw refused(one);
                }
            }
            if (tick == null || lot == null || halves[0].isEmpty() || halves[0].length() > SymbolTable.MAX_SYMBOL_LENGTH) {
                throw refused(one);
            }
            terms.put(halves[0], of(kind, halves[0], tick, lot));
        }
        return terms;
    }

    private static BigDecimal step(String one, String text) {
        try {
            BigDecimal step = new BigDecimal(text).stripTrailingZeros();
            if (step.signum() > 0 && step.scale() <= Decimal.MAX_SCALE && step.precision() - step.scale() < Decimal.MAX_SCALE) {
                return step;
            }
        } catch (NumberFormatException noNumber) {
            throw refused(one);
        }
        throw refused(one);
    }

    private static IllegalArgumentException refused(String one) {
        return new IllegalArgumentException("instrument=" + one + ": must be like BTCUSDT:tick=0.01,lot=0.00001");
    }
}
