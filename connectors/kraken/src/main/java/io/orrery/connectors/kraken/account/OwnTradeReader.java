package io.orrery.connectors.kraken.account;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.Execution;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kraken.KrakenInstrument;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.order.LiveOrders;
import io.orrery.connectors.kraken.order.OrderName;
import io.orrery.connectors.kraken.wire.KrakenNames;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;

/** Reads one execution of REST and states it. Which of our orders it is of is known of the latest, and of those asked about. */
final class OwnTradeReader {
    private static final long PAIR = Name.word("pair");
    private static final long TIME = Name.word("time");
    private static final long SIDE = Name.word("type");
    private static final long PRICE = Name.word("price");
    private static final long QUANTITY = Name.word("vol");
    private static final long FEE = Name.word("fee");
    private static final long MAKER = Name.word("maker");
    private static final long ID = Name.word("trade_id");
    private static final long NULL = Name.word("null");
    private static final Name ORDER = new Name("ordertxid");
    private static final int TIME_SCALE = 9;
    /** Times of trades are told to less than this. */
    private static final long RESOLUTION = TimeUnit.MILLISECONDS.toNanos(1);

    private final KrakenInstruments instruments;
    private final KrakenNames names;
    private final LiveOrders live;
    private final Execution execution = new Execution();
    private final OrderName order = new OrderName();
    private JsonCursor cursor;
    private String pair;
    private Side side;
    private int price;
    private int quantity;
    private int fee;
    private long id;
    private long venueTime;
    private boolean makes;

    OwnTradeReader(KrakenInstruments instruments, KrakenNames names, LiveOrders live) {
        this.instruments = instruments;
        this.names = names;
        this.live = live;
    }

    /**
     * Reads the object that begins here. One of an instrument that is not traded here, or from before the time, is left out.
     *
     * @param name of the execution
     */
    void state(JsonCursor from, OrderName name, long since, long receivedTime, StatementWriter to) {
        KrakenInstrument instrument = read(from);
        if (instrument != null && isFrom(since)) {
            int end = cursor.position();
            take(instrument, id > 0 ? id : name.number());
            to.at(receivedTime, venueTime).trade(instrument.id(), order.number(), execution);
            cursor.returnTo(end);
        }
    }

    /** When the last one happened, by the venue's clock. */
    long venueTime() {
        return venueTime;
    }

    /** True if the last one is not left out for its time. */
    boolean isFrom(long since) {
        return venueTime + RESOLUTION >= since;
    }

    /** The order that the object which begins here is of, if it would be stated and that is not known; else null. */
    String unknownOrder(JsonCursor from, long since) {
        boolean stated = read(from) != null && isFrom(since);
        return stated && live.ofNumber(order.number()) == LiveOrders.NONE ? order.text() : null;
    }

    /** Returns its instrument, null if that is not traded here. */
    private KrakenInstrument read(JsonCursor from) {
        cursor = from;
        clear();
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (!cursor.takes(NULL) && !member(key)) {
                cursor.skip();
            }
        }
        if (pair == null || side == null || price == 0 || quantity == 0 || order.number() == 0 || venueTime == 0) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        String symbol = names.symbol(pair);
        return symbol == null ? null : instruments.of(symbol);
    }

    private void clear() {
        pair = null;
        side = null;
        order.clear();
        price = 0;
        quantity = 0;
        fee = 0;
        id = 0;
        venueTime = 0;
        makes = false;
    }

    private boolean member(long key) {
        if (key == PAIR) {
            cursor.text();
            pair = cursor.textString();
        } else if (key == TIME) {
            venueTime = cursor.decimal(TIME_SCALE);
        } else if (key == SIDE) {
            side = side();
        } else if (key == PRICE) {
            price = place();
        } else if (key == QUANTITY) {
            quantity = place();
        } else if (key == FEE) {
            fee = place();
        } else if (key == MAKER) {
            makes = cursor.flag();
        } else if (key == ID) {
            id = cursor.integer();
        } else if (key == JsonCursor.LONG_KEY && cursor.textIs(ORDER)) {
            order.read(cursor);
        } else {
            return false;
        }
        return true;
    }

    private Side side() {
        cursor.text();
        return switch (cursor.textString()) {
            case "buy" -> Side.BUY;
            case "sell" -> Side.SELL;
            default -> throw cursor.refusal(Reason.OUT_OF_RANGE);
        };
    }

    private int place() {
        int here = cursor.position();
        cursor.skip();
        return here;
    }

    private void take(KrakenInstrument instrument, long tradeId) {
        int slot = live.ofNumber(order.number());
        execution.of(slot == LiveOrders.NONE ? 0 : live.orderId(slot), tradeId, side, makes ? Liquidity.MAKER : Liquidity.TAKER)
            .at(positive(price, instrument.feed().priceScale()), positive(quantity, instrument.feed().quantityScale()), 0);
        if (fee != 0) {
            fee(instrument);
        }
    }

    /** Fees by REST are in the quote asset, mostly at its scale. */
    private void fee(KrakenInstrument instrument) {
        try {
            cursor.returnTo(fee);
            execution.fee(cursor.decimal(instrument.quoteScale()));
        } catch (PayloadRefusal finer) {
            cursor.returnTo(fee);
            String quote = instrument.feed().symbol().substring(instrument.feed().symbol().indexOf('/') + 1);
            byte[] asset = quote.getBytes(StandardCharsets.US_ASCII);
            execution.fee(cursor.decimal(FeeReader.FEE_SCALE), FeeReader.FEE_SCALE, new UnsafeBuffer(asset), 0, asset.length);
        }
    }

    private long positive(int place, int scale) {
        cursor.returnTo(place);
        long amount = cursor.decimal(scale);
        if (amount <= 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return amount;
    }
}
