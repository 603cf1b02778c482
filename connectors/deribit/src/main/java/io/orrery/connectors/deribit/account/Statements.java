package io.orrery.connectors.deribit.account;

import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.deribit.order.DeribitOrders;
import io.orrery.connectors.deribit.order.LiveOrders;
import io.orrery.connectors.deribit.wire.DeribitRest;
import io.orrery.connectors.deribit.wire.VenueReasons;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.venue.AccountStatements;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.agrona.DirectBuffer;

/**
 * Open orders, balances, positions, our trades of each instrument, and what became of those of our orders that are not open any
 * more without our having been told: by HTTP.
 */
final class Statements extends AccountStatements implements HttpListener {
    private static final int OPEN_ORDERS = 0;
    private static final int BALANCES = 1;
    private static final int POSITIONS = 2;
    private static final int TRADES = 3;
    private static final int OK = 200;
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(200);

    private final DeribitRest rest;
    private final DeribitInstruments instruments;
    private final VenueClock clock;
    private final StatementPages pages;
    private final TradePages trades;
    private final VanishedOrders vanished;
    private long tradesSince;
    private int part;

    Statements(DeribitRest rest, DeribitInstruments instruments, DeribitOrders orders, LiveOrders live, ChangeTeller teller,
        VenueClock clock, Supplier<StatementWriter> writers) {
        super(writers, clock, SOON);
        this.rest = rest;
        this.instruments = instruments;
        this.clock = clock;
        pages = new StatementPages(instruments, live, teller, writer());
        trades = new TradePages(pages);
        vanished = new VanishedOrders(orders, live, pages);
    }

    @Override
    protected boolean isReady() {
        return instruments.isComplete();
    }

    @Override
    protected void begin(long since) {
        tradesSince = since;
        part = OPEN_ORDERS - 1;
    }

    @Override
    protected boolean advance(long time) {
        part++;
        int last = TRADES + instruments.all().size();
        if (part >= TRADES && part < last) {
            trades.begin(instruments.all().get(part - TRADES), tradesSince, clock.venueTime(time));
        }
        return part < last || isWhole() && vanished.next(time);
    }

    @Override
    protected boolean ask(long time) {
        return rest.getSigned(method(time), time, this);
    }

    private String method(long time) {
        return switch (part) {
            case OPEN_ORDERS -> {
                vanished.begin(time);
                yield "private/get_open_orders";
            }
            case BALANCES -> "private/get_account_summaries";
            case POSITIONS -> "private/get_positions?currency=any";
            default -> part < TRADES + instruments.all().size() ? trades.method() : vanished.method();
        };
    }

    @Override
    public void onAnswer(HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
        if (!onCame()) {
            return;
        }
        try {
            if (status == OK) {
                take(body, offset, length, time);
                return;
            }
            if (VenueReasons.isLogin(pages.errorCode(body, offset, length))) {
                clock.onDisagreed(time);
            }
        } catch (PayloadRefusal refusal) {
            demand(false);
        }
        retry(time);
    }

    @Override
    public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
        if (onCame()) {
            retry(time);
        }
    }

    private void take(DirectBuffer body, int offset, int length, long time) {
        boolean more = false;
        switch (part) {
            case OPEN_ORDERS -> pages.openOrders(body, offset, length, time);
            case BALANCES -> pages.balances(body, offset, length, time);
            case POSITIONS -> pages.positions(body, offset, length, time);
            default -> {
                if (part < TRADES + instruments.all().size()) {
                    pages.trades(body, offset, length, time);
                    more = trades.turn();
                    demand(!trades.isCutShort());
                } else {
                    pages.order(body, offset, length, time);
                }
            }
        }
        demand(pages.refused() == 0);
        onTaken(more, time);
    }
}
