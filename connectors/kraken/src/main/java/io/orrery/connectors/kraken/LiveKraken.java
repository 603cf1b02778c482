package io.orrery.connectors.kraken;

import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.order.CommandListener;
import io.orrery.connectors.kit.order.NoOrders;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.rest.ClockWriter;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.Pace;
import io.orrery.connectors.kit.venue.Connection;
import io.orrery.connectors.kit.venue.NetworkVenue;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kraken.account.Account;
import io.orrery.connectors.kraken.market.BookDepths;
import io.orrery.connectors.kraken.market.KrakenChecksum;
import io.orrery.connectors.kraken.market.KrakenMarket;
import io.orrery.connectors.kraken.market.KrakenSuccession;
import io.orrery.connectors.kraken.wire.KrakenNames;
import io.orrery.connectors.kraken.wire.KrakenNetworks;
import io.orrery.connectors.kraken.wire.KrakenRates;
import io.orrery.connectors.kraken.wire.KrakenRest;
import io.orrery.engine.venue.VenueSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The composition of a live venue: market and clock, and the account if there is a key. */
final class LiveKraken {
    private static final String ANSWER = "answerMillis";
    private static final long ANSWER_MILLIS = 10_000;
    private static final String DEAD_MAN = "deadMan";
    private static final long DEAD_MAN_SECONDS = 60;
    private static final long LEAST_DEAD_MAN = 4;
    private static final long DAY_SECONDS = 86_400;
    private static final long RESOLUTION = TimeUnit.MICROSECONDS.toNanos(1);
    /** Connections that the venue's front lets one address try in ten minutes are about 150; a third of it is left to others. */
    private static final int CONNECTS = 100;
    private static final long CONNECT_WINDOW = TimeUnit.MINUTES.toNanos(10);

    private LiveKraken() {
    }

    static VenueSettings settings(Map<String, String> settings) {
        terms(settings);
        return VenueSettings.of(settings, KrakenNetworks.all());
    }

    static NetworkVenue create(String name, VenueSetup setup, VenueSettings settings, BookDepths depths, Driver driver) {
        Listing listing = new Listing(setup, name, new KrakenSuccession(), new KrakenChecksum());
        KrakenRates rates = new KrakenRates();
        KrakenInstruments instruments = new KrakenInstruments(setup.firstInstrumentId(), rates);
        KrakenNames names = new KrakenNames();
        VenueClock clock = new VenueClock(RESOLUTION, new ClockWriter(setup.orders(), setup.venueId()));
        KrakenRest rest = new KrakenRest(driver, settings.sites().rest(), rates, settings.credentials());
        Pace connects = new Pace(CONNECTS, CONNECT_WINDOW);
        List<Connection> connections = new ArrayList<>();
        connections.add(new KrakenMarket(setup, settings, depths, driver, connects, listing, instruments, names, rest, clock));
        CommandListener orders;
        if (settings.credentials() == null) {
            orders = new NoOrders(
                new ReportWriter(setup.orders(), setup.accountId()), new StatementWriter(setup.orders(), setup.accountId()));
        } else {
            Account account = new Account(
                setup, settings, terms(setup.settings()), driver, connects, instruments, names, rates, rest, clock);
            connections.add(account);
            orders = account.commands();
        }
        return new NetworkVenue(name, setup, driver, listing, connections, orders);
    }

    private static Account.Terms terms(Map<String, String> settings) {
        long deadMan = number(settings, DEAD_MAN, DEAD_MAN_SECONDS);
        if (deadMan != 0 && (deadMan < LEAST_DEAD_MAN || deadMan >= DAY_SECONDS)) {
            throw new IllegalArgumentException(
                DEAD_MAN + "=" + deadMan + ": must be 0 for never, or from " + LEAST_DEAD_MAN + " seconds to less than a day");
        }
        long answer = number(settings, ANSWER, ANSWER_MILLIS);
        if (answer == 0) {
            throw new IllegalArgumentException(ANSWER + "=0: must be a number of milliseconds");
        }
        return new Account.Terms(TimeUnit.MILLISECONDS.toNanos(answer), deadMan);
    }

    private static long number(Map<String, String> settings, String key, long usual) {
        String text = settings.getOrDefault(key, Long.toString(usual));
        if (!text.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(key + "=" + text + ": must be a number");
        }
        return Long.parseLong(text);
    }
}
