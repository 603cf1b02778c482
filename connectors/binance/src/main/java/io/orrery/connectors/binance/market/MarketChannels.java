package io.orrery.connectors.binance.market;

import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.ChannelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The channels of one market connection: book, trades and quotes of each instrument. */
final class MarketChannels {
    static final int BOOK = 0;
    static final int TRADES = 1;
    static final int QUOTES = 2;

    /** A book of this venue that does not change for so long is taken for dead. Trades and quotes may be rare. */
    private static final List<ChannelKind> KINDS = List.of(
        new ChannelKind("@depth@100ms", TimeUnit.SECONDS.toNanos(15)),
        new ChannelKind("@trade", ChannelKind.NEVER),
        new ChannelKind("@bookTicker", ChannelKind.NEVER));

    private final BinanceInstruments instruments;
    private final List<FeedInstrument> mine = new ArrayList<>();
    private final Channel[] channels;

    MarketChannels(BinanceInstruments instruments) {
        this.instruments = instruments;
        channels = new Channel[KINDS.size() * BinanceInstruments.MOST];
    }

    /** Adds the channels of an instrument and returns them. */
    List<Channel> add(FeedInstrument instrument) {
        mine.add(instrument);
        List<Channel> added = new ArrayList<>();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            String name = instrument.symbol().toLowerCase(Locale.ROOT) + KINDS.get(kind).name();
            Channel channel = new Channel(KINDS.get(kind), name, instrument);
            channels[slot(instrument, kind)] = channel;
            added.add(channel);
        }
        return added;
    }

    /** Null if it is not of this connection. */
    Channel of(FeedInstrument instrument, int kind) {
        return channels[slot(instrument, kind)];
    }

    List<FeedInstrument> instruments() {
        return mine;
    }

    /** What was paid last. */
    void traded(FeedInstrument instrument, long price) {
        instruments.of(instrument.id()).traded(price);
    }

    private int slot(FeedInstrument instrument, int kind) {
        return instruments.index(instrument.id()) * KINDS.size() + kind;
    }
}
