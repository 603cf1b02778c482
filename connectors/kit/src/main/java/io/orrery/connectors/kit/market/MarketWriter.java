package io.orrery.connectors.kit.market;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BookFlagsEncoder;
import io.orrery.codecs.sbe.BookUpdateEncoder;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.FeedStatusEncoder;
import io.orrery.codecs.sbe.FundingRateEncoder;
import io.orrery.codecs.sbe.GroupSizeEncodingEncoder;
import io.orrery.codecs.sbe.MarkPriceEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.QuoteEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TradeEncoder;
import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;
import io.orrery.engine.ring.Inlet;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes market data into its inlet. Whatever returns a boolean returns false if the inlet refused. */
public final class MarketWriter {
    private static final int HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH;
    /** Of a level: bids and asks are laid out alike. */
    private static final int LEVEL_LENGTH = BookUpdateEncoder.BidsEncoder.sbeBlockLength();
    private static final int FLAGS = HEADER_LENGTH + BookUpdateEncoder.flagsEncodingOffset();
    private static final int PRICE = BookUpdateEncoder.BidsEncoder.priceEncodingOffset();
    private static final int QUANTITY = BookUpdateEncoder.BidsEncoder.quantityEncodingOffset();
    /** How many levels fit in one message, both sides together. */
    static final int MAX_LEVELS =
        (EventRecord.MAX_MESSAGE_LENGTH - HEADER_LENGTH - BookUpdateEncoder.BLOCK_LENGTH
            - 2 * GroupSizeEncodingEncoder.ENCODED_LENGTH) / LEVEL_LENGTH;

    private final Inlet inlet;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[EventRecord.MAX_MESSAGE_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final FeedStatusEncoder feedStatus = new FeedStatusEncoder();
    private final TradeEncoder trade = new TradeEncoder();
    private final QuoteEncoder quote = new QuoteEncoder();
    private final MarkPriceEncoder markPrice = new MarkPriceEncoder();
    private final FundingRateEncoder fundingRate = new FundingRateEncoder();
    /** Nothing else is written to this one, so that the header of a book update is there from the start. */
    private final UnsafeBuffer book = new UnsafeBuffer(new byte[EventRecord.MAX_MESSAGE_LENGTH]);
    private final BookUpdateEncoder bookUpdate = new BookUpdateEncoder().wrapAndApplyHeader(book, 0, header);
    private final GroupSizeEncodingEncoder groupSize = new GroupSizeEncodingEncoder();

    private long lost;

    public MarketWriter(Inlet inlet) {
        this.inlet = inlet;
    }

    /** Trades, quotes, marks and rates that the inlet refused: unlike changes of a book they do not come again. */
    public long lost() {
        return lost;
    }

    public boolean feedStatus(long receivedTime, int instrumentId, FeedState state) {
        feedStatus.wrapAndApplyHeader(buffer, 0, header).instrumentId(instrumentId).state(state);
        return offer(feedStatus.encodedLength(), receivedTime);
    }

    public boolean trade(
        long receivedTime, long venueTime, int instrumentId, long tradeId, Side aggressor, long price, long quantity) {
        trade.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(venueTime)
            .tradeId(tradeId)
            .price(price)
            .quantity(quantity)
            .instrumentId(instrumentId)
            .aggressor(aggressor);
        return passes(trade.encodedLength(), receivedTime);
    }

    public boolean quote(
        long receivedTime, long venueTime, int instrumentId, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        quote.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(venueTime)
            .bidPrice(bidPrice)
            .bidQuantity(bidQuantity)
            .askPrice(askPrice)
            .askQuantity(askQuantity)
            .instrumentId(instrumentId);
        return passes(quote.encodedLength(), receivedTime);
    }

    /** @param indexPrice 0 if there is none; at the scale of this event, as is the mark price */
    public boolean markPrice(
        long receivedTime, long venueTime, int instrumentId, long price, long indexPrice, int scale) {
        markPrice.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(venueTime)
            .markPrice(price)
            .indexPrice(indexPrice)
            .instrumentId(instrumentId)
            .scale((byte) scale);
        return passes(markPrice.encodedLength(), receivedTime);
    }

    /**
     * @param rate in 10^-12, for the interval
     * @param interval in nanoseconds
     * @param nextFundingTime 0 if it is paid without a break
     */
    public boolean fundingRate(
        long receivedTime, long venueTime, int instrumentId, long rate, long interval, long nextFundingTime) {
        fundingRate.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(venueTime)
            .rate(rate)
            .interval(interval)
            .nextFundingTime(nextFundingTime)
            .instrumentId(instrumentId);
        return passes(fundingRate.encodedLength(), receivedTime);
    }

    /** Writes one update, in as many fragments as it needs. After a refusal the receiver may have seen a part of it. */
    public boolean bookUpdate(
        long receivedTime, long venueTime, long updateId, int instrumentId, boolean snapshot, Levels levels) {
        LevelSide bids = levels.bids();
        LevelSide asks = levels.asks();
        int bid = 0;
        int ask = 0;
        boolean first = true;
        boolean last;
        do {
            int bidCount = Math.min(bids.size() - bid, MAX_LEVELS);
            int askCount = Math.min(asks.size() - ask, MAX_LEVELS - bidCount);
            last = bid + bidCount == bids.size() && ask + askCount == asks.size();
            bookUpdate.venueTime(venueTime).updateId(updateId).instrumentId(instrumentId);
            book.putByte(FLAGS, flags(first && snapshot, first, last));
            int end = writeLevels(HEADER_LENGTH + BookUpdateEncoder.BLOCK_LENGTH, bids, bid, bidCount);
            end = writeLevels(end, asks, ask, askCount);
            if (!inlet.offer(book, 0, end, receivedTime)) {
                return false;
            }
            first = false;
            bid += bidCount;
            ask += askCount;
        } while (!last);
        return true;
    }

    private static byte flags(boolean snapshot, boolean begin, boolean end) {
        return BookFlagsEncoder.end(BookFlagsEncoder.begin(BookFlagsEncoder.snapshot((byte) 0, snapshot), begin), end);
    }

    /** Writes a group and returns where it ends: at once, since a group's encoder would move two limits at each level. */
    private int writeLevels(int offset, LevelSide levels, int from, int count) {
        groupSize.wrap(book, offset).blockLength(LEVEL_LENGTH).numInGroup(count);
        int at = offset + GroupSizeEncodingEncoder.ENCODED_LENGTH;
        for (int i = from; i < from + count; i++) {
            book.putLong(at + PRICE, levels.price(i), BookUpdateEncoder.BYTE_ORDER);
            book.putLong(at + QUANTITY, levels.quantity(i), BookUpdateEncoder.BYTE_ORDER);
            at += LEVEL_LENGTH;
        }
        return at;
    }

    private boolean passes(int bodyLength, long receivedTime) {
        boolean admitted = offer(bodyLength, receivedTime);
        lost += admitted ? 0 : 1;
        return admitted;
    }

    private boolean offer(int bodyLength, long receivedTime) {
        return inlet.offer(buffer, 0, HEADER_LENGTH + bodyLength, receivedTime);
    }
}
