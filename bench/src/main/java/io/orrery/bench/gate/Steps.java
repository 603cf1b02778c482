package io.orrery.bench.gate;

/** How many steps the counted classes have taken. Exact where one thread runs them. */
public final class Steps {
    static final String NAME = Counting.internal(Steps.class);
    static final String FIELD = "taken";

    /** Added to by rewritten classes. */
    public static long taken;

    private Steps() {
    }
}
