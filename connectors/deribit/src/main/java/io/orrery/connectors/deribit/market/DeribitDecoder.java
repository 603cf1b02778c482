package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.Phrase;
import org.agrona.DirectBuffer;

/**
 * Decodes what Deribit sends on a connection: notifications of channels, heartbeats, answers to requests. A payload becomes one
 * message, held here until the next, or a refusal; nothing is allocated.
 *
 * <p>Behind a payload {@link JsonCursor#PADDING} more bytes must be readable.
 */
public final class DeribitDecoder {
    private static final Phrase USUAL_BEGIN =
        Phrase.of("{\"jsonrpc\":\"2.0\",\"method\":\"subscription\",\"params\":{\"channel\":");
    private static final long USUAL_DATA = Name.word(",\"data\":");

    private final long[] counts = new long[MessageKind.values().length];
    private final DataFields fields = new DataFields();
    private final JsonCursor cursor = fields.cursor;
    private final Envelope envelope = new Envelope(cursor);
    private final BookReader book = new BookReader(fields);
    private final TradesReader trades = new TradesReader(fields);
    private final TickerReader ticker = new TickerReader(fields);
    private final ChannelTable channels;
    /** Of the last notification: the next one often is of the same. */
    private FeedChannel recent;

    /** The table may get more channels later. */
    public DeribitDecoder(ChannelTable channels) {
        this.channels = channels;
    }

    /**
     * Decodes a payload.
     *
     * @throws PayloadRefusal if it is damaged; {@link #channel} may tell of what
     */
    public MessageKind decode(DirectBuffer buffer, int offset, int length) {
        fields.channel(null);
        cursor.wrap(buffer, offset, length);
        ticker.wrap(buffer, offset);
        MessageKind kind = usual();
        if (kind == null) {
            cursor.returnTo(0);
            fields.channel(null);
            kind = anyOrder();
        }
        counts[kind.ordinal()]++;
        return kind;
    }

    /** Of which channel the last payload was, as far as was known when it was refused; or null. */
    FeedChannel channel() {
        return fields.channel();
    }

    public BookMessage book() {
        return book.message;
    }

    public TradesMessage trades() {
        return trades.message;
    }

    public TickerMessage ticker() {
        return ticker.message;
    }

    /** How many payloads of a kind were decoded. */
    public long count(MessageKind kind) {
        return counts[kind.ordinal()];
    }

    /** Reads a notification of a known channel if it is written as all are. Null if not; what was taken is of no use then. */
    private MessageKind usual() {
        if (!cursor.takes(USUAL_BEGIN)) {
            return null;
        }
        FeedChannel channel = recent;
        if (channel == null || !cursor.takes(channel.begin())) {
            cursor.text();
            channel = channels.find(cursor);
            if (channel == null || !channel.isRead() || !cursor.takes(USUAL_DATA)) {
                return null;
            }
            recent = channel;
        }
        fields.channel(channel);
        MessageKind kind = data(channel);
        if (cursor.nextKey() != JsonCursor.END || cursor.nextKey() != JsonCursor.END) {
            return null;
        }
        cursor.finish();
        return kind;
    }

    /** Reads anything, in any order of its keys. */
    private MessageKind anyOrder() {
        MessageKind kind = envelope.read();
        if (kind != null) {
            return kind;
        }
        envelope.toChannel();
        FeedChannel channel = channels.find(cursor);
        if (channel == null) {
            return MessageKind.UNKNOWN_CHANNEL;
        }
        if (!channel.isRead()) {
            return MessageKind.OTHER_CHANNEL;
        }
        fields.channel(channel);
        envelope.toData();
        return data(channel);
    }

    private MessageKind data(FeedChannel channel) {
        return switch (channel.stream()) {
            case BOOK -> book.read();
            case TRADES -> trades.read();
            case TICKER -> ticker.read(MessageKind.TICKER);
            case QUOTE -> ticker.read(MessageKind.QUOTE);
            case OTHER -> MessageKind.OTHER_CHANNEL;
        };
    }
}
