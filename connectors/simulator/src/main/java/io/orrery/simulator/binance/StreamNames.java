package io.orrery.simulator.binance;

import io.orrery.simulator.exchange.Listing;
import java.util.Locale;

/** What the streams of one listing are called. */
final class StreamNames {
    /** How many levels a side those streams tell that tell the whole of them each time. */
    static final int[] TOPS = {5, 10, 20};

    final String trade;
    final String aggregate;
    final String top;
    final String depth;
    final String fastDepth;
    final String[] tops = new String[TOPS.length];
    final String[] fastTops = new String[TOPS.length];
    final String ticker;
    final String miniTicker;
    final String average;

    StreamNames(Listing listing) {
        String of = listing.symbol().toLowerCase(Locale.ROOT) + "@";
        trade = of + "trade";
        aggregate = of + "aggTrade";
        top = of + "bookTicker";
        depth = of + "depth";
        fastDepth = depth + "@100ms";
        for (int i = 0; i < TOPS.length; i++) {
            tops[i] = depth + TOPS[i];
            fastTops[i] = tops[i] + "@100ms";
        }
        ticker = of + "ticker";
        miniTicker = of + "miniTicker";
        average = of + "avgPrice";
    }
}
