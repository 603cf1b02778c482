package io.orrery.bench.report;

/** What a figure counts, and in which direction it is good. */
public enum Unit {
    EVENTS_PER_SECOND("events/s", true),
    MESSAGES_PER_SECOND("msgs/s", true),
    NANOS("ns", false),
    MILLIS("ms", false),
    BYTES("bytes", false),
    MEGABYTES_PER_HOUR("MB/h", false),
    COUNT("count", false),
    PERCENT("%", false),
    TIMES("times", false);

    private final String text;
    private final boolean moreIsBetter;

    Unit(String text, boolean moreIsBetter) {
        this.text = text;
        this.moreIsBetter = moreIsBetter;
    }

    /** The unit that is written so. */
    public static Unit of(String text) {
        for (Unit unit : values()) {
            if (unit.text.equals(text)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("unit=" + text);
    }

    /** True if a value lies on the right side of its bound, or on it. */
    public boolean keeps(double value, double bound) {
        return moreIsBetter ? value >= bound : value <= bound;
    }

    /** How a bound is written before its value. */
    public String comparison() {
        return moreIsBetter ? ">=" : "<=";
    }

    @Override
    public String toString() {
        return text;
    }
}
