package io.orrery.connectors.deribit.account;

import io.orrery.connectors.deribit.TradedInstruments;
import io.orrery.connectors.deribit.order.DeribitOrders;
import io.orrery.connectors.deribit.order.LiveOrders;
import io.orrery.connectors.deribit.wire.DeribitRest;
import io.orrery.connectors.deribit.wire.VenueReasons;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.agrona.DirectBuffer;

/**
 * Has the venue state by HTTP what it knows of the account: open orders, balances, positions, our trades, and what became of
 * those of our orders that are not open any more without our having been told. One is made on request, and by itself whenever the
 * private stream was lost, or told what could not be read; those have negative numbers.
 */
final class Statements implements HttpListener {
    /** Most that wait. */
    static final int MOST_WAITING = 16;

    private static final int OPEN_ORDERS = 0;
    private static final int BALANCES = 1;
    private static final int POSITIONS = 2;
    private static final int TRADES = 3;
    private static final int OK = 200;
    private static final int TRIES = 3;
    private static final long RETRY = TimeUnit.MILLISECONDS.toNanos(500);
    /** Longest time that one part may take, with the waiting for its turn in the limits. */
    private static final long PART_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long DAY = TimeUnit.DAYS.toNanos(1);
    /** Our clocks differ, and so do the times of a trade and of its report. */
    private static final long MARGIN = TimeUnit.MINUTES.toNanos(1);
    private static final long BETWEEN_DOUBTS = TimeUnit.SECONDS.toNanos(5);
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(200);

    private record Request(long number, long since) {
    }

    private final DeribitRest rest;
    private final TradedInstruments instruments;
    private final StatementWriter writer;
    private final StatementWriter refusals;
    private final VenueClock clock;
    private final StatementPages pages;
    private final TradePages trades;
    private final VanishedOrders vanished;
    private final ArrayDeque<Request> waiting = new ArrayDeque<>();
    private Request current;
    private long tradesSince;
    private int part;
    private int tries;
    private long partTime;
    private long notBefore;
    private boolean asked;
    private boolean whole;
    private long ownNumber;
    private long knownUntil;
    private boolean doubtful;
    private long doubtTime;

    Statements(DeribitRest rest, TradedInstruments instruments, DeribitOrders orders, LiveOrders live, ChangeTeller teller,
        VenueClock clock, Supplier<StatementWriter> writers) {
        this.rest = rest;
        this.instruments = instruments;
        writer = writers.get();
        refusals = writers.get();
        this.clock = clock;
        pages = new StatementPages(instruments, live, teller, writer);
        trades = new TradePages(pages);
        vanished = new VanishedOrders(orders, live, pages);
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
        request(--ownNumber, knownUntil == 0 ? time - DAY : knownUntil - MARGIN, time);
    }

    /** The private stream is lost: what happens from here on is not told. */
    void onDisconnected(long time) {
        knownUntil = time;
    }

    /** Something could not be read, or was not told. */
    void onDoubt(long time) {
        if (!doubtful) {
            doubtful = true;
            doubtTime = Math.max(time + SOON, doubtTime);
        }
    }

    int onTimer(long time) {
        if (doubtful && time >= doubtTime) {
            doubtful = false;
            doubtTime = time + BETWEEN_DOUBTS;
            request(--ownNumber, time - MARGIN, time);
        }
        if (current == null && !waiting.isEmpty() && instruments.isComplete()) {
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
        asked = rest.getSigned(method(time), time, this);
        notBefore = time + RETRY;
        return 1;
    }

    private void begin(long time) {
        current = waiting.poll();
        tradesSince = clock.earliestVenueTime(current.since());
        whole = true;
        part = OPEN_ORDERS - 1;
        writer.at(time, 0).open(current.number());
        next(time);
    }

    private void next(long time) {
        part++;
        tries = 0;
        partTime = time;
        notBefore = time;
        int last = TRADES + instruments.all().size();
        if (part >= TRADES && part < last) {
            trades.begin(instruments.all().get(part - TRADES), tradesSince, clock.venueTime(time));
        } else if (part >= last && !(whole && vanished.next(time))) {
            writer.at(time, 0).close(whole);
            current = null;
        }
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
        asked = false;
        if (current == null) {
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
            whole = false;
        }
        retry(time);
    }

    @Override
    public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
        asked = false;
        if (current != null) {
            retry(time);
        }
    }

    private void retry(long time) {
        notBefore = time + (RETRY << tries++);
        if (tries == TRIES) {
            whole = false;
            next(time);
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
                    whole &= !trades.isCutShort();
                } else {
                    pages.order(body, offset, length, time);
                }
            }
        }
        whole &= pages.refused() == 0;
        if (more) {
            tries = 0;
            partTime = time;
            notBefore = time;
        } else {
            next(time);
        }
    }
}
