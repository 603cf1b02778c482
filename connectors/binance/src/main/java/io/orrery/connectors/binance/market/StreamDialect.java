package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Dialect;
import io.orrery.connectors.kit.session.Inbox;
import io.orrery.connectors.kit.wire.Endpoint;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** How the market streams are spoken to: channels by their names, everything that comes goes to the feed. */
final class StreamDialect implements Dialect {
    private static final String SUBSCRIBE = "{\"method\":\"SUBSCRIBE\",\"params\":[";
    private static final String UNSUBSCRIBE = "{\"method\":\"UNSUBSCRIBE\",\"params\":[";
    private static final String ID = "],\"id\":";

    private final Endpoint endpoint;
    private final BinanceFeed feed;
    private final MarketChannels channels;
    private final StreamAnswer answer = new StreamAnswer();

    StreamDialect(Endpoint endpoint, BinanceFeed feed, MarketChannels channels) {
        this.endpoint = endpoint;
        this.feed = feed;
        this.channels = channels;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public int subscribe(long requestId, List<Channel> of, MutableDirectBuffer to) {
        return write(SUBSCRIBE, requestId, of, to);
    }

    @Override
    public int unsubscribe(long requestId, List<Channel> of, MutableDirectBuffer to) {
        return write(UNSUBSCRIBE, requestId, of, to);
    }

    private static int write(String method, long requestId, List<Channel> of, MutableDirectBuffer to) {
        int at = to.putStringWithoutLengthAscii(0, method);
        for (int i = 0; i < of.size(); i++) {
            at += to.putStringWithoutLengthAscii(at, i == 0 ? "\"" : ",\"");
            at += to.putStringWithoutLengthAscii(at, of.get(i).name());
            to.putByte(at++, (byte) '"');
        }
        at += to.putStringWithoutLengthAscii(at, ID);
        at += to.putLongAscii(at, requestId);
        to.putByte(at++, (byte) '}');
        return at;
    }

    @Override
    public void onFrame(DirectBuffer buffer, int offset, int length, long time, Inbox inbox) {
        MessageKind kind = feed.read(buffer, offset, length, time);
        if (kind == null) {
            return;
        }
        switch (kind) {
            case DEPTH_UPDATE -> heard(feed.decoder().depth().instrument(), MarketChannels.BOOK, inbox);
            case TRADE -> {
                TradeMessage trade = feed.decoder().trade();
                channels.traded(trade.instrument(), trade.price());
                heard(trade.instrument(), MarketChannels.TRADES, inbox);
            }
            case BOOK_TICKER -> heard(feed.decoder().ticker().instrument(), MarketChannels.QUOTES, inbox);
            case ACKNOWLEDGEMENT, ERROR -> answered(kind, buffer, offset, length, inbox);
            case SERVER_SHUTDOWN -> inbox.goingAway();
            default -> { }
        }
    }

    private void heard(FeedInstrument instrument, int kind, Inbox inbox) {
        Channel channel = channels.of(instrument, kind);
        if (channel != null) {
            inbox.heard(channel);
        }
    }

    private void answered(MessageKind kind, DirectBuffer buffer, int offset, int length, Inbox inbox) {
        if (!answer.read(buffer, offset, length)) {
            return;
        }
        if (kind == MessageKind.ACKNOWLEDGEMENT) {
            inbox.acknowledged(answer.id());
        } else {
            inbox.refused(answer.id(), answer.code());
        }
    }
}
