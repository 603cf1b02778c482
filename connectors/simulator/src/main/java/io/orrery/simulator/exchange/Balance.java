package io.orrery.simulator.exchange;

/** What an account has of an asset, in money: free to use, and locked by its live orders. */
public final class Balance {
    private final String asset;
    private long free;
    private long locked;

    Balance(String asset) {
        this.asset = asset;
    }

    public String asset() {
        return asset;
    }

    public long free() {
        return free;
    }

    public long locked() {
        return locked;
    }

    public long total() {
        return Math.addExact(free, locked);
    }

    void add(long amount) {
        free = Math.addExact(free, amount);
    }

    /** Moves from free to locked; a negative amount moves back. */
    void lock(long amount) {
        free = Math.subtractExact(free, amount);
        locked = Math.addExact(locked, amount);
    }
}
