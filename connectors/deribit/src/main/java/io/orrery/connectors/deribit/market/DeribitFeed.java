package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.BookFeed;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.market.MarketFeed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agrona.DirectBuffer;

/**
 * One market connection to Deribit. An instrument is defined when the first notification of it comes.
 *
 * <p>A payload that can't be read and is of a book makes that book stale; one that does not even tell its channel, all books of
 * the connection. A ticker or a trade that can't be read is only counted.
 */
public final class DeribitFeed implements MarketFeed {
    private static final String GET_INSTRUMENTS = "/get_instrument";

    private final Listing listing;
    private final DeribitTerms terms;
    private final ChannelTable channels = new ChannelTable();
    private final DeribitDecoder decoder = new DeribitDecoder(channels);
    private final ChannelScan scan = new ChannelScan();
    private final TickerFeed tickers;
    private final Map<String, FeedInstrument> instruments = new LinkedHashMap<>();
    private final List<BookFeed> books = new ArrayList<>();
    private boolean connected;

    public DeribitFeed(Listing listing, DeribitTerms terms) {
        this.listing = listing;
        this.terms = terms;
        tickers = new TickerFeed(listing.writer());
    }

    @Override
    public void onConnected(long receivedTime) {
        connected = true;
        books.forEach(DeribitFeed::begin);
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

    @Override
    public void onFrame(DirectBuffer buffer, int offset, int length, long receivedTime) {
        read(buffer, offset, length, receivedTime);
    }

    /** Does the same, and says what it was; null if it could not be read. */
    MessageKind read(DirectBuffer buffer, int offset, int length, long receivedTime) {
        try {
            MessageKind kind = decoder.decode(buffer, offset, length);
            if (kind == MessageKind.UNKNOWN_CHANNEL && learn(buffer, offset, length, receivedTime)) {
                kind = decoder.decode(buffer, offset, length);
            }
            publish(kind, receivedTime);
            return kind;
        } catch (PayloadRefusal refusal) {
            refuse(decoder.channel(), receivedTime);
            return null;
        }
    }

    /** What the last payload was of, or null. */
    FeedInstrument heardInstrument() {
        FeedChannel channel = decoder.channel();
        return channel == null ? null : channel.instrument();
    }

    @Override
    public void onAnswer(String request, DirectBuffer buffer, int offset, int length, long receivedTime) {
        if (request.contains(GET_INSTRUMENTS)) {
            try {
                for (int left = terms.learn(buffer, offset, length); left > 0; left--) {
                    listing.onRefused();
                }
            } catch (PayloadRefusal refusal) {
                listing.onRefused();
            }
        }
    }

    /** Notifications of this channel will come. */
    void add(String channel, FeedInstrument instrument) {
        channels.add(channel, instrument);
    }

    /** Adds the channel of a notification to the table. */
    private boolean learn(DirectBuffer buffer, int offset, int length, long time) {
        String text = scan.of(buffer, offset, length);
        String symbol = ChannelName.parse(text).symbol();
        return channels.add(text, symbol.isEmpty() ? null : instrument(symbol, time));
    }

    /** The instrument as this connection knows it from now on. */
    FeedInstrument instrument(String symbol, long time) {
        FeedInstrument known = instruments.get(symbol);
        if (known != null) {
            return known;
        }
        FeedInstrument instrument = listing.define(terms.of(symbol), time);
        instruments.put(symbol, instrument);
        tickers.open(instrument.id());
        BookFeed book = listing.feed(instrument);
        books.add(book);
        if (connected) {
            begin(book);
        }
        return instrument;
    }

    private void publish(MessageKind kind, long receivedTime) {
        switch (kind) {
            case BOOK_CHANGE -> {
                BookMessage book = decoder.book();
                listing.feed(book.instrument()).onUpdate(
                    book.levels(), book.changeId(), book.changeId(), book.previousChangeId(), book.venueTime(), receivedTime);
            }
            case BOOK_SNAPSHOT -> {
                BookMessage book = decoder.book();
                listing.feed(book.instrument()).onSnapshot(book.levels(), book.changeId(), book.venueTime(), receivedTime);
            }
            case TRADES -> trades(decoder.trades(), receivedTime);
            case TICKER -> tickers.onTicker(decoder.ticker(), receivedTime);
            case QUOTE -> {
                TickerMessage quote = decoder.ticker();
                tickers.onTicker(quote, receivedTime);
                listing.feed(quote.instrument()).onQuote(quote.bidPrice(), quote.askPrice(), receivedTime);
            }
            default -> { }
        }
    }

    private void trades(TradesMessage trades, long receivedTime) {
        int id = trades.instrument().id();
        for (int i = 0; i < trades.size(); i++) {
            listing.writer().trade(
                receivedTime, trades.venueTime(i), id, trades.sequence(i), trades.aggressor(i), trades.price(i),
                trades.amount(i));
        }
    }

    private void refuse(FeedChannel channel, long receivedTime) {
        listing.onRefused();
        if (channel == null) {
            for (int i = 0; i < books.size(); i++) {
                books.get(i).onRefused(receivedTime);
            }
        } else if (channel.stream() == Stream.BOOK) {
            listing.feed(channel.instrument()).onRefused(receivedTime);
        }
    }

    /** How many payloads of a kind were read. */
    public long count(MessageKind kind) {
        return decoder.count(kind);
    }
}
