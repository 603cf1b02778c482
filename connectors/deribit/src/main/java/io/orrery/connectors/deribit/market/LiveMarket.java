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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** The market as it happens: asks what the instruments are, one by one, then follows them over as many connections as needed. */
public final class LiveMarket implements Connection, HttpListener {
    private static final String INSTRUMENT = "public/get_instrument?instrument_name=";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

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
    private final List<MarketStream> streams = new ArrayList<>();
    private final JsonCursor cursor = new JsonCursor();
    private final RpcMessage message = new RpcMessage();
    private boolean opened;
    private boolean asked;
    private int known;
    private long notBefore;
    private long wait = SHORTEST;
    private String failure;

    /**
     * @param interval of books, trades and tickers
     * @param connects the budget of connections, shared with others to the same venue
     * @param instruments filled in when the venue has answered
     */
    public LiveMarket(VenueSetup setup, VenueSettings settings, String interval, Driver driver, Pace connects, Listing listing,
        DeribitInstruments instruments, DeribitRest rest, VenueClock clock) {
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
    public void open(long time) {
        opened = true;
    }

    /** @throws IllegalArgumentException if the venue does not have what was asked for */
    @Override
    public int onTimer(long time) {
        if (failure != null) {
            throw new IllegalArgumentException(failure);
        }
        if (!opened) {
            return 0;
        }
        if (!instruments.isComplete()) {
            return askInstrument(time);
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

    private int askInstrument(long time) {
        if (asked || time < notBefore) {
            return 0;
        }
        asked = rest.get(INSTRUMENT + names.get(known), time, this);
        notBefore = asked ? time : time + SHORTEST;
        return 1;
    }

    @Override
    public void onAnswer(HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
        asked = false;
        try {
            cursor.wrap(body, offset, length);
            message.read(cursor);
            if (status == OK && !message.isError()) {
                learn(body, offset, length, time);
                return;
            }
            VenueReason why = VenueReasons.of(message.code());
            if (status == BAD_REQUEST && message.isError() && (why == VenueReason.CLOSED || why == VenueReason.FILTER)) {
                failure = "the venue does not list " + settings.symbols().get(known) + ": error " + message.code();
            }
        } catch (PayloadRefusal refusal) {
            listing.onRefused();
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

    private void learn(DirectBuffer body, int offset, int length, long time) {
        int refused = terms.learn(body, offset, length);
        if (refused > 0 || terms.listed(names.get(known)) == null) {
            failure = "the venue's terms of " + settings.symbols().get(known) + " can't be read";
            return;
        }
        wait = SHORTEST;
        notBefore = time;
        known++;
        if (known == names.size()) {
            follow(time);
        }
    }

    private void follow(long time) {
        MarketStream stream = null;
        for (int i = 0; i < names.size(); i++) {
            if (i % MarketStream.MOST_INSTRUMENTS == 0) {
                stream = new MarketStream(
                    listing, terms, instruments, settings, interval, clock, driver, connects, setup.seed() + i);
                streams.add(stream);
            }
            instruments.add(stream.add(names.get(i), time), terms.of(names.get(i)));
        }
        instruments.complete();
        streams.forEach(each -> each.open(time));
    }
}
