package io.orrery.connectors.kit.venue;

/**
 * The one form of symbols that people and configurations use: {@code BASE/QUOTE} of spot, {@code BASE/QUOTE:SETTLED} of a
 * perpetual, {@code BASE/QUOTE:SETTLED-YYMMDD} of what expires, {@code …-YYMMDD-STRIKE-C} or {@code -P} of options. Assets carry
 * their common names: BTC, not XBT.
 */
public final class Symbols {
    private Symbols() {
    }

    public static String spot(String base, String quote) {
        return base + "/" + quote;
    }

    public static String perpetual(String base, String quote, String settled) {
        return spot(base, quote) + ":" + settled;
    }

    /** @param expiry as YYMMDD */
    public static String future(String base, String quote, String settled, String expiry) {
        return perpetual(base, quote, settled) + "-" + expiry;
    }
}
