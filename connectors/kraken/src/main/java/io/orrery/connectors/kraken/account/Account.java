package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.order.AssetNames;
import io.orrery.connectors.kit.order.CommandListener;
import io.orrery.connectors.kit.order.PendingCommands;
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
import io.orrery.connectors.kit.venue.EngineWatch;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.WireOptions;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.order.CommandAnswer;
import io.orrery.connectors.kraken.order.CommandOutcomes;
import io.orrery.connectors.kraken.order.KrakenOrders;
import io.orrery.connectors.kraken.order.LiveOrders;
import io.orrery.connectors.kraken.order.OrderMessages;
import io.orrery.connectors.kraken.wire.KrakenNames;
import io.orrery.connectors.kraken.wire.KrakenNetworks;
import io.orrery.connectors.kraken.wire.KrakenRates;
import io.orrery.connectors.kraken.wire.KrakenRest;
import io.orrery.engine.venue.VenueSetup;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One account: a connection that takes commands and tells what becomes of them, and statements whenever it was lost. */
public final class Account implements Connection, SessionListener, PrivateListener {
    private static final int MOST_ORDERS = 8_192;
    /** Most commands without an answer. */
    private static final int MOST_PENDING = 1_024;
    /** With a heartbeat each second. */
    private static final SessionTerms TERMS = SessionTerms.DEFAULTS
        .withBatching(SessionTerms.DEFAULTS.batching(), 300)
        .withIdle(TimeUnit.SECONDS.toNanos(10));

    /**
     * How commands are carried out.
     *
     * @param answerNanos for which the answer to one is awaited
     * @param deadManSeconds after which the venue cancels all if it hears nothing of us; 0 for never
     */
    public record Terms(long answerNanos, long deadManSeconds) {
    }

    private final KrakenInstruments instruments;
    private final KrakenRates rates;
    private final LiveOrders live = new LiveOrders(MOST_ORDERS);
    private final VenueSession session;
    private final KrakenOrders orders;
    private final CommandOutcomes outcomes;
    private final ExecutionTeller teller;
    private final AccountDesk desk;
    private final DeadMan deadMan;
    private boolean opened;

    /** @param connects the budget of connections, shared with others to the same venue */
    public Account(VenueSetup setup, VenueSettings settings, Terms terms, Driver driver, Pace connects,
        KrakenInstruments instruments, KrakenNames names, KrakenRates rates, KrakenRest rest,
        VenueClock clock) {
        this.instruments = instruments;
        this.rates = rates;
        ReportWriter reports = new ReportWriter(setup.orders(), setup.accountId());
        OrderMessages messages = new OrderMessages();
        CommandAnswer answer = new CommandAnswer();
        Supplier<StatementWriter> writers = () -> new StatementWriter(setup.orders(), setup.accountId());
        PrivateDecoder decoder = new PrivateDecoder(instruments, live, new AssetNames(), answer, writers.get());
        PrivateDialect dialect = new PrivateDialect(
            KrakenNetworks.privateStream(settings.sites()), new SessionToken(rest, messages), messages, decoder, answer, this);
        session = new VenueSession(TERMS, dialect, driver, WireOptions.DEFAULTS.withDisclosure(Disclosure.RECEIVED), connects,
            setup.seed(), this);
        PendingCommands pending = new PendingCommands(MOST_PENDING, terms.answerNanos());
        orders = new KrakenOrders(session, messages, rates, instruments, live, reports, pending);
        outcomes = new CommandOutcomes(pending, rates, instruments, live, reports);
        teller = new ExecutionTeller(outcomes, live, reports);
        desk = new AccountDesk(orders, new Statements(rest, instruments, names, live, clock, writers), reports);
        deadMan = new DeadMan(session, messages, new EngineWatch(setup.progress()), terms.deadManSeconds());
    }

    @Override
    public void open(long time) {
        opened = true;
    }

    @Override
    public int onTimer(long time) {
        if (opened && !instruments.isEmpty()) {
            session.open(time);
        }
        session.onTimer(time);
        return outcomes.onTimer(time) + deadMan.onTimer(time) + desk.onTimer(time);
    }

    @Override
    public void close(long time) {
        opened = false;
        deadMan.onClosing(time);
        session.close(time);
    }

    @Override
    public void onConnected(long time) {
        deadMan.onConnected(time);
        desk.onLive(time);
    }

    @Override
    public void onDisconnected(long time, Loss why) {
        outcomes.onDisconnected(time);
        desk.onLost(why, time);
    }

    @Override
    public void onAnswer(CommandAnswer answer, long time) {
        outcomes.onAnswer(answer, time);
    }

    @Override
    public boolean takes(CommandAnswer answer) {
        boolean taken = deadMan.takes(answer.id());
        if (taken) {
            deadMan.onAnswer(answer.isDone());
        }
        return taken;
    }

    @Override
    public void onExecution(ExecutionReport report, boolean listed, long time) {
        if (listed) {
            teller.list(report, time);
        } else {
            teller.tell(report, time);
        }
    }

    @Override
    public void onListing(boolean begins, long time) {
        if (begins) {
            live.beginListing();
        } else {
            live.endListing();
        }
    }

    @Override
    public void onMostOrders(long most) {
        rates.learn(most);
    }

    @Override
    public void onDoubt(long time) {
        desk.onDoubt(time);
    }

    /** Takes the engine's commands. */
    public CommandListener commands() {
        return desk;
    }
}
