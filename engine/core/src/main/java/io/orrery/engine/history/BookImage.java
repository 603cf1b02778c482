package io.orrery.engine.history;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BookUpdateEncoder;
import io.orrery.codecs.sbe.GroupSizeEncodingEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.QuoteEncoder;
import io.orrery.engine.book.Book;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes a book as it stands, as its venue would tell it to who comes new: in as many fragments as it takes. */
final class BookImage {
    private static final int HEADER = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int MOST_LEVELS =
        (EventRecord.MAX_MESSAGE_LENGTH - HEADER - BookUpdateEncoder.BLOCK_LENGTH - 2 * GroupSizeEncodingEncoder.ENCODED_LENGTH)
            / BookUpdateEncoder.BidsEncoder.sbeBlockLength();

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[EventRecord.MAX_MESSAGE_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BookUpdateEncoder update = new BookUpdateEncoder();
    private final QuoteEncoder quote = new QuoteEncoder();

    void write(long time, Book book, HistoryWriter out) {
        if (!isOfQuotes(book)) {
            levels(time, book, out);
        }
        if (book.quotedBidQuantity() > 0 || book.quotedAskQuantity() > 0) {
            quote(time, book, out);
        }
    }

    /** Where nothing else makes the book, updates must not seem to. */
    private static boolean isOfQuotes(Book book) {
        return book.bidLevels() <= 1 && book.askLevels() <= 1
            && (book.bidLevels() == 0 || book.bid(0) == book.quotedBid() && book.bidQuantity(0) == book.quotedBidQuantity())
            && (book.askLevels() == 0 || book.ask(0) == book.quotedAsk() && book.askQuantity(0) == book.quotedAskQuantity());
    }

    private void levels(long time, Book book, HistoryWriter out) {
        int bid = 0;
        int ask = 0;
        boolean last = false;
        for (boolean first = true; !last; first = false) {
            int bids = Math.min(book.bidLevels() - bid, MOST_LEVELS);
            int asks = Math.min(book.askLevels() - ask, MOST_LEVELS - bids);
            last = bid + bids == book.bidLevels() && ask + asks == book.askLevels();
            update.wrapAndApplyHeader(buffer, 0, header)
                .venueTime(book.time())
                .updateId(book.updateId())
                .instrumentId(book.instrumentId())
                .flags().clear().snapshot(first).begin(first).end(last);
            BookUpdateEncoder.BidsEncoder bidGroup = update.bidsCount(bids);
            for (int i = 0; i < bids; i++, bid++) {
                bidGroup.next().price(book.bid(bid)).quantity(book.bidQuantity(bid));
            }
            BookUpdateEncoder.AsksEncoder askGroup = update.asksCount(asks);
            for (int i = 0; i < asks; i++, ask++) {
                askGroup.next().price(book.ask(ask)).quantity(book.askQuantity(ask));
            }
            out.add(time, buffer, 0, HEADER + update.encodedLength());
        }
    }

    private void quote(long time, Book book, HistoryWriter out) {
        quote.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(book.time())
            .bidPrice(book.quotedBid())
            .bidQuantity(book.quotedBidQuantity())
            .askPrice(book.quotedAsk())
            .askQuantity(book.quotedAskQuantity())
            .instrumentId(book.instrumentId());
        out.add(time, buffer, 0, HEADER + quote.encodedLength());
    }
}
