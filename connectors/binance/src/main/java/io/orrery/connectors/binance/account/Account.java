package io.orrery.connectors.binance.account;

import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.order.ApiAnswer;
import io.orrery.connectors.binance.order.ApiMessages;
import io.orrery.connectors.binance.order.BinanceOrders;
import io.orrery.connectors.binance.order.LiveOrders;
import io.orrery.connectors.binance.wire.BinanceNetworks;
import io.orrery.connectors.binance.wire.BinanceRates;
import io.orrery.connectors.binance.wire.BinanceRest;
import io.orrery.connectors.binance.wire.RateLimitReader;
import io.orrery.connectors.kit.order.AssetNames;
import io.orrery.connectors.kit.order.CommandListener;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.Loss;
import io.orrery.connectors.kit.session.Pace;
import io.orrery.connectors.kit.session.SessionListener;
import io.orrery.connectors.kit.session.SessionTerms;
import io.orrery.connectors.kit.session.VenueSession;
import io.orrery.connectors.kit.venue.AccountDesk;
import io.orrery.connectors.kit.venue.Connection;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.WireOptions;
import io.orrery.engine.venue.VenueSetup;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One account: a connection that takes commands and tells what becomes of them, and statements whenever it was lost. */
public final class Account implements Connection, SessionListener, ApiListener {
    private static final int MOST_ORDERS = 16_384;
    private static final int OK = 200;
    private static final SessionTerms TERMS = SessionTerms.DEFAULTS
        .withBatching(SessionTerms.DEFAULTS.batching(), 300)
        .withLife(TimeUnit.HOURS.toNanos(24));

    private final BinanceInstruments instruments;
    private final VenueClock clock;
    private final StreamWatch watch = new StreamWatch();
    private final VenueSession session;
    private final BinanceOrders orders;
    private final ExecutionTeller teller;
    private final AccountDesk desk;
    private boolean opened;

    /**
     * @param connects the budget of connections, shared with others to the same venue
     * @param answerNanos for which the answer to a command is awaited
     */
    public Account(VenueSetup setup, VenueSettings settings, Driver driver, Pace connects, BinanceInstruments instruments,
        BinanceRates rates, BinanceRest rest, VenueClock clock, long answerNanos) {
        this.instruments = instruments;
        this.clock = clock;
        ReportWriter reports = new ReportWriter(setup.orders(), setup.accountId());
        AssetNames names = new AssetNames();
        LiveOrders live = new LiveOrders(MOST_ORDERS);
        ApiMessages messages = new ApiMessages(settings.credentials());
        ApiAnswer answer = new ApiAnswer(new RateLimitReader(rates));
        Supplier<StatementWriter> writers = () -> new StatementWriter(setup.orders(), setup.accountId());
        ApiDecoder decoder = new ApiDecoder(instruments, names, answer, writers.get());
        ApiDialect dialect =
            new ApiDialect(BinanceNetworks.api(settings.sites()), messages, clock, decoder, answer, this);
        session = new VenueSession(TERMS, dialect, driver, WireOptions.DEFAULTS.withDisclosure(Disclosure.RECEIVED), connects,
            setup.seed(), this);
        orders = new BinanceOrders(session, messages, rates, clock, instruments, live, reports, answerNanos);
        teller = new ExecutionTeller(orders, live, reports);
        desk = new AccountDesk(orders, new Statements(rest, instruments, names, live, clock, writers), reports);
    }

    @Override
    public void open(long time) {
        opened = true;
    }

    @Override
    public int onTimer(long time) {
        if (opened && !instruments.isEmpty() && clock.isKnown()) {
            session.open(time);
        }
        if (watch.isMute(time)) {
            session.replace(time);
        }
        session.onTimer(time);
        return orders.onTimer(time) + desk.onTimer(time);
    }

    @Override
    public void close(long time) {
        opened = false;
        session.close(time);
    }

    @Override
    public void onConnected(long time) {
        watch.begin();
        desk.onLive(time);
    }

    @Override
    public void onDisconnected(long time, Loss why) {
        orders.onDisconnected(time);
        desk.onLost(why, time);
    }

    @Override
    public void onAnswer(ApiAnswer answer, long time) {
        if (answer.status() == OK) {
            watch.onDone(time);
        }
        orders.onAnswer(answer, time);
    }

    @Override
    public void onExecution(ExecutionReport report, long time) {
        watch.onTold(time);
        teller.tell(report, time);
    }

    @Override
    public void onRefused(long time) {
        desk.onDoubt(time);
    }

    /** Takes the engine's commands. */
    public CommandListener commands() {
        return desk;
    }
}
