package io.orrery.engine.order;

import io.orrery.codecs.sbe.Side;

/** Which position of an account in an instrument is meant. Codes are what a snapshot holds. */
public enum Leg {
    /** The only one, long or short, of an account that does not hedge. */
    NET(""),
    LONG("long"),
    SHORT("short");

    private static final Leg[] BY_CODE = values();

    private final String text;

    Leg(String text) {
        this.text = text;
    }

    /** The one that a hedging account's trade changes: the other side's, if it closes. */
    public static Leg of(Side side, boolean closes) {
        return side == Side.BUY == closes ? SHORT : LONG;
    }

    public static Leg of(int code) {
        return BY_CODE[code];
    }

    public int code() {
        return ordinal();
    }

    /** Empty of the only one. */
    public String text() {
        return text;
    }
}
