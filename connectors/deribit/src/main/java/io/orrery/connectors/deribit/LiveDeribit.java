package io.orrery.connectors.deribit;

import io.orrery.connectors.deribit.account.Account;
import io.orrery.connectors.deribit.account.AccountTerms;
import io.orrery.connectors.deribit.market.DeribitMarket;
import io.orrery.connectors.deribit.market.DeribitSuccession;
import io.orrery.connectors.deribit.market.DeribitSymbols;
import io.orrery.connectors.deribit.wire.DeribitClock;
import io.orrery.connectors.deribit.wire.DeribitNetworks;
import io.orrery.connectors.deribit.wire.DeribitRates;
import io.orrery.connectors.deribit.wire.DeribitRest;
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
import io.orrery.engine.venue.VenueSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The composition of a live venue: clock, market, and the account if there is a key. */
final class LiveDeribit {
    private static final String INTERVAL = "interval";
    private static final String RAW = "raw";
    private static final Set<String> INTERVALS = Set.of("100ms", "agg2", RAW);
    /** Connections tried in a minute. The venue has 16 sessions a key, and 32 connections an address. */
    private static final int CONNECTS = 30;
    private static final long CONNECT_WINDOW = TimeUnit.MINUTES.toNanos(1);

    private LiveDeribit() {
    }

    /** @throws IllegalArgumentException that says which setting can't be */
    static VenueSettings settings(Map<String, String> settings) {
        AccountTerms.of(settings);
        VenueSettings concluded = VenueSettings.of(settings, DeribitNetworks.all());
        concluded.symbols().forEach(DeribitSymbols::venueName);
        if (interval(settings).equals(RAW) && concluded.credentials() == null) {
            throw new IllegalArgumentException(INTERVAL + "=" + RAW + ": is only for those who log in, by key and secret");
        }
        return concluded;
    }

    private static String interval(Map<String, String> settings) {
        String interval = settings.getOrDefault(INTERVAL, "100ms");
        if (!INTERVALS.contains(interval)) {
            throw new IllegalArgumentException(INTERVAL + "=" + interval + ": must be 100ms, agg2 or raw");
        }
        return interval;
    }

    static NetworkVenue create(String name, VenueSetup setup, VenueSettings settings, Driver driver) {
        Listing listing = new Listing(setup, name, new DeribitSuccession());
        DeribitInstruments instruments = new DeribitInstruments(setup.firstInstrumentId());
        DeribitRates rates = new DeribitRates();
        VenueClock clock = new VenueClock(DeribitClock.RESOLUTION, new ClockWriter(setup.orders(), setup.venueId()));
        DeribitRest rest = new DeribitRest(driver, settings.sites(), rates, clock, settings.credentials());
        Pace connects = new Pace(CONNECTS, CONNECT_WINDOW);

        List<Connection> connections = new ArrayList<>();
        connections.add(new DeribitClock(rest, clock));
        connections.add(new DeribitMarket(
            setup, settings, interval(setup.settings()), driver, connects, listing, instruments, rest, clock));
        CommandListener orders;
        if (settings.credentials() == null) {
            orders = new NoOrders(
                new ReportWriter(setup.orders(), setup.accountId()), new StatementWriter(setup.orders(), setup.accountId()));
        } else {
            Account account = new Account(
                setup, settings, AccountTerms.of(setup.settings()), driver, connects, instruments, rates, rest, clock);
            connections.add(account);
            orders = account.commands();
        }
        return new NetworkVenue(name, setup, driver, listing, connections, orders);
    }
}
