package io.orrery.connectors.demo;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.matching.market.Market;
import io.orrery.matching.market.MarketListener;

/** Listens to the market: what is public goes to its feed, what is private becomes a report. */
final class MarketRecorder implements MarketListener {
    /** After a refusal the ring gets so long to drain: a snapshot that is cut off again and again would only fill it. */
    private static final long PAUSE_NANOS = 1_000_000;

    private final MarketDataWriter writer;
    private final OrderReports reports;
    private final Levels changes;
    private Market market;
    private Funding funding;
    private int firstInstrumentId;
    private InstrumentFeed[] feeds;
    private InstrumentFeed touched;
    private long pausedUntil = Long.MIN_VALUE;

    /** @param bookCapacity how many levels one event may change, and a book may have, at most */
    MarketRecorder(MarketDataWriter writer, OrderReports reports, int bookCapacity) {
        this.writer = writer;
        this.reports = reports;
        changes = new Levels(bookCapacity + 1);
    }

    void observe(Market observed, int firstId, int count, Funding paid) {
        market = observed;
        funding = paid;
        firstInstrumentId = firstId;
        feeds = new InstrumentFeed[count];
        for (int i = 0; i < count; i++) {
            feeds[i] = new InstrumentFeed(firstId + i, observed.book(firstId + i), writer, changes);
        }
    }

    /** Publishes what the last event changed. It changed one book. */
    void flush() {
        if (touched != null) {
            touched.flush(market.time());
            touched = null;
        }
    }

    /** Lets feeds that are behind start again, until one is refused. Returns how many did. */
    int catchUp(long now) {
        int caughtUp = 0;
        if (now < pausedUntil) {
            return caughtUp;
        }
        for (InstrumentFeed feed : feeds) {
            if (feed.behind()) {
                if (!feed.catchUp(market.time())) {
                    pausedUntil = now + PAUSE_NANOS;
                    return caughtUp;
                }
                caughtUp++;
            }
        }
        return caughtUp;
    }

    long refusedTrades() {
        long refused = 0;
        for (InstrumentFeed feed : feeds) {
            refused += feed.refusedTrades();
        }
        return refused;
    }

    @Override
    public void levelChanged(int instrumentId, Side side, long price, long quantity) {
        touched = feeds[instrumentId - firstInstrumentId];
        touched.levelChanged(side, price, quantity);
    }

    @Override
    public void traded(int instrumentId, long tradeId, Side aggressor, long price, long quantity) {
        feeds[instrumentId - firstInstrumentId].traded(market.time(), tradeId, aggressor, price, quantity);
    }

    @Override
    public void accepted(int instrumentId, long orderId, long venueOrderId) {
        reports.at(market.time()).accepted(instrumentId, orderId, venueOrderId);
    }

    @Override
    public void rejected(int instrumentId, long orderId, VenueReason reason) {
        reports.at(market.time()).rejected(instrumentId, orderId, reason);
    }

    @Override
    public void filled(
        int instrumentId, long orderId, long tradeId, Side side, Liquidity liquidity,
        long price, long quantity, long leavesQuantity, long fee) {
        funding.filled(instrumentId, side, quantity);
        reports.at(market.time()).filled(instrumentId, orderId, tradeId, side, liquidity, price, quantity, leavesQuantity, fee);
    }

    @Override
    public void canceled(int instrumentId, long orderId, long leavesQuantity, VenueReason reason) {
        reports.at(market.time()).canceled(instrumentId, orderId, leavesQuantity, reason);
    }

    @Override
    public void cancelRejected(int instrumentId, long orderId, VenueReason reason) {
        reports.at(market.time()).cancelRejected(instrumentId, orderId, reason);
    }
}
