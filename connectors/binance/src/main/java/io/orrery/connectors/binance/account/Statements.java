package io.orrery.connectors.binance.account;

import io.orrery.connectors.binance.TradedInstrument;
import io.orrery.connectors.binance.TradedInstruments;
import io.orrery.connectors.binance.order.LiveOrders;
import io.orrery.connectors.binance.wire.BinanceRest;
import io.orrery.connectors.binance.wire.ErrorReader;
import io.orrery.connectors.binance.wire.VenueReasons;
import io.orrery.connectors.kit.json.KeptPayload;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.order.AssetNames;
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
 * Has the venue state by REST what it knows of the account: open orders, balances, our trades, each with the order that it is of.
 * One is made on request, and by itself whenever the private stream was lost, or told what could not be read; those have negative
 * numbers.
 */
final class Statements implements HttpListener {
    /** Most that wait. */
    static final int MOST_WAITING = 16;

    /** Times of trades are told in whole ones. */
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int OK = 200;
    private static final int TRIES = 3;
    private static final long RETRY = TimeUnit.MILLISECONDS.toNanos(500);
    /** Longest time that one part may take, with the waiting for its turn in the limits. */
    private static final long PART_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long DAY = TimeUnit.DAYS.toNanos(1);
    /** Our clocks differ, and so do the times of a trade and of its report. */
    private static final long MARGIN = TimeUnit.MINUTES.toNanos(1);
    private static final long BETWEEN_DOUBTS = TimeUnit.SECONDS.toNanos(5);

    private record Request(long number, long since) {
    }

    private final BinanceRest rest;
    private final TradedInstruments instruments;
    private final StatementWriter writer;
    private final StatementWriter refusals;
    private final VenueClock clock;
    private final StatementPages pages;
    private final TradePages trades = new TradePages();
    private final TradeOwners owners;
    private final ErrorReader errors = new ErrorReader();
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

    Statements(BinanceRest rest, TradedInstruments instruments, AssetNames names, LiveOrders live, VenueClock clock,
        Supplier<StatementWriter> writers) {
        this.rest = rest;
        this.instruments = instruments;
        writer = writers.get();
        refusals = writers.get();
        this.clock = clock;
        pages = new StatementPages(instruments, names, live, writer);
        owners = pages.owners();
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

    /** Something could not be read. */
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
        notBefore = time + RETRY;
        return 1;
    }

    private void begin(long time) {
        current = waiting.poll();
        long since = clock.earliestVenueTime(current.since());
        tradesSince = since - Math.floorMod(since, MILLI);
        whole = true;
        part = -1;
        writer.at(time, 0).open(current.number());
        next(time);
    }

    /** Goes on to the next part: open orders of each instrument, balances, trades of each instrument. */
    private void next(long time) {
        part++;
        tries = 0;
        partTime = time;
        notBefore = time;
        owners.clear();
        int count = instruments.all().size();
        if (part > 2 * count) {
            writer.at(time, 0).close(whole);
            current = null;
        } else if (part > count) {
            trades.begin(tradesSince, clock.venueTime(time));
        }
    }

    private TradedInstrument instrument() {
        int count = instruments.all().size();
        return instruments.all().get(part < count ? part : part - count - 1);
    }

    private boolean ask(long time) {
        int count = instruments.all().size();
        if (part == count) {
            return rest.getSigned("/api/v3/account", "omitZeroBalances=true", 20, time, this);
        }
        String symbol = "symbol=" + instrument().feed().symbol();
        if (part < count) {
            return rest.getSigned("/api/v3/openOrders", symbol, 6, time, this);
        }
        return owners.isAsking()
            ? rest.getSigned("/api/v3/allOrders", symbol + owners.parameters(), 20, time, this)
            : rest.getSigned("/api/v3/myTrades", symbol + trades.parameters(), 20, time, this);
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
            if (VenueReasons.isClock(errors.code(body, offset, length))) {
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
        int count = instruments.all().size();
        boolean more = false;
        if (part == count) {
            pages.balances(body, offset, length, time);
        } else if (part < count) {
            pages.openOrders(instrument(), body, offset, length, time);
        } else if (owners.isAsking()) {
            whole &= owners.turn(pages.orders(instrument(), body, offset, length, time)) && pages.refused() == 0;
            KeptPayload kept = owners.kept();
            more = owners.isAsking() || trades(kept.buffer(), 0, kept.length(), time);
        } else {
            pages.seekOwners(instrument(), tradesSince, body, offset, length, time);
            if (owners.isAsking()) {
                owners.keep(body, offset, length);
            }
            more = owners.isAsking() || trades(body, offset, length, time);
        }
        whole &= pages.refused() == 0;
        if (more) {
            tries = 0;
            notBefore = time;
        } else {
            next(time);
        }
    }

    /** Returns whether there is another page of them. */
    private boolean trades(DirectBuffer body, int offset, int length, long time) {
        int read = pages.trades(instrument(), tradesSince, body, offset, length, time);
        boolean more = trades.turn(read, pages.lastTradeId());
        whole &= more || !trades.isCutShort();
        return more;
    }
}
