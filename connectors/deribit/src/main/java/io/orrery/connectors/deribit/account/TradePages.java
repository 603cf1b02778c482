package io.orrery.connectors.deribit.account;

import io.orrery.connectors.kit.venue.TradedInstrument;
import java.util.concurrent.TimeUnit;

/**
 * Which page of our trades in an instrument to ask for. The venue keeps those of the last day apart from older ones: these are
 * asked for first, if they are wanted. Behind a full page the next one begins at the time of its last trade.
 */
final class TradePages {
    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 64;
    private static final long RECENT = TimeUnit.HOURS.toNanos(23);
    private static final long AHEAD = TimeUnit.MINUTES.toMillis(1);

    private final StatementPages pages;
    private String instrument = "";
    private long from;
    private long until;
    private boolean historical;
    private int asked;

    TradePages(StatementPages pages) {
        this.pages = pages;
    }

    /** Begins with an instrument. Times are nanoseconds since the epoch. */
    void begin(TradedInstrument traded, long since, long now) {
        instrument = traded.feed().symbol();
        from = Math.max(0, TimeUnit.NANOSECONDS.toMillis(since));
        until = TimeUnit.NANOSECONDS.toMillis(now) + AHEAD;
        historical = now - since > RECENT;
        asked = 0;
        pages.beginTrades();
    }

    String method() {
        return "private/get_user_trades_by_instrument_and_time?instrument_name=" + instrument + "&start_timestamp=" + from
            + "&end_timestamp=" + until + "&count=" + PAGE + "&sorting=asc" + (historical ? "&historical=true" : "");
    }

    /** Turns to the next page. False if there is none. */
    boolean turn() {
        long last = TimeUnit.NANOSECONDS.toMillis(pages.lastTime());
        if (++asked == MOST_PAGES) {
            return false;
        }
        if (pages.hasMore()) {
            from = Math.max(from, last);
            return true;
        }
        boolean more = historical;
        historical = false;
        return more;
    }

    /** True if there were more pages than are asked for. */
    boolean isCutShort() {
        return asked == MOST_PAGES && pages.hasMore();
    }
}
