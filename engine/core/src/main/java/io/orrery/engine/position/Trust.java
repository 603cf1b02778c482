package io.orrery.engine.position;

/** How far a value can be trusted. Of several, the one furthest down holds for their sum. */
public enum Trust {
    KNOWN,
    /** It was right once, and is too old to add to what is at stake. */
    STALE,
    /** There is no price: what can't be valued counts as 0. */
    UNKNOWN;

    private static final Trust[] BY_CODE = values();

    public Trust and(Trust other) {
        return BY_CODE[Math.max(ordinal(), other.ordinal())];
    }
}
