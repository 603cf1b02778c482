package io.orrery.connectors.deribit.market;

import io.orrery.connectors.deribit.wire.ChannelAnswer;
import io.orrery.connectors.deribit.wire.RpcMessage;
import io.orrery.connectors.deribit.wire.RpcMessages;
import io.orrery.connectors.deribit.wire.VenueReasons;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Dialect;
import io.orrery.connectors.kit.session.Inbox;
import io.orrery.connectors.kit.wire.Endpoint;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** How the market is spoken to: heartbeats first, a login if raw books are wanted; all that comes goes to the feed. */
final class StreamDialect implements Dialect {
    private final Endpoint endpoint;
    private final RpcMessages messages;
    private final VenueClock clock;
    private final boolean logsIn;
    private final DeribitFeed feed;
    private final MarketChannels channels;
    private final JsonCursor cursor = new JsonCursor();
    private final RpcMessage message = new RpcMessage();
    private final ChannelAnswer answer = new ChannelAnswer();

    /** @param logsIn whether the venue must know who it is */
    StreamDialect(
        Endpoint endpoint, RpcMessages messages, VenueClock clock, boolean logsIn, DeribitFeed feed, MarketChannels channels) {
        this.endpoint = endpoint;
        this.messages = messages;
        this.clock = clock;
        this.logsIn = logsIn;
        this.feed = feed;
        this.channels = channels;
    }

    /** A channel that may be subscribed to. */
    void add(Channel channel) {
        answer.add(channel);
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public int open(int step, long requestId, long time, MutableDirectBuffer to) {
        return switch (step) {
            case 0 -> messages.heartbeat(requestId, RpcMessages.SHORTEST_HEARTBEAT, to);
            case 1 -> logsIn ? messages.login(requestId, TimeUnit.NANOSECONDS.toMillis(clock.venueTime(time)), to) : 0;
            default -> 0;
        };
    }

    @Override
    public int subscribe(long requestId, List<Channel> of, MutableDirectBuffer to) {
        return messages.subscribe(requestId, false, of, to);
    }

    @Override
    public int unsubscribe(long requestId, List<Channel> of, MutableDirectBuffer to) {
        return messages.unsubscribe(requestId, false, of, to);
    }

    @Override
    public int reply(MutableDirectBuffer to) {
        return messages.test(to);
    }

    @Override
    public void onFrame(DirectBuffer buffer, int offset, int length, long time, Inbox inbox) {
        MessageKind kind = feed.read(buffer, offset, length, time);
        if (kind == null) {
            return;
        }
        switch (kind) {
            case BOOK_CHANGE, BOOK_SNAPSHOT -> heard(MarketChannels.BOOK, inbox);
            case TRADES -> heard(MarketChannels.TRADES, inbox);
            case TICKER -> heard(MarketChannels.TICKER, inbox);
            case QUOTE -> heard(MarketChannels.QUOTE, inbox);
            case TEST_REQUEST -> inbox.asksForReply();
            case REPLY, ERROR -> answered(buffer, offset, length, inbox);
            default -> { }
        }
    }

    private void heard(int kind, Inbox inbox) {
        FeedInstrument instrument = feed.heardInstrument();
        Channel channel = instrument == null ? null : channels.of(instrument, kind);
        if (channel != null) {
            inbox.heard(channel);
        }
    }

    private void answered(DirectBuffer buffer, int offset, int length, Inbox inbox) {
        try {
            cursor.wrap(buffer, offset, length);
            message.read(cursor);
            if (message.id() > 0) {
                answer.tell(message, cursor, inbox);
            } else if (VenueReasons.isTooMany(message.code())) {
                inbox.goingAway();
            }
        } catch (PayloadRefusal refusal) {
            // what it was asked for is asked for again
            message.clear();
        }
    }
}
