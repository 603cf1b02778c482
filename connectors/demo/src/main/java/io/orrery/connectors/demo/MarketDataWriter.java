package io.orrery.connectors.demo;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BookUpdateEncoder;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.FeedStatusEncoder;
import io.orrery.codecs.sbe.FundingRateEncoder;
import io.orrery.codecs.sbe.GroupSizeEncodingEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TradeEncoder;
import io.orrery.engine.ring.Inlet;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes market data into its inlet. Whatever returns a boolean returns false if the inlet refused. */
final class MarketDataWriter {
    private static final int HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH;
    /** How many levels fit in one message, both sides together. */
    static final int MAX_LEVELS =
        (EventRecord.MAX_MESSAGE_LENGTH - HEADER_LENGTH - BookUpdateEncoder.BLOCK_LENGTH
            - 2 * GroupSizeEncodingEncoder.ENCODED_LENGTH) / BookUpdateEncoder.BidsEncoder.sbeBlockLength();

    private final Inlet inlet;
    private final EpochNanoClock clock;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[EventRecord.MAX_MESSAGE_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final FeedStatusEncoder feedStatus = new FeedStatusEncoder();
    private final TradeEncoder trade = new TradeEncoder();
    private final BookUpdateEncoder bookUpdate = new BookUpdateEncoder();
    private final FundingRateEncoder fundingRate = new FundingRateEncoder();

    MarketDataWriter(Inlet inlet, EpochNanoClock clock) {
        this.inlet = inlet;
        this.clock = clock;
    }

    boolean feedStatus(int instrumentId, FeedState state) {
        feedStatus.wrapAndApplyHeader(buffer, 0, header).instrumentId(instrumentId).state(state);
        return offer(feedStatus.encodedLength());
    }

    boolean trade(long time, int instrumentId, long tradeId, Side aggressor, long price, long quantity) {
        trade.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(time)
            .tradeId(tradeId)
            .price(price)
            .quantity(quantity)
            .instrumentId(instrumentId)
            .aggressor(aggressor);
        return offer(trade.encodedLength());
    }

    /** @param rate of the position's value, in 10^-12 */
    boolean fundingRate(long time, int instrumentId, long rate, long interval, long nextTime) {
        fundingRate.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(time)
            .rate(rate)
            .interval(interval)
            .nextFundingTime(nextTime)
            .instrumentId(instrumentId);
        return offer(fundingRate.encodedLength());
    }

    /** Writes one update, in as many fragments as it needs. After a refusal the receiver may have seen a part of it. */
    boolean bookUpdate(long time, long updateId, int instrumentId, boolean snapshot, Levels levels) {
        int bid = 0;
        int ask = 0;
        boolean first = true;
        boolean last;
        do {
            int bids = Math.min(levels.bids.size() - bid, MAX_LEVELS);
            int asks = Math.min(levels.asks.size() - ask, MAX_LEVELS - bids);
            last = bid + bids == levels.bids.size() && ask + asks == levels.asks.size();
            bookUpdate.wrapAndApplyHeader(buffer, 0, header)
                .venueTime(time)
                .updateId(updateId)
                .instrumentId(instrumentId);
            bookUpdate.flags().clear().snapshot(first && snapshot).begin(first).end(last);
            writeBids(levels.bids, bid, bids);
            writeAsks(levels.asks, ask, asks);
            if (!offer(bookUpdate.encodedLength())) {
                return false;
            }
            first = false;
            bid += bids;
            ask += asks;
        } while (!last);
        return true;
    }

    private void writeBids(SideLevels levels, int from, int count) {
        BookUpdateEncoder.BidsEncoder group = bookUpdate.bidsCount(count);
        for (int i = from; i < from + count; i++) {
            group.next().price(levels.price(i)).quantity(levels.quantity(i));
        }
    }

    private void writeAsks(SideLevels levels, int from, int count) {
        BookUpdateEncoder.AsksEncoder group = bookUpdate.asksCount(count);
        for (int i = from; i < from + count; i++) {
            group.next().price(levels.price(i)).quantity(levels.quantity(i));
        }
    }

    private boolean offer(int bodyLength) {
        return inlet.offer(buffer, 0, HEADER_LENGTH + bodyLength, clock.nanoTime());
    }
}
