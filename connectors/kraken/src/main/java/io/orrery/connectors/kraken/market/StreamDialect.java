package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Dialect;
import io.orrery.connectors.kit.session.Inbox;
import io.orrery.connectors.kit.wire.Endpoint;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** How the market streams are spoken to: channels of one kind at a time, each symbol is answered by itself. */
final class StreamDialect implements Dialect {
    private static final String PING = "{\"method\":\"ping\"}";
    private static final long NO_CODE = 0;

    private final Endpoint endpoint;
    private final KrakenFeed feed;
    private final MarketChannels channels;
    private final int depth;
    private final StreamClock clock;
    private final MethodAnswer answer = new MethodAnswer();

    /** @param depth levels a side that books are asked for */
    StreamDialect(Endpoint endpoint, KrakenFeed feed, MarketChannels channels, int depth, StreamClock clock) {
        this.endpoint = endpoint;
        this.feed = feed;
        this.channels = channels;
        this.depth = depth;
        this.clock = clock;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public int subscribe(long requestId, List<Channel> of, MutableDirectBuffer to) {
        return write("subscribe", requestId, of, to);
    }

    @Override
    public int unsubscribe(long requestId, List<Channel> of, MutableDirectBuffer to) {
        return write("unsubscribe", requestId, of, to);
    }

    private int write(String method, long requestId, List<Channel> of, MutableDirectBuffer to) {
        Channel first = of.get(0);
        StringBuilder text = new StringBuilder("{\"method\":\"").append(method)
            .append("\",\"params\":{\"channel\":\"").append(first.kind().name()).append("\",\"symbol\":[");
        for (int i = 0; i < of.size(); i++) {
            text.append(i == 0 ? "\"" : ",\"").append(of.get(i).name()).append('"');
        }
        text.append(']');
        if (MarketChannels.isBook(first)) {
            text.append(",\"depth\":").append(depth);
        } else if (MarketChannels.isQuotes(first)) {
            text.append(",\"event_trigger\":\"bbo\"");
        }
        text.append("},\"req_id\":").append(requestId).append('}');
        return to.putStringWithoutLengthAscii(0, text.toString());
    }

    @Override
    public int ping(MutableDirectBuffer to) {
        return to.putStringWithoutLengthAscii(0, PING);
    }

    @Override
    public void onFrame(DirectBuffer buffer, int offset, int length, long time, Inbox inbox) {
        MessageKind kind = feed.read(buffer, offset, length, time);
        if (kind == null) {
            return;
        }
        switch (kind) {
            case BOOK_SNAPSHOT, BOOK_UPDATE -> heard(feed.decoder().book().instrument(), MarketChannels.BOOK, inbox);
            case TRADES -> heard(feed.decoder().trades().get(0).instrument(), MarketChannels.TRADES, inbox);
            case TICKER -> heard(feed.decoder().ticker().instrument(), MarketChannels.QUOTES, inbox);
            case ACKNOWLEDGEMENT, ERROR -> {
                if (answer.read(buffer, offset, length)) {
                    answered(time, inbox);
                }
            }
            default -> { }
        }
    }

    private void heard(FeedInstrument instrument, int kind, Inbox inbox) {
        Channel channel = channels.of(instrument, kind);
        if (channel != null) {
            inbox.heard(channel);
        }
    }

    private void answered(long time, Inbox inbox) {
        if (answer.isPong()) {
            clock.onPong(answer, time);
            return;
        }
        Channel channel = channels.of(answer.channel(), answer.symbol());
        boolean done = answer.isDone() || answer.isAlready();
        if (channel != null && done) {
            inbox.acknowledged(channel);
        } else if (done && answer.id() > 0) {
            inbox.acknowledged(answer.id());
        } else if (answer.id() > 0) {
            inbox.refused(answer.id(), NO_CODE);
        }
    }
}
