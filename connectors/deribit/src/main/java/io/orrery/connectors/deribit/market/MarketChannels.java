package io.orrery.connectors.deribit.market;

import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.ChannelKind;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The channels of one market connection: book, trades, ticker and quotes of each instrument. */
final class MarketChannels {
    static final int BOOK = 0;
    static final int TRADES = 1;
    static final int TICKER = 2;
    static final int QUOTE = 3;

    private static final int COUNT = 4;
    private static final String PERPETUAL = "-PERPETUAL";
    /** The book of a perpetual that does not change for so long is taken for dead. Those of others may be at rest. */
    private static final ChannelKind LIVELY_BOOK = new ChannelKind("book", TimeUnit.SECONDS.toNanos(15));
    private static final ChannelKind QUIET_BOOK = new ChannelKind("book", TimeUnit.MINUTES.toNanos(5));
    private static final ChannelKind TRADE_LIST = new ChannelKind("trades", ChannelKind.NEVER);
    /** Its mark price moves all the time. */
    private static final ChannelKind LIVELY_TICKER = new ChannelKind("ticker", TimeUnit.SECONDS.toNanos(15));
    private static final ChannelKind QUIET_TICKER = new ChannelKind("ticker", ChannelKind.NEVER);
    private static final ChannelKind QUOTES = new ChannelKind("quote", ChannelKind.NEVER);

    private final DeribitInstruments instruments;
    private final String interval;
    private final Channel[] channels = new Channel[COUNT * DeribitInstruments.MOST];

    /** @param interval at which books, trades and tickers come, as the venue names it */
    MarketChannels(DeribitInstruments instruments, String interval) {
        this.instruments = instruments;
        this.interval = interval;
    }

    /** Makes the channels of an instrument. */
    List<Channel> add(FeedInstrument instrument) {
        String name = instrument.symbol();
        boolean lively = name.endsWith(PERPETUAL);
        int slot = slot(instrument, BOOK);
        channels[slot] = new Channel(lively ? LIVELY_BOOK : QUIET_BOOK, "book." + name + "." + interval, instrument);
        channels[slot + TRADES] = new Channel(TRADE_LIST, "trades." + name + "." + interval, instrument);
        channels[slot + TICKER] = new Channel(
            lively ? LIVELY_TICKER : QUIET_TICKER, "ticker." + name + "." + interval, instrument);
        channels[slot + QUOTE] = new Channel(QUOTES, "quote." + name, instrument);
        return List.of(channels[slot], channels[slot + TRADES], channels[slot + TICKER], channels[slot + QUOTE]);
    }

    /** Null if it is not of this connection. */
    Channel of(FeedInstrument instrument, int kind) {
        return channels[slot(instrument, kind)];
    }

    private int slot(FeedInstrument instrument, int kind) {
        return instruments.index(instrument.id()) * COUNT + kind;
    }
}
