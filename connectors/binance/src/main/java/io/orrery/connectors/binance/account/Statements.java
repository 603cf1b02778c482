package io.orrery.connectors.binance.account;

import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.order.LiveOrders;
import io.orrery.connectors.binance.wire.BinanceRest;
import io.orrery.connectors.binance.wire.ErrorReader;
import io.orrery.connectors.binance.wire.VenueReasons;
import io.orrery.connectors.kit.json.KeptPayload;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.order.AssetNames;
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

/** Open orders of each instrument, balances, our trades of each instrument, each with the order that it is of: by REST. */
final class Statements extends AccountStatements implements HttpListener {
    /** Times of trades are told in whole ones. */
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int OK = 200;
    private final BinanceRest rest;
    private final BinanceInstruments instruments;
    private final VenueClock clock;
    private final StatementPages pages;
    private final TradePages trades = new TradePages();
    private final TradeOwners owners;
    private final ErrorReader errors = new ErrorReader();
    private long tradesSince;
    private int part;

    Statements(BinanceRest rest, BinanceInstruments instruments, AssetNames names, LiveOrders live, VenueClock clock,
        Supplier<StatementWriter> writers) {
        super(writers, clock, 0);
        this.rest = rest;
        this.instruments = instruments;
        this.clock = clock;
        pages = new StatementPages(instruments, names, live, writer());
        owners = pages.owners();
    }

    @Override
    protected boolean isReady() {
        return !instruments.isEmpty();
    }

    @Override
    protected void begin(long since) {
        tradesSince = since - Math.floorMod(since, MILLI);
        part = -1;
    }

    @Override
    protected boolean advance(long time) {
        part++;
        owners.clear();
        int count = instruments.all().size();
        if (part > count) {
            trades.begin(tradesSince, clock.venueTime(time));
        }
        return part <= 2 * count;
    }

    private BinanceInstrument instrument() {
        int count = instruments.all().size();
        return instruments.all().get(part < count ? part : part - count - 1);
    }

    @Override
    protected boolean ask(long time) {
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
        if (!onCame()) {
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
        int count = instruments.all().size();
        boolean more = false;
        if (part == count) {
            pages.balances(body, offset, length, time);
        } else if (part < count) {
            pages.openOrders(instrument(), body, offset, length, time);
        } else if (owners.isAsking()) {
            demand(owners.turn(pages.orders(instrument(), body, offset, length, time)) && pages.refused() == 0);
            KeptPayload kept = owners.kept();
            more = owners.isAsking() || trades(kept.buffer(), 0, kept.length(), time);
        } else {
            pages.seekOwners(instrument(), tradesSince, body, offset, length, time);
            if (owners.isAsking()) {
                owners.keep(body, offset, length);
            }
            more = owners.isAsking() || trades(body, offset, length, time);
        }
        demand(pages.refused() == 0);
        onTaken(more, time);
    }

    /** Returns whether there is another page of them. */
    private boolean trades(DirectBuffer body, int offset, int length, long time) {
        int read = pages.trades(instrument(), tradesSince, body, offset, length, time);
        boolean more = trades.turn(read, pages.lastTradeId());
        demand(more || !trades.isCutShort());
        return more;
    }
}
