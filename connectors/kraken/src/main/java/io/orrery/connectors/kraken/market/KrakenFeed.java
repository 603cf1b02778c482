package io.orrery.connectors.kraken.market;

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
import org.agrona.collections.Int2ObjectHashMap;

/**
 * One market connection to Kraken Spot. An instrument is defined when the first event of it comes, if its terms are known.
 *
 * <p>A payload that can't be read may have been an update: the book of its instrument is stale then, and if it does not even tell
 * its instrument, so are all books of the connection.
 */
public final class KrakenFeed implements MarketFeed {
    private final Listing listing;
    private final KrakenTerms terms;
    private final BookDepths depths;
    private final SymbolTable symbols = new SymbolTable();
    private final KrakenDecoder decoder = new KrakenDecoder(symbols);
    private final SubscriptionReader subscription = new SubscriptionReader();
    private final List<FeedInstrument> instruments = new ArrayList<>();
    private final Int2ObjectHashMap<RepeatWatch> repeats = new Int2ObjectHashMap<>();
    private boolean connected;

    public KrakenFeed(Listing listing, KrakenTerms terms, BookDepths depths) {
        this.listing = listing;
        this.terms = terms;
        this.depths = depths;
    }

    @Override
    public void onConnected(long receivedTime) {
        connected = true;
        instruments.forEach(this::begin);
    }

    private void begin(FeedInstrument instrument) {
        BookFeed book = listing.feed(instrument);
        repeats.get(instrument.id()).reset();
        if (book.state() == BookFeed.State.DOWN) {
            book.onConnected();
        }
    }

    @Override
    public void onDisconnected(long receivedTime) {
        connected = false;
        instruments.forEach(instrument -> listing.feed(instrument).onDisconnected(receivedTime));
    }

    /** The market connection needs no answers but its own. */
    @Override
    public void onAnswer(String request, DirectBuffer buffer, int offset, int length, long receivedTime) {
    }

    @Override
    public void onFrame(DirectBuffer buffer, int offset, int length, long receivedTime) {
        read(buffer, offset, length, receivedTime);
    }

    /** Takes a message and returns what it was; null if it can't be read. What it held is in the {@link #decoder}. */
    MessageKind read(DirectBuffer buffer, int offset, int length, long receivedTime) {
        try {
            MessageKind kind = decoder.decode(buffer, offset, length);
            while (kind == MessageKind.UNKNOWN_SYMBOL && define(receivedTime)) {
                kind = decoder.decode(buffer, offset, length);
            }
            switch (kind) {
                case BOOK_SNAPSHOT, BOOK_UPDATE -> book(decoder.book(), kind, receivedTime);
                case TRADES -> trades(decoder.trades(), receivedTime);
                case TICKER -> quote(decoder.ticker(), receivedTime);
                case INSTRUMENTS -> terms.learn(buffer, offset, length);
                case ACKNOWLEDGEMENT -> acknowledge(buffer, offset, length);
                default -> { }
            }
            return kind;
        } catch (PayloadRefusal refusal) {
            refuse(decoder.instrument(), receivedTime);
            return null;
        }
    }

    KrakenDecoder decoder() {
        return decoder;
    }

    /** False if the instrument of the last payload remains unknown. */
    private boolean define(long time) {
        return instrument(decoder.symbolText(), time) != null;
    }

    /** The instrument as this connection knows it from now on; null if nobody knows its terms. */
    FeedInstrument instrument(String symbol, long time) {
        InstrumentTerms of = terms.of(symbol);
        if (of == null) {
            return null;
        }
        FeedInstrument instrument = listing.define(of, time);
        symbols.add(instrument);
        instruments.add(instrument);
        repeats.put(instrument.id(), new RepeatWatch());
        listing.feed(instrument).keep(depths.of(symbol));
        if (connected) {
            begin(instrument);
        }
        return instrument;
    }

    private void acknowledge(DirectBuffer buffer, int offset, int length) {
        if (!subscription.read(buffer, offset, length)) {
            return;
        }
        String symbol = subscription.symbol();
        if (!depths.acknowledge(symbol, subscription.depth())) {
            listing.onRefused();
            return;
        }
        for (FeedInstrument instrument : instruments) {
            if (instrument.symbol().equals(symbol)) {
                listing.feed(instrument).keep(depths.of(symbol));
            }
        }
    }

    /** The checksum stands where other venues have the last id of an update. */
    private void book(BookMessage message, MessageKind kind, long receivedTime) {
        BookFeed book = listing.feed(message.instrument());
        RepeatWatch watch = repeats.get(message.instrument().id());
        if (kind == MessageKind.BOOK_SNAPSHOT) {
            watch.reset();
            book.onSnapshot(message.levels(), message.checksum(), message.venueTime(), receivedTime);
        } else if (watch.isRepeat(message)) {
            book.onRepeated();
        } else {
            book.onUpdate(message.levels(), 0, message.checksum(), 0, message.venueTime(), receivedTime);
        }
    }

    private void trades(TradeMessages trades, long receivedTime) {
        for (int i = 0; i < trades.size(); i++) {
            TradeMessage trade = trades.get(i);
            listing.writer().trade(
                receivedTime, trade.venueTime(), trade.instrument().id(), trade.id(), trade.aggressor(), trade.price(),
                trade.quantity());
        }
    }

    private void quote(TickerMessage ticker, long receivedTime) {
        listing.writer().quote(
            receivedTime, ticker.venueTime(), ticker.instrument().id(), ticker.bidPrice(), ticker.bidQuantity(),
            ticker.askPrice(), ticker.askQuantity());
        listing.feed(ticker.instrument()).onQuote(ticker.bidPrice(), ticker.askPrice(), receivedTime);
    }

    private void refuse(FeedInstrument instrument, long receivedTime) {
        listing.onRefused();
        if (instrument != null) {
            listing.feed(instrument).onRefused(receivedTime);
            return;
        }
        for (int i = 0; i < instruments.size(); i++) {
            listing.feed(instruments.get(i)).onRefused(receivedTime);
        }
    }

    /** How many payloads of a kind were read. */
    public long count(MessageKind kind) {
        return decoder.count(kind);
    }
}
