package io.orrery.connectors.binance.account;

import java.util.concurrent.TimeUnit;

/**
 * Which page of our trades to ask for: by time, in windows of at most a day; behind a full page by the ids of trades. What is long
 * ago is asked for by ids from the beginning.
 */
final class TradePages {
    static final int PAGE = 1_000;

    private static final int MOST_PAGES = 64;
    private static final long WINDOW = TimeUnit.DAYS.toMillis(1) - 1;
    private static final long LONG_AGO = TimeUnit.DAYS.toMillis(14);

    private long from;
    private long until;
    private long fromId;
    private boolean byId;
    private int asked;
    private boolean cutShort;

    /** Begins with the trades of an instrument. Times are nanoseconds since the epoch, by the venue's clock. */
    void begin(long since, long now) {
        from = Math.max(0, TimeUnit.NANOSECONDS.toMillis(since));
        until = TimeUnit.NANOSECONDS.toMillis(now) + TimeUnit.MINUTES.toMillis(1);
        byId = until - from > LONG_AGO;
        fromId = 0;
        asked = 0;
        cutShort = false;
    }

    String parameters() {
        return byId
            ? "&fromId=" + fromId + "&limit=" + PAGE
            : "&startTime=" + from + "&endTime=" + Math.min(from + WINDOW, until) + "&limit=" + PAGE;
    }

    /**
     * Turns to the next page.
     *
     * @param read trades of the last
     * @return false if there is none
     */
    boolean turn(int read, long lastId) {
        if (++asked == MOST_PAGES) {
            cutShort = true;
            return false;
        }
        if (read == PAGE) {
            byId = true;
            fromId = lastId + 1;
            return true;
        }
        from += WINDOW + 1;
        return !byId && from <= until;
    }

    /** True if there were more pages than are asked for. */
    boolean isCutShort() {
        return cutShort;
    }
}
