package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.venue.AccountStatements;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.order.LiveOrders;
import io.orrery.connectors.kraken.wire.KrakenNames;
import io.orrery.connectors.kraken.wire.KrakenRest;
import io.orrery.connectors.kraken.wire.RestListener;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Open orders, balances, our trades, each with the order that it is of: by REST. */
final class Statements extends AccountStatements implements RestListener {
    private static final String ORDERS = "/0/private/OpenOrders";
    private static final String BALANCES = "/0/private/BalanceEx";
    private static final String TRADES = "/0/private/TradesHistory";
    private static final String OWNERS = "/0/private/QueryOrders";
    private static final int ONE = 1;
    private static final int HISTORY = 2;
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 64;

    /** What a statement is made of, in this order. */
    private enum Part { BEGIN, ORDERS, BALANCES, TRADES, END }

    private final KrakenRest rest;
    private final KrakenInstruments instruments;
    private final StatementPages pages;
    private final TradeOwners owners = new TradeOwners();
    private final ToldTrades told = new ToldTrades();
    private long tradesSince;
    private Part part = Part.BEGIN;
    private int page;

    Statements(KrakenRest rest, KrakenInstruments instruments, KrakenNames names, LiveOrders live, VenueClock clock,
        Supplier<StatementWriter> writers) {
        super(writers, clock, 0);
        this.rest = rest;
        this.instruments = instruments;
        pages = new StatementPages(instruments, names, live, writer());
    }

    @Override
    protected boolean isReady() {
        return !instruments.isEmpty();
    }

    @Override
    protected void begin(long since) {
        tradesSince = since;
        told.begin();
        part = Part.BEGIN;
    }

    @Override
    protected boolean advance(long time) {
        part = Part.values()[part.ordinal() + 1];
        page = 0;
        owners.clear();
        if (part == Part.END) {
            told.end(isWhole(), afterSecond());
        }
        return part != Part.END;
    }

    @Override
    protected boolean ask(long time) {
        return switch (part) {
            case ORDERS -> rest.post(ORDERS, "", ONE, Disclosure.RECEIVED, time, this);
            case BALANCES -> rest.post(BALANCES, "", ONE, Disclosure.RECEIVED, time, this);
            default -> owners.isAsking()
                ? rest.post(OWNERS, owners.parameters(), ONE, Disclosure.RECEIVED, time, this)
                : rest.post(TRADES, trades(), HISTORY, Disclosure.RECEIVED, time, this);
        };
    }

    /** The venue leaves out the second that is named. */
    private long afterSecond() {
        return Math.max(0, TimeUnit.NANOSECONDS.toSeconds(tradesSince) - 1);
    }

    /** Consolidated trades would have other ids. */
    private String trades() {
        return "&start=" + afterSecond() + "&consolidate_taker=false&ofs=" + page * PAGE;
    }

    @Override
    public void onResult(JsonCursor result, long time) {
        if (!onCame()) {
            return;
        }
        boolean more = false;
        switch (part) {
            case ORDERS -> pages.openOrders(result, time);
            case BALANCES -> pages.balances(result, time);
            default -> more = owned(result, time);
        }
        demand(pages.refused() == 0);
        onTaken(more, time);
    }

    /** Returns true if there are orders to ask about before the trades are stated, or more trades. */
    private boolean owned(JsonCursor result, long time) {
        if (!owners.isAsking()) {
            int start = result.position();
            pages.seekOwners(result, tradesSince, owners);
            result.returnTo(start);
            if (owners.isAsking()) {
                owners.keep(result);
            }
            return owners.isAsking() || trades(result, time);
        }
        pages.owners(result, time);
        demand(pages.refused() == 0);
        owners.answered();
        return owners.isAsking() || trades(owners.kept(), time);
    }

    private boolean trades(JsonCursor result, long time) {
        pages.trades(result, tradesSince, time, told);
        page++;
        boolean more = pages.lines() == PAGE && (pages.count() == 0 || pages.count() > (long) page * PAGE)
            && !told.isAll(pages.count(), afterSecond());
        demand(!more || page < MOST_PAGES);
        return more && page < MOST_PAGES;
    }

    @Override
    public void onRefusal(String error, long time) {
        if (onCame()) {
            retry(time);
        }
    }
}
