package io.orrery.connectors.binance;

import io.orrery.connectors.binance.account.Account;
import io.orrery.connectors.binance.market.BinanceMarket;
import io.orrery.connectors.binance.market.BinanceSuccession;
import io.orrery.connectors.binance.market.BinanceTerms;
import io.orrery.connectors.binance.wire.BinanceClock;
import io.orrery.connectors.binance.wire.BinanceNetworks;
import io.orrery.connectors.binance.wire.BinanceRates;
import io.orrery.connectors.binance.wire.BinanceRest;
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
import java.util.concurrent.TimeUnit;

/** The composition of a live venue: clock, market, and the account if there is a key. */
final class LiveBinance {
    private static final String ANSWER = "answerMillis";
    private static final long ANSWER_MILLIS = 10_000;
    private static final long RESOLUTION = TimeUnit.MILLISECONDS.toNanos(1);
    /** Connections that the venue lets one address try in five minutes; a third of it is left to others. */
    private static final int CONNECTS = 200;
    private static final long CONNECT_WINDOW = TimeUnit.MINUTES.toNanos(5);

    private LiveBinance() {
    }

    static VenueSettings settings(Map<String, String> settings) {
        answerNanos(settings);
        return VenueSettings.of(settings, BinanceNetworks.all());
    }

    static NetworkVenue create(String name, VenueSetup setup, VenueSettings settings, Driver driver) {
        Listing listing = new Listing(setup, name, new BinanceSuccession());
        BinanceInstruments instruments = new BinanceInstruments(setup.firstInstrumentId());
        BinanceRates rates = new BinanceRates();
        VenueClock clock = new VenueClock(RESOLUTION, new ClockWriter(setup.orders(), setup.venueId()));
        BinanceRest rest = new BinanceRest(driver, settings.sites().rest(), rates, clock, settings.credentials());
        Pace connects = new Pace(CONNECTS, CONNECT_WINDOW);

        List<Connection> connections = new ArrayList<>();
        connections.add(new BinanceClock(rest, clock));
        connections.add(new BinanceMarket(
            setup, settings, driver, connects, listing, new BinanceTerms(Map.of()), instruments, rest));
        CommandListener orders;
        if (settings.credentials() == null) {
            orders = new NoOrders(
                new ReportWriter(setup.orders(), setup.accountId()), new StatementWriter(setup.orders(), setup.accountId()));
        } else {
            Account account = new Account(
                setup, settings, driver, connects, instruments, rates, rest, clock, answerNanos(setup.settings()));
            connections.add(account);
            orders = account.commands();
        }
        return new NetworkVenue(name, setup, driver, listing, connections, orders);
    }

    private static long answerNanos(Map<String, String> settings) {
        String text = settings.getOrDefault(ANSWER, Long.toString(ANSWER_MILLIS));
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException(ANSWER + "=" + text + ": must be a number of milliseconds");
        }
        return TimeUnit.MILLISECONDS.toNanos(Long.parseLong(text));
    }
}
