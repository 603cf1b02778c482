package io.orrery.connectors.deribit.account;

import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.deribit.order.DeribitCapabilities;
import io.orrery.connectors.deribit.order.DeribitOrders;
import io.orrery.connectors.deribit.order.LiveOrders;
import io.orrery.connectors.deribit.wire.DeribitNetworks;
import io.orrery.connectors.deribit.wire.DeribitRates;
import io.orrery.connectors.deribit.wire.DeribitRest;
import io.orrery.connectors.deribit.wire.RpcMessage;
import io.orrery.connectors.deribit.wire.RpcMessages;
import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.connectors.kit.order.CommandListener;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Loss;
import io.orrery.connectors.kit.session.Pace;
import io.orrery.connectors.kit.session.SessionListener;
import io.orrery.connectors.kit.session.SessionState;
import io.orrery.connectors.kit.session.SessionTerms;
import io.orrery.connectors.kit.session.VenueSession;
import io.orrery.connectors.kit.venue.AccountDesk;
import io.orrery.connectors.kit.venue.Connection;
import io.orrery.connectors.kit.venue.EngineWatch;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.WireOptions;
import io.orrery.engine.venue.VenueSetup;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.agrona.concurrent.UnsafeBuffer;

/** One account: a connection that takes commands and tells what becomes of them, and statements whenever it was lost. */
public final class Account implements Connection, SessionListener, AccountListener {
    private static final int MOST_ORDERS = 16_384;
    private static final int MOST_REMEMBERED = 4_096;
    private static final long IDLE_BEATS = 3;
    private static final SessionTerms TERMS = SessionTerms.DEFAULTS.withBatching(SessionTerms.DEFAULTS.batching(), 200);
    private static final int ROOM = 2_048;

    private final DeribitInstruments instruments;
    private final VenueClock clock;
    private final EngineWatch engine;
    private final VenueSession session;
    private final AccountDialect dialect;
    private final DeribitOrders orders;
    private final ChangeTeller teller;
    private final ChangeReader changes;
    private final CommandAnswers answers;
    private final AccountDesk desk;
    private final UnsafeBuffer outgoing = new UnsafeBuffer(new byte[ROOM]);
    private boolean opened;

    /**
     * @param connects the budget of connections, shared with others to the same venue
     * @param terms of the account beside what all venues have
     */
    public Account(VenueSetup setup, VenueSettings settings, AccountTerms terms, Driver driver, Pace connects,
        DeribitInstruments instruments, DeribitRates rates, DeribitRest rest, VenueClock clock) {
        this.instruments = instruments;
        this.clock = clock;
        Capabilities capabilities = DeribitCapabilities.of(terms.deadMan() > 0);
        ReportWriter reports = new ReportWriter(setup.orders(), setup.accountId());
        Supplier<StatementWriter> writers = () -> new StatementWriter(setup.orders(), setup.accountId());
        LiveOrders live = new LiveOrders(MOST_ORDERS, MOST_REMEMBERED);
        AccountFields fields = new AccountFields(instruments.symbols());
        engine = new EngineWatch(setup.progress());
        dialect = new AccountDialect(DeribitNetworks.account(settings.sites()), settings.credentials(), clock, terms.deadMan(),
            engine, fields, new RpcMessage(), rates, writers.get(), this);
        long idle = IDLE_BEATS * TimeUnit.SECONDS.toNanos(Math.max(terms.deadMan(), RpcMessages.SHORTEST_HEARTBEAT));
        WireOptions options = WireOptions.DEFAULTS.withDisclosure(Disclosure.NOTHING);
        session = new VenueSession(TERMS.withIdle(idle), dialect, driver, options, connects, setup.seed(), this);
        orders = new DeribitOrders(session, capabilities, rates, instruments, live, reports, terms.answerNanos());
        teller = new ChangeTeller(orders, live, reports);
        changes = new ChangeReader(instruments, fields, teller, writers.get());
        answers = new CommandAnswers(orders, live, fields.cursor, changes, teller, reports);
        desk = new AccountDesk(orders, new Statements(rest, instruments, orders, live, teller, clock, writers), reports);
    }

    @Override
    public void open(long time) {
        opened = true;
    }

    @Override
    public int onTimer(long time) {
        engine.look(time);
        if (opened && session.state() == SessionState.CLOSED && instruments.isComplete() && clock.isKnown()) {
            want();
            session.open(time);
        }
        session.onTimer(time);
        if (time >= dialect.renewTime() && session.state() == SessionState.OPEN) {
            session.send(outgoing, 0, dialect.login(session.nextId(), time, outgoing), time);
        }
        return orders.onTimer(time) + desk.onTimer(time);
    }

    /** Changes of all orders, and what there is of each asset that can be moved by them. */
    private void want() {
        for (String asset : instruments.moneyAssets()) {
            dialect.addPortfolio(asset);
        }
        dialect.channels().forEach(session::want);
    }

    @Override
    public void close(long time) {
        opened = false;
        session.close(time);
    }

    @Override
    public void onConnected(long time) {
        orders.watched(false);
    }

    /** The private stream is there: from here on nothing is missed. */
    @Override
    public void onComplete(long time) {
        for (Channel channel : dialect.channels()) {
            if (channel.state() != Channel.State.LIVE) {
                return;
            }
        }
        orders.watched(true);
        desk.onLive(time);
    }

    @Override
    public void onDisconnected(long time, Loss why) {
        orders.watched(false);
        orders.onDisconnected(time);
        desk.onLost(why, time);
    }

    @Override
    public void onAnswer(RpcMessage answer, long time) {
        if (answers.take(answer, time)) {
            desk.onDoubt(time);
        }
    }

    @Override
    public void onChanges(long time) {
        teller.expect(false);
        if (changes.read(time) > 0) {
            onRefused(time);
        }
        if (teller.isDoubtful()) {
            desk.onDoubt(time);
        }
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
