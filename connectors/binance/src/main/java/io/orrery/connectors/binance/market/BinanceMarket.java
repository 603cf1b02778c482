package io.orrery.connectors.binance.market;

import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.wire.BinanceRest;
import io.orrery.connectors.binance.wire.ErrorReader;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.session.Pace;
import io.orrery.connectors.kit.venue.LiveMarket;
import io.orrery.connectors.kit.venue.MarketStream;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import io.orrery.engine.venue.VenueSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** The market of a live venue: what all instruments are is one question. One stream carries 300 of them. */
public final class BinanceMarket extends LiveMarket implements HttpListener {
    private static final int WEIGHT = 20;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);

    private final VenueSetup setup;
    private final VenueSettings settings;
    private final Driver driver;
    private final Pace connects;
    private final Listing listing;
    private final BinanceTerms terms;
    private final BinanceInstruments instruments;
    private final BinanceRest rest;
    private final List<String> symbols;

    /**
     * @param connects the budget of connections, shared with others to the same venue
     * @param instruments filled in when the venue has answered
     */
    public BinanceMarket(VenueSetup setup, VenueSettings settings, Driver driver, Pace connects, Listing listing,
        BinanceTerms terms, BinanceInstruments instruments, BinanceRest rest) {
        super(PATIENCE);
        this.setup = setup;
        this.settings = settings;
        this.driver = driver;
        this.connects = connects;
        this.listing = listing;
        this.terms = terms;
        this.instruments = instruments;
        this.rest = rest;
        symbols = settings.symbols().stream().map(BinanceSymbols::venueSymbol).toList();
    }

    @Override
    protected boolean ask(long time) {
        return rest.get(BinanceSymbols.exchangeInfo(symbols), WEIGHT, time, this);
    }

    @Override
    public void onAnswer(HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
        if (status == OK) {
            try {
                terms.learn(body, offset, length);
                follow(time);
                return;
            } catch (PayloadRefusal refusal) {
                listing.onRefused();
            }
        } else if (status == BAD_REQUEST) {
            String why = new ErrorReader().text(body, offset, length);
            fail("the venue does not list one of " + settings.symbols() + ": " + why);
        }
        untold(time);
    }

    @Override
    public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
        untold(time);
    }

    private void follow(long time) {
        for (int i = 0; i < symbols.size(); i++) {
            if (!terms.isListed(symbols.get(i))) {
                fail("the venue does not list " + settings.symbols().get(i));
                return;
            }
        }
        List<MarketStream> streams = new ArrayList<>();
        BinanceStream stream = null;
        for (int i = 0; i < symbols.size(); i++) {
            if (i % BinanceStream.MOST_INSTRUMENTS == 0) {
                stream = new BinanceStream(listing, terms, instruments, rest, settings.sites(), driver, connects,
                    setup.seed() + i, setup.bookDepth());
                streams.add(stream.stream());
            }
            instruments.add(stream.add(symbols.get(i), time), terms.of(symbols.get(i)));
        }
        follow(streams, time);
    }
}
