package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.BookFeed;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.market.MarketFeed;
import io.orrery.connectors.kit.market.SymbolTable;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * One market connection to Binance Spot. An instrument is defined when the first event of it comes.
 *
 * <p>A payload that can't be read may have been an update: the book of its instrument is stale then, and if it does not even tell
 * its instrument, so are all books of the connection.
 */
public final class BinanceFeed implements MarketFeed {
    private static final String DEPTH = "/depth?";
    private static final String SYMBOL = "symbol=";
    private static final String EXCHANGE_INFO = "/exchangeInfo";

    private final Listing listing;
    private final BinanceTerms terms;
    private final SymbolTable symbols = new SymbolTable();
    private final BinanceDecoder decoder = new BinanceDecoder(symbols);
    private final List<BookFeed> books = new ArrayList<>();
    private FeedInstrument only;
    private boolean connected;
    private boolean hasSingleTrades;

    public BinanceFeed(Listing listing, BinanceTerms terms) {
        this.listing = listing;
        this.terms = terms;
    }

    @Override
    public void onConnected(long receivedTime) {
        connected = true;
        books.forEach(BinanceFeed::begin);
    }

    private static void begin(BookFeed book) {
        if (book.state() == BookFeed.State.DOWN) {
            book.onConnected();
        }
    }

    @Override
    public void onDisconnected(long receivedTime) {
        connected = false;
        books.forEach(book -> book.onDisconnected(receivedTime));
    }

    /** A snapshot among the frames does not say of what it is: it is taken if the connection has one instrument only. */
    @Override
    public void onFrame(DirectBuffer buffer, int offset, int length, long receivedTime) {
        take(buffer, offset, length, only, receivedTime);
    }

    @Override
    public void onAnswer(String request, DirectBuffer buffer, int offset, int length, long receivedTime) {
        if (request.isEmpty()) {
            take(buffer, offset, length, only, receivedTime);
        } else if (request.contains(DEPTH)) {
            take(buffer, offset, length, instrument(symbolOf(request), receivedTime), receivedTime);
        } else if (request.contains(EXCHANGE_INFO)) {
            learn(buffer, offset, length);
        }
    }

    private void learn(DirectBuffer buffer, int offset, int length) {
        try {
            terms.learn(buffer, offset, length);
        } catch (PayloadRefusal refusal) {
            listing.onRefused();
        }
    }

    private static String symbolOf(String request) {
        int from = request.indexOf(SYMBOL) + SYMBOL.length();
        int end = request.indexOf('&', from);
        return request.substring(from, end < 0 ? request.length() : end);
    }

    /** Takes a frame and tells what it was; {@link #decoder} then holds it. Null if it could not be read. */
    MessageKind read(DirectBuffer buffer, int offset, int length, long receivedTime) {
        return take(buffer, offset, length, null, receivedTime);
    }

    BinanceDecoder decoder() {
        return decoder;
    }

    private MessageKind take(DirectBuffer buffer, int offset, int length, FeedInstrument asked, long receivedTime) {
        try {
            MessageKind kind = decoder.decode(buffer, offset, length, asked);
            if (kind == MessageKind.UNKNOWN_SYMBOL && define(receivedTime)) {
                kind = decoder.decode(buffer, offset, length, asked);
            }
            publish(kind, receivedTime);
            return kind;
        } catch (PayloadRefusal refusal) {
            refuse(decoder.instrument(), receivedTime);
            return null;
        }
    }

    private boolean define(long time) {
        String symbol = decoder.symbolText();
        return symbol != null && !symbol.isEmpty() && symbol.length() <= SymbolTable.MAX_SYMBOL_LENGTH
            && instrument(symbol, time) != null;
    }

    /** The instrument as this connection knows it from now on. */
    FeedInstrument instrument(String symbol, long time) {
        InstrumentTerms of = terms.of(symbol);
        FeedInstrument instrument = listing.define(of, time);
        BookFeed book = listing.feed(instrument);
        if (!books.contains(book)) {
            symbols.add(instrument);
            books.add(book);
            only = books.size() == 1 ? instrument : null;
            if (connected) {
                begin(book);
            }
        }
        return instrument;
    }

    private void publish(MessageKind kind, long receivedTime) {
        switch (kind) {
            case DEPTH_UPDATE -> {
                DepthMessage depth = decoder.depth();
                listing.feed(depth.instrument()).onUpdate(
                    depth.levels(), depth.firstUpdateId(), depth.lastUpdateId(), 0, depth.venueTime(), receivedTime);
            }
            case DEPTH_SNAPSHOT -> {
                DepthMessage depth = decoder.depth();
                listing.feed(depth.instrument()).onAnswer(depth.levels(), depth.lastUpdateId(), receivedTime);
            }
            case BOOK_TICKER -> {
                TickerMessage ticker = decoder.ticker();
                listing.writer().quote(
                    receivedTime, 0, ticker.instrument().id(), ticker.bidPrice(), ticker.bidQuantity(), ticker.askPrice(),
                    ticker.askQuantity());
                listing.feed(ticker.instrument()).onQuote(ticker.bidPrice(), ticker.askPrice(), receivedTime);
            }
            case TRADE -> {
                hasSingleTrades = true;
                trade(receivedTime);
            }
            case AGGREGATE_TRADE -> {
                if (!hasSingleTrades) {
                    trade(receivedTime);
                }
            }
            default -> { }
        }
    }

    private void trade(long receivedTime) {
        TradeMessage trade = decoder.trade();
        listing.writer().trade(
            receivedTime, trade.venueTime(), trade.instrument().id(), trade.id(), trade.aggressor(), trade.price(),
            trade.quantity());
    }

    private void refuse(FeedInstrument instrument, long receivedTime) {
        listing.onRefused();
        if (instrument != null) {
            listing.feed(instrument).onRefused(receivedTime);
            return;
        }
        for (int i = 0; i < books.size(); i++) {
            books.get(i).onRefused(receivedTime);
        }
    }

    /** How many payloads of a kind were read. */
    public long count(MessageKind kind) {
        return decoder.count(kind);
    }
}
