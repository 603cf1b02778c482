package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kraken.TradedInstruments;
import io.orrery.connectors.kraken.order.LiveOrders;
import io.orrery.connectors.kraken.wire.KrakenNames;
import io.orrery.connectors.kraken.wire.KrakenRest;
import io.orrery.connectors.kraken.wire.RestListener;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Has the venue state by REST what it knows of the account: open orders, balances, our trades, each with the order that it is of.
 * One is made on request, and by itself whenever the private stream was lost, or told what could not be read, or left something
 * out; those have negative numbers.
 */
final class Statements implements RestListener {
    /** Most that wait. */
    static final int MOST_WAITING = 16;

    private static final String ORDERS = "/0/private/OpenOrders";
    private static final String BALANCES = "/0/private/BalanceEx";
    private static final String TRADES = "/0/private/TradesHistory";
    private static final String OWNERS = "/0/private/QueryOrders";
    private static final int ONE = 1;
    private static final int HISTORY = 2;
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 64;
    private static final int TRIES = 3;
    private static final long RETRY = TimeUnit.MILLISECONDS.toNanos(500);
    /** Longest time that one part may take, with the waiting for its turn in the limits. */
    private static final long PART_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long DAY = TimeUnit.DAYS.toNanos(1);
    /** Our clocks differ, and so do the times of a trade and of its report. */
    private static final long MARGIN = TimeUnit.MINUTES.toNanos(1);
    private static final long BETWEEN_DOUBTS = TimeUnit.SECONDS.toNanos(5);

    /** What a statement is made of, in this order. */
    private enum Part { ORDERS, BALANCES, TRADES, END }

    private record Request(long number, long since) {
    }

    private final KrakenRest rest;
    private final TradedInstruments instruments;
    private final StatementWriter writer;
    private final StatementWriter refusals;
    private final StatementPages pages;
    private final TradeOwners owners = new TradeOwners();
    private final ToldTrades told = new ToldTrades();
    private final VenueClock clock;
    private final ArrayDeque<Request> waiting = new ArrayDeque<>();
    private Request current;
    private long tradesSince;
    private Part part = Part.END;
    private int page;
    private int tries;
    private long partTime;
    private long notBefore;
    private boolean asked;
    private boolean whole;
    private long ownNumber;
    private long knownUntil;
    private boolean doubtful;
    private long doubtTime;

    Statements(KrakenRest rest, TradedInstruments instruments, KrakenNames names, LiveOrders live, VenueClock clock,
        Supplier<StatementWriter> writers) {
        this.rest = rest;
        this.instruments = instruments;
        this.clock = clock;
        writer = writers.get();
        refusals = writers.get();
        pages = new StatementPages(instruments, names, live, writer);
    }

    /** Makes one when it is its turn. If too many wait, it is closed at once, and not whole. */
    void request(long number, long since, long time) {
        if (waiting.size() == MOST_WAITING) {
            refusals.at(time, 0).open(number);
            refusals.close(false);
            return;
        }
        waiting.add(new Request(number, since));
    }

    /** The private stream begins: what happened before is not known. */
    void onConnected(long time) {
        own(knownUntil == 0 ? time - DAY : knownUntil - MARGIN, time);
    }

    /** The private stream is lost: what happens from here on is not told. */
    void onDisconnected(long time) {
        knownUntil = time;
    }

    /** Something could not be read, or is missing. */
    void onDoubt(long time) {
        if (!doubtful) {
            doubtful = true;
            doubtTime = Math.max(time, doubtTime);
        }
    }

    private void own(long since, long time) {
        request(--ownNumber, since, time);
    }

    int onTimer(long time) {
        if (doubtful && time >= doubtTime) {
            doubtful = false;
            doubtTime = time + BETWEEN_DOUBTS;
            own(time - MARGIN, time);
        }
        if (current == null && !waiting.isEmpty() && !instruments.isEmpty()) {
            begin(time);
        }
        if (current == null || asked || time < notBefore) {
            return 0;
        }
        if (time - partTime > PART_NANOS) {
            whole = false;
            next(time);
            return 1;
        }
        asked = ask(time);
        notBefore = asked ? time : time + RETRY / 10;
        return asked ? 1 : 0;
    }

    private void begin(long time) {
        current = waiting.poll();
        tradesSince = clock.earliestVenueTime(current.since());
        whole = true;
        told.begin();
        part = Part.ORDERS;
        enter(time);
        writer.at(time, 0).open(current.number());
    }

    private void enter(long time) {
        page = 0;
        owners.clear();
        tries = 0;
        partTime = time;
        notBefore = time;
    }

    private void next(long time) {
        part = Part.values()[part.ordinal() + 1];
        enter(time);
        if (part == Part.END) {
            told.end(whole, afterSecond());
            writer.at(time, 0).close(whole);
            current = null;
        }
    }

    private boolean ask(long time) {
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
        boolean more = false;
        switch (part) {
            case ORDERS -> pages.openOrders(result, time);
            case BALANCES -> pages.balances(result, time);
            default -> more = owned(result, time);
        }
        asked = false;
        whole &= pages.refused() == 0;
        if (more) {
            tries = 0;
            partTime = time;
            notBefore = time;
        } else {
            next(time);
        }
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
        whole &= pages.refused() == 0;
        owners.answered();
        return owners.isAsking() || trades(owners.kept(), time);
    }

    private boolean trades(JsonCursor result, long time) {
        pages.trades(result, tradesSince, time, told);
        page++;
        boolean more = pages.lines() == PAGE && (pages.count() == 0 || pages.count() > (long) page * PAGE)
            && !told.isAll(pages.count(), afterSecond());
        whole &= !more || page < MOST_PAGES;
        return more && page < MOST_PAGES;
    }

    @Override
    public void onRefusal(String error, long time) {
        asked = false;
        notBefore = time + (RETRY << tries++);
        if (tries == TRIES) {
            whole = false;
            next(time);
        }
    }
}
