package io.orrery.connectors.binance.market;

import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.wire.BinanceRest;
import io.orrery.connectors.binance.wire.ErrorReader;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.session.Pace;
import io.orrery.connectors.kit.venue.Connection;
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

/** The market as it happens: asks first what the instruments are, then follows them over as many connections as they need. */
public final class LiveMarket implements Connection, HttpListener {
    private static final int WEIGHT = 20;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

    private final VenueSetup setup;
    private final VenueSettings settings;
    private final Driver driver;
    private final Pace connects;
    private final Listing listing;
    private final BinanceTerms terms;
    private final BinanceInstruments instruments;
    private final BinanceRest rest;
    private final List<String> symbols;
    private final List<MarketStream> streams = new ArrayList<>();
    private boolean opened;
    private boolean asked;
    private long notBefore;
    private long wait = SHORTEST;
    private String failure;

    /**
     * @param connects the budget of connections, shared with others to the same venue
     * @param instruments filled in when the venue has answered
     */
    public LiveMarket(VenueSetup setup, VenueSettings settings, Driver driver, Pace connects, Listing listing, BinanceTerms terms,
        BinanceInstruments instruments, BinanceRest rest) {
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
    public void open(long time) {
        opened = true;
    }

    /** @throws IllegalStateException if the venue does not have what was asked for */
    @Override
    public int onTimer(long time) {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        if (!opened) {
            return 0;
        }
        if (instruments.isEmpty()) {
            return askInstruments(time);
        }
        int work = 0;
        for (int i = 0; i < streams.size(); i++) {
            work += streams.get(i).onTimer(time);
        }
        return work;
    }

    @Override
    public void close(long time) {
        opened = false;
        streams.forEach(stream -> stream.close(time));
    }

    private int askInstruments(long time) {
        if (asked || time < notBefore) {
            return 0;
        }
        asked = rest.get(BinanceSymbols.exchangeInfo(symbols), WEIGHT, time, this);
        notBefore = time + SHORTEST;
        return 1;
    }

    @Override
    public void onAnswer(HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
        asked = false;
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
            failure = "the venue does not list one of " + settings.symbols() + ": " + why;
        }
        putOff(time);
    }

    @Override
    public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
        asked = false;
        putOff(time);
    }

    private void putOff(long time) {
        notBefore = time + wait;
        wait = Math.min(2 * wait, LONGEST);
    }

    private void follow(long time) {
        for (int i = 0; i < symbols.size(); i++) {
            if (!terms.isListed(symbols.get(i))) {
                failure = "the venue does not list " + settings.symbols().get(i);
                return;
            }
        }
        MarketStream stream = null;
        for (int i = 0; i < symbols.size(); i++) {
            if (i % MarketStream.MOST_INSTRUMENTS == 0) {
                stream = new MarketStream(listing, terms, instruments, rest, settings.sites(), driver, connects,
                    setup.seed() + i, setup.bookDepth());
                streams.add(stream);
            }
            instruments.add(stream.add(symbols.get(i), time), terms.of(symbols.get(i)));
        }
        streams.forEach(each -> each.open(time));
    }
}
