package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.market.MarketWriter;
import java.util.concurrent.TimeUnit;
import org.agrona.collections.Int2ObjectHashMap;

/**
 * Turns tickers and quotes into events: each as a quote, unless a later one was told before; mark price and funding rate only
 * when they changed.
 */
final class TickerFeed {
    /** What the venue's funding rates are for. It is paid all the time. */
    static final long FUNDING_INTERVAL = TimeUnit.HOURS.toNanos(8);

    private final MarketWriter writer;
    private final Int2ObjectHashMap<Told> told = new Int2ObjectHashMap<>();

    TickerFeed(MarketWriter writer) {
        this.writer = writer;
    }

    void open(int instrumentId) {
        told.put(instrumentId, new Told());
    }

    void onTicker(TickerMessage ticker, long receivedTime) {
        int id = ticker.instrument().id();
        long venueTime = ticker.venueTime();
        Told before = told.get(id);
        if (venueTime >= before.quoteTime) {
            before.quoteTime = venueTime;
            writer.quote(
                receivedTime, venueTime, id, ticker.bidPrice(), ticker.bidAmount(), ticker.askPrice(), ticker.askAmount());
        }
        if (before.isNewMark(ticker) && writer.markPrice(
            receivedTime, venueTime, id, ticker.markPrice(), ticker.indexPrice(), TickerMessage.MARK_SCALE)) {
            before.mark(ticker);
        }
        if (before.isNewFunding(ticker) && writer.fundingRate(
            receivedTime, venueTime, id, ticker.fundingRate(), FUNDING_INTERVAL, 0)) {
            before.funding(ticker);
        }
    }
}
