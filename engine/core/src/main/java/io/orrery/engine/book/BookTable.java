package io.orrery.engine.book;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.FeedStatusDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.QuoteDecoder;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/** The books of all instruments, and the last public trade of each. */
public final class BookTable {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final BookUpdateDecoder update = new BookUpdateDecoder();
    private final QuoteDecoder quote = new QuoteDecoder();
    private final TradeDecoder trade = new TradeDecoder();
    private final FeedStatusDecoder status = new FeedStatusDecoder();
    private final int depth;
    private Book[] books = new Book[0];
    private long[] lastPrices = new long[0];

    /** Creates a table whose books keep {@code depth} levels a side. */
    public BookTable(int depth) {
        this.depth = depth;
    }

    /** Makes room for an instrument. */
    public void open(int instrumentId) {
        if (instrumentId >= books.length) {
            int length = Math.max(64, Integer.highestOneBit(instrumentId) << 1);
            books = Arrays.copyOf(books, length);
            lastPrices = Arrays.copyOf(lastPrices, length);
        }
        books[instrumentId] = new Book(instrumentId, depth);
    }

    /** The book of an instrument, or null if there is no such instrument. */
    public Book get(int instrumentId) {
        return instrumentId > 0 && instrumentId < books.length ? books[instrumentId] : null;
    }

    /** Price of the last public trade, 0 if there was none. */
    public long lastPrice(int instrumentId) {
        return get(instrumentId) == null ? 0 : lastPrices[instrumentId];
    }

    /** Returns the book that is complete with this update, or null. */
    public Book onBookUpdate(EventRecord event) {
        update.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Book book = get(update.instrumentId());
        return book != null && book.apply(update, event.time()) ? book : null;
    }

    /** Returns the book that was changed, or null. */
    public Book onQuote(EventRecord event) {
        quote.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Book book = get(quote.instrumentId());
        return book != null && book.apply(quote, event.time()) ? book : null;
    }

    /** Returns the trade if it is one in a known instrument, else null. Valid until the next call. */
    public TradeDecoder onTrade(EventRecord event) {
        trade.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        int instrumentId = trade.instrumentId();
        if (get(instrumentId) == null) {
            return null;
        }
        lastPrices[instrumentId] = trade.price();
        return trade;
    }

    /** A feed that is not live has no book. Returns the book, or null if the instrument is not known. */
    public Book onFeedStatus(EventRecord event) {
        status.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Book book = get(status.instrumentId());
        if (book != null && status.state() != FeedState.LIVE) {
            book.clear();
        }
        return book;
    }

    public void save(StateWriter out) {
        out.section("books");
        for (int id = 0; id < books.length; id++) {
            if (books[id] != null) {
                out.putInt(id);
                out.putLong(lastPrices[id]);
                books[id].save(out);
            }
        }
        out.putInt(0);
    }

    public void load(StateReader in) {
        in.section("books");
        Arrays.fill(books, null);
        for (int id = in.getInt(); id != 0; id = in.getInt()) {
            open(id);
            lastPrices[id] = in.getLong();
            books[id].load(in);
        }
    }
}
