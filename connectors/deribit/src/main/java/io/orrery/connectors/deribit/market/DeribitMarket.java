package io.orrery.connectors.deribit.market;

import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.deribit.wire.DeribitRest;
import io.orrery.connectors.deribit.wire.RpcMessage;
import io.orrery.connectors.deribit.wire.VenueReasons;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.rest.VenueClock;
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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** The market of a live venue: each instrument is a question of its own. One stream carries 120 of them. */
public final class DeribitMarket extends LiveMarket implements HttpListener {
    private static final String INSTRUMENT = "public/get_instrument?instrument_name=";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);

    private final VenueSetup setup;
    private final VenueSettings settings;
    private final String interval;
    private final Driver driver;
    private final Pace connects;
    private final Listing listing;
    private final DeribitTerms terms = new DeribitTerms(Map.of());
    private final DeribitInstruments instruments;
    private final DeribitRest rest;
    private final VenueClock clock;
    private final List<String> names;
    private final JsonCursor cursor = new JsonCursor();
    private final RpcMessage message = new RpcMessage();
    private int known;

    /**
     * @param interval of books, trades and tickers
     * @param connects the budget of connections, shared with others to the same venue
     * @param instruments filled in when the venue has answered
     */
    public DeribitMarket(VenueSetup setup, VenueSettings settings, String interval, Driver driver, Pace connects, Listing listing,
        DeribitInstruments instruments, DeribitRest rest, VenueClock clock) {
        super(PATIENCE);
        this.setup = setup;
        this.settings = settings;
        this.interval = interval;
        this.driver = driver;
        this.connects = connects;
        this.listing = listing;
        this.instruments = instruments;
        this.rest = rest;
        this.clock = clock;
        names = settings.symbols().stream().map(DeribitSymbols::venueName).toList();
    }

    @Override
    protected boolean ask(long time) {
        return rest.get(INSTRUMENT + names.get(known), time, this);
    }

    @Override
    public void onAnswer(HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
        try {
            cursor.wrap(body, offset, length);
            message.read(cursor);
            if (status == OK && !message.isError()) {
                learn(body, offset, length, time);
                return;
            }
            VenueReason why = VenueReasons.of(message.code());
            if (status == BAD_REQUEST && message.isError() && (why == VenueReason.CLOSED || why == VenueReason.FILTER)) {
                fail("the venue does not list " + settings.symbols().get(known) + ": error " + message.code());
            }
        } catch (PayloadRefusal refusal) {
            listing.onRefused();
        }
        untold(time);
    }

    @Override
    public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
        untold(time);
    }

    private void learn(DirectBuffer body, int offset, int length, long time) {
        int refused = terms.learn(body, offset, length);
        if (refused > 0 || terms.listed(names.get(known)) == null) {
            fail("the venue's terms of " + settings.symbols().get(known) + " can't be read");
            return;
        }
        known++;
        if (known == names.size()) {
            follow(time);
        } else {
            told(time);
        }
    }

    private void follow(long time) {
        List<MarketStream> streams = new ArrayList<>();
        DeribitStream stream = null;
        for (int i = 0; i < names.size(); i++) {
            if (i % DeribitStream.MOST_INSTRUMENTS == 0) {
                stream = new DeribitStream(
                    listing, terms, instruments, settings, interval, clock, driver, connects, setup.seed() + i);
                streams.add(stream.stream());
            }
            instruments.add(stream.add(names.get(i), time), terms.of(names.get(i)));
        }
        instruments.complete();
        follow(streams, time);
    }
}
