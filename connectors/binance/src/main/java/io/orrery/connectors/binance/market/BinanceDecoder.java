package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.json.Phrase;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.SymbolTable;
import org.agrona.DirectBuffer;

/**
 * Decodes what Binance Spot sends on its market streams, raw or combined, and its REST snapshot of a book. A payload becomes one
 * message, held here until the next, or a refusal; nothing is allocated.
 *
 * <p>Behind a payload {@link JsonCursor#PADDING} more bytes must be readable.
 */
public final class BinanceDecoder {
    private static final Name DEPTH_UPDATE = new Name("depthUpdate");
    private static final Name TRADE = new Name("trade");
    private static final Name AGGREGATE_TRADE = new Name("aggTrade");
    private static final Name BOOK_TICKER = new Name("bookTicker");
    private static final Name SERVER_SHUTDOWN = new Name("serverShutdown");

    private static final Phrase USUAL_STREAM = Phrase.of("{\"stream\":");
    private static final long USUAL_DATA = Name.word(",\"data\":");
    private static final long USUAL_TICKER = Name.word("{\"u\":");
    private static final Phrase USUAL_TRADE = Phrase.of("{\"e\":\"trade\",\"E\":");
    private static final Phrase USUAL_DEPTH = Phrase.of("{\"e\":\"depthUpdate\",\"E\":");

    private final long[] counts = new long[MessageKind.values().length];
    private final EventFields fields;
    private final JsonCursor cursor;
    private final Survey survey;
    private final DepthReader depth;
    private final TradeReader trade;
    private final TickerReader ticker;

    /** The table may get more symbols later. */
    public BinanceDecoder(SymbolTable symbols) {
        fields = new EventFields(symbols);
        cursor = fields.cursor;
        survey = new Survey(cursor);
        depth = new DepthReader(fields);
        trade = new TradeReader(fields);
        ticker = new TickerReader(fields);
    }

    /**
     * Decodes a payload of a stream.
     *
     * @throws PayloadRefusal if it is damaged; {@link #instrument} may tell of what
     */
    public MessageKind decode(DirectBuffer buffer, int offset, int length) {
        return decode(buffer, offset, length, null);
    }

    /**
     * Decodes a payload.
     *
     * @param asked the instrument that a snapshot was asked for, since it does not say; null if none was
     * @throws PayloadRefusal if it is damaged; {@link #instrument} may tell of what
     */
    public MessageKind decode(DirectBuffer buffer, int offset, int length, FeedInstrument asked) {
        fields.begin(asked);
        cursor.wrap(buffer, offset, length);
        MessageKind kind = usual();
        if (kind == null) {
            cursor.returnTo(0);
            fields.begin(asked);
            kind = payload();
        }
        cursor.finish();
        counts[kind.ordinal()]++;
        return kind;
    }

    /** Of which instrument the last payload was, as far as was known when it was refused; or null. */
    public FeedInstrument instrument() {
        return fields.known();
    }

    /** The symbol of the last payload, whether its instrument is known or not; null if it had none. Allocates. */
    String symbolText() {
        return fields.symbolText();
    }

    public DepthMessage depth() {
        return depth.message;
    }

    public TradeMessage trade() {
        return trade.message;
    }

    public TickerMessage ticker() {
        return ticker.message;
    }

    /** How many payloads of a kind were decoded. */
    public long count(MessageKind kind) {
        return counts[kind.ordinal()];
    }

    /** Reads an event whose keys come in their usual order. Null if they don't; what was taken is of no use then. */
    private MessageKind usual() {
        boolean wrapped = cursor.takes(USUAL_STREAM);
        if (wrapped) {
            cursor.text();
            if (!cursor.takes(USUAL_DATA)) {
                return null;
            }
        }
        MessageKind kind = cursor.takes(USUAL_TICKER) ? ticker.usual()
            : cursor.takes(USUAL_TRADE) ? trade.usual()
            : cursor.takes(USUAL_DEPTH) ? depth.usual() : null;
        boolean ends = kind != null && cursor.nextKey() == JsonCursor.END && (!wrapped || cursor.nextKey() == JsonCursor.END);
        return ends ? kind : null;
    }

    /** Reads anything, in any order of its keys. */
    private MessageKind payload() {
        if (!cursor.isObject()) {
            return skipped(MessageKind.UNKNOWN_EVENT);
        }
        int start = cursor.position();
        long first = cursor.enterObject();
        if (first == Survey.STREAM) {
            return wrapped(first);
        }
        return object(start, first, false);
    }

    /** Reads an object that holds the event, from this key on. */
    private MessageKind wrapped(long first) {
        MessageKind kind = null;
        for (long key = first; key != JsonCursor.END; key = cursor.nextKey(Survey.DATA)) {
            if (key == Survey.STREAM) {
                cursor.text();
            } else if (key != Survey.DATA) {
                cursor.skip();
            } else if (kind != null) {
                throw cursor.refusal(Reason.DUPLICATE_KEY);
            } else if (cursor.isObject()) {
                int start = cursor.position();
                kind = object(start, cursor.enterObject(EventFields.TYPE), true);
            } else {
                kind = skipped(MessageKind.UNKNOWN_EVENT);
            }
        }
        return kind == null ? MessageKind.UNKNOWN_EVENT : kind;
    }

    /** Reads an object of which the first key was read: the one that usually comes first tells what it is. */
    private MessageKind object(int start, long first, boolean inner) {
        if (first == EventFields.TYPE && cursor.isText()) {
            fields.once(EventFields.TYPE_SEEN);
            cursor.text();
            return event(eventKind(), false);
        }
        if (first == TickerReader.UPDATE_ID) {
            MessageKind kind = ticker.read(first, false);
            if (kind != null) {
                return kind;
            }
        }
        if (first == JsonCursor.LONG_KEY && cursor.textIs(DepthReader.LAST_UPDATE_ID)) {
            return depth.snapshot(first);
        }
        cursor.returnTo(start);
        fields.begin(fields.asked());
        Survey.Shape shape = survey.look();
        return inner && shape == Survey.Shape.WRAPPER ? skipped(MessageKind.UNKNOWN_EVENT) : surveyed(shape);
    }

    private MessageKind surveyed(Survey.Shape shape) {
        switch (shape) {
            case EVENT:
                return event(eventKind(), true);
            case WRAPPER:
                return wrapped(cursor.enterObject());
            case SNAPSHOT:
                return depth.snapshot(cursor.enterObject());
            case TICKER:
                return ticker.read(cursor.enterObject(), true);
            case ERROR:
                return skipped(MessageKind.ERROR);
            case ACKNOWLEDGEMENT:
                return skipped(MessageKind.ACKNOWLEDGEMENT);
            default:
                return skipped(MessageKind.UNKNOWN_EVENT);
        }
    }

    private MessageKind skipped(MessageKind kind) {
        cursor.skip();
        return kind;
    }

    /** What the last text says that an event is. */
    private MessageKind eventKind() {
        if (cursor.textIs(TRADE)) {
            return MessageKind.TRADE;
        }
        if (cursor.textIs(DEPTH_UPDATE)) {
            return MessageKind.DEPTH_UPDATE;
        }
        if (cursor.textIs(AGGREGATE_TRADE)) {
            return MessageKind.AGGREGATE_TRADE;
        }
        if (cursor.textIs(BOOK_TICKER)) {
            return MessageKind.BOOK_TICKER;
        }
        return cursor.textIs(SERVER_SHUTDOWN) ? MessageKind.SERVER_SHUTDOWN : MessageKind.UNKNOWN_EVENT;
    }

    /** Reads an event, from its beginning or from the next key on. */
    private MessageKind event(MessageKind kind, boolean fromStart) {
        long key = fromStart ? cursor.enterObject() : cursor.nextKey(EventFields.TIME);
        switch (kind) {
            case TRADE:
                return trade.read(key, TradeReader.TRADE_ID, kind);
            case AGGREGATE_TRADE:
                return trade.read(key, TradeReader.AGGREGATE_ID, kind);
            case DEPTH_UPDATE:
                return depth.update(key);
            case BOOK_TICKER:
                return ticker.read(key, true);
            default:
                while (key != JsonCursor.END) {
                    fields.other(key);
                    key = cursor.nextKey();
                }
                return kind;
        }
    }
}
