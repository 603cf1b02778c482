package io.orrery.simulator.kraken;

import io.orrery.codecs.sbe.Side;

/** Sides by Kraken's names. */
public final class Sides {
    private Sides() {
    }

    public static boolean buys(Side side) {
        return side == Side.BUY;
    }

    public static String name(Side side) {
        return buys(side) ? "buy" : "sell";
    }

    /** True to buy, false to sell, null if it is neither. */
    public static Boolean buys(String name) {
        return "buy".equals(name) ? Boolean.TRUE : "sell".equals(name) ? Boolean.FALSE : null;
    }
}
