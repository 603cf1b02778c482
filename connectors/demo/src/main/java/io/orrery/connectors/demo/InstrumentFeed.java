package io.orrery.connectors.demo;

import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.Side;
import io.orrery.matching.BookView;

/**
 * The feed of one instrument. It publishes every change of its book as long as the inlet takes it; when refused, it lets
 * changes pass and starts again with one snapshot.
 */
final class InstrumentFeed {
    private final int instrumentId;
    private final BookView book;
    private final MarketDataWriter writer;
    private final Levels changes;
    private boolean announced;
    private boolean behind = true;
    private long lastUpdateId;
    private long refusedTrades;

    /** @param changes shared with other feeds: empty between two events of the market */
    InstrumentFeed(int instrumentId, BookView book, MarketDataWriter writer, Levels changes) {
        this.instrumentId = instrumentId;
        this.book = book;
        this.writer = writer;
        this.changes = changes;
    }

    int instrumentId() {
        return instrumentId;
    }

    /** True if only a snapshot can make the receiver's book right. */
    boolean behind() {
        return behind;
    }

    long refusedTrades() {
        return refusedTrades;
    }

    void levelChanged(Side side, long price, long quantity) {
        changes.add(side, price, quantity);
    }

    void traded(long time, long tradeId, Side aggressor, long price, long quantity) {
        if (!announced || !writer.trade(time, instrumentId, tradeId, aggressor, price, quantity)) {
            refusedTrades++;
        }
    }

    /** Publishes what one event changed. */
    void flush(long time) {
        if (changes.isEmpty()) {
            return;
        }
        lastUpdateId++;
        if (!behind) {
            behind = !writer.bookUpdate(time, lastUpdateId, instrumentId, false, changes);
        }
        changes.clear();
    }

    /** Tries to catch up. Returns false if refused again. */
    boolean catchUp(long time) {
        announced = announced || writer.feedStatus(instrumentId, FeedState.LIVE);
        if (announced) {
            changes.copy(book);
            behind = !writer.bookUpdate(time, lastUpdateId, instrumentId, true, changes);
            changes.clear();
        }
        return !behind;
    }
}
