package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.ChannelKind;
import io.orrery.connectors.kraken.KrakenInstruments;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The channels of one market connection: book, trades and quotes of each instrument. */
final class MarketChannels {
    static final int BOOK = 0;
    static final int TRADES = 1;
    static final int QUOTES = 2;

    /**
     * A book that does not change for so long is taken for dead. Trades and quotes may be rare; that all is silent shows
     * elsewhere.
     */
    private static final List<ChannelKind> KINDS = List.of(
        new ChannelKind("book", TimeUnit.SECONDS.toNanos(10)),
        new ChannelKind("trade", ChannelKind.NEVER),
        new ChannelKind("ticker", ChannelKind.NEVER));

    private final KrakenInstruments instruments;
    private final Channel[] channels;

    MarketChannels(KrakenInstruments instruments) {
        this.instruments = instruments;
        channels = new Channel[KINDS.size() * KrakenInstruments.MOST];
    }

    /** Adds the channels of an instrument and returns them. */
    List<Channel> add(FeedInstrument instrument) {
        List<Channel> added = new ArrayList<>();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            Channel channel = new Channel(KINDS.get(kind), instrument.symbol(), instrument);
            channels[slot(instrument, kind)] = channel;
            added.add(channel);
        }
        return added;
    }

    /** Null if it is not of this connection. */
    Channel of(FeedInstrument instrument, int kind) {
        return channels[slot(instrument, kind)];
    }

    /** By the venue's names; null if there is none. */
    Channel of(String kind, String symbol) {
        for (Channel channel : channels) {
            if (channel != null && channel.kind().name().equals(kind) && channel.name().equals(symbol)) {
                return channel;
            }
        }
        return null;
    }

    static boolean isBook(Channel channel) {
        return channel.kind() == KINDS.get(BOOK);
    }

    static boolean isQuotes(Channel channel) {
        return channel.kind() == KINDS.get(QUOTES);
    }

    private int slot(FeedInstrument instrument, int kind) {
        return instruments.index(instrument.id()) * KINDS.size() + kind;
    }
}
