package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.json.Phrase;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.SymbolTable;
import org.agrona.DirectBuffer;

/**
 * Decodes what Kraken Spot sends on its market connection, version 2. A payload becomes one message, held here until the next, or
 * a refusal; nothing is allocated.
 *
 * <p>Behind a payload {@link JsonCursor#PADDING} more bytes must be readable.
 */
public final class KrakenDecoder {
    private static final Phrase BOOK_UPDATE = Phrase.of("{\"channel\":\"book\",\"type\":\"update\",\"data\":[{\"symbol\":");
    private static final Phrase BOOK_SNAPSHOT = Phrase.of("{\"channel\":\"book\",\"type\":\"snapshot\",\"data\":[{\"symbol\":");
    private static final Phrase TRADE_UPDATE = Phrase.of("{\"channel\":\"trade\",\"type\":\"update\",\"data\":[{\"symbol\":");
    private static final Phrase TICKER_UPDATE = Phrase.of("{\"channel\":\"ticker\",\"type\":\"update\",\"data\":[{\"symbol\":");

    private final long[] counts = new long[MessageKind.values().length];
    private final ItemFields fields;
    private final JsonCursor cursor;
    private final Envelope envelope;
    private final BookReader book;
    private final TradeReader trade;
    private final TickerReader ticker;

    /** The table may get more symbols later. */
    public KrakenDecoder(SymbolTable symbols) {
        fields = new ItemFields(symbols);
        cursor = fields.cursor;
        envelope = new Envelope(cursor);
        book = new BookReader(fields);
        trade = new TradeReader(fields);
        ticker = new TickerReader(fields);
    }

    /**
     * Decodes a payload.
     *
     * @throws PayloadRefusal if it is damaged; {@link #instrument} may tell of what
     */
    public MessageKind decode(DirectBuffer buffer, int offset, int length) {
        cursor.wrap(buffer, offset, length);
        fields.begin();
        MessageKind kind = payload();
        cursor.finish();
        counts[kind.ordinal()]++;
        return kind;
    }

    /** Of which instrument the last payload was, as far as was known when it was refused; or null. */
    public FeedInstrument instrument() {
        return fields.found();
    }

    /** The symbol of the last payload, whether its instrument is known or not; null if it had none. Allocates. */
    String symbolText() {
        return fields.symbolText();
    }

    public BookMessage book() {
        return book.message;
    }

    public TradeMessages trades() {
        return trade.messages;
    }

    public TickerMessage ticker() {
        return ticker.message;
    }

    /** How many payloads of a kind were decoded. */
    public long count(MessageKind kind) {
        return counts[kind.ordinal()];
    }

    private MessageKind payload() {
        MessageKind usual = cursor.takes(BOOK_UPDATE) ? MessageKind.BOOK_UPDATE
            : cursor.takes(TRADE_UPDATE) ? MessageKind.TRADES
            : cursor.takes(TICKER_UPDATE) ? MessageKind.TICKER
            : cursor.takes(BOOK_SNAPSHOT) ? MessageKind.BOOK_SNAPSHOT : null;
        boolean isBook = usual == MessageKind.BOOK_UPDATE || usual == MessageKind.BOOK_SNAPSHOT;
        if (isBook && book.takesUsual()) {
            return usual;
        }
        if (usual != null) {
            MessageKind kind = elements(usual, ItemFields.SYMBOL);
            envelope.finish();
            return kind;
        }
        if (!cursor.isObject()) {
            cursor.skip();
            return MessageKind.UNKNOWN_EVENT;
        }
        MessageKind kind = envelope.read();
        if (kind == MessageKind.BOOK_SNAPSHOT || kind == MessageKind.BOOK_UPDATE || kind == MessageKind.TRADES
            || kind == MessageKind.TICKER) {
            int end = cursor.position();
            cursor.returnTo(envelope.data);
            cursor.enterElements();
            kind = elements(kind, cursor.enterObject());
            cursor.returnTo(end);
        }
        return kind;
    }

    /** Reads the elements of data, from this key of the first on. Trades come several at a time, all else alone. */
    private MessageKind elements(MessageKind kind, long first) {
        if (kind == MessageKind.TRADES) {
            return trade.read(first);
        }
        MessageKind read = kind == MessageKind.TICKER ? ticker.read(first) : book.read(first, kind);
        if (cursor.nextElement()) {
            throw cursor.refusal(Reason.TRAILING);
        }
        return read;
    }
}
