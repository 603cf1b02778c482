package io.orrery.connectors.deribit.account;

import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.deribit.order.LiveOrders;
import io.orrery.connectors.deribit.wire.RpcMessage;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.ClientIds;
import io.orrery.connectors.kit.order.Execution;
import io.orrery.connectors.kit.order.OpenOrder;
import io.orrery.connectors.kit.order.StatementWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.DirectBuffer;

/** Reads the answers that statements are made of, and states what is in them. */
final class StatementPages {
    private static final long TRADES = Name.word("trades");
    private static final long HAS_MORE = Name.word("has_more");
    private static final Name SUMMARIES = new Name("summaries");

    private final AccountFields fields;
    private final JsonCursor cursor;
    private final RpcMessage message = new RpcMessage();
    private final OrderReader orders;
    private final TradeReader trades;
    private final PositionReader positions;
    private final PortfolioReader portfolio;
    private final LiveOrders live;
    private final ChangeTeller teller;
    private final StatementWriter writer;
    private final Execution execution = new Execution();
    private final boolean[] isOpen;
    private int refused;
    private long lastSequence;
    private long lastTime;
    private boolean hasMore;

    StatementPages(DeribitInstruments instruments, LiveOrders live, ChangeTeller teller, StatementWriter writer) {
        fields = new AccountFields(instruments.symbols());
        cursor = fields.cursor;
        orders = new OrderReader(fields);
        trades = new TradeReader(instruments, fields);
        positions = new PositionReader(fields);
        portfolio = new PortfolioReader(fields);
        this.live = live;
        this.teller = teller;
        this.writer = writer;
        isOpen = new boolean[live.capacity()];
    }

    /** Reads all open orders. */
    void openOrders(DirectBuffer body, int offset, int length, long time) {
        begin(body, offset, length);
        Arrays.fill(isOpen, false);
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            int end = end();
            try {
                openOrder(orders.read(), time);
            } catch (PayloadRefusal refusal) {
                refused++;
            }
            cursor.returnTo(end);
        }
    }

    private void openOrder(OrderState order, long time) {
        if (order.instrument() == null) {
            return;
        }
        int slot = order.orderId() == ClientIds.FOREIGN ? LiveOrders.UNKNOWN : live.find(order.orderId());
        if (slot != LiveOrders.UNKNOWN && live.isEnded(slot)) {
            return; // the stream is ahead of this answer
        }
        teller.expect(false);
        teller.begins(order, time);
        slot = order.orderId() == ClientIds.FOREIGN ? LiveOrders.UNKNOWN : live.find(order.orderId());
        if (slot != LiveOrders.UNKNOWN) {
            isOpen[slot] = true;
        }
        writer.at(time, order.venueTime()).order(order.instrument().id(), new OpenOrder(
            order.orderId(), order.venueOrderId(), text(order), "", order.side(), order.type(), order.timeInForce(),
            order.price(), order.quantity(), order.filled()));
    }

    private static String text(OrderState order) {
        return new String(order.name(), 0, order.nameLength(), StandardCharsets.US_ASCII);
    }

    /** True if the order was among those that were open. */
    boolean wasOpen(int slot) {
        return isOpen[slot];
    }

    /** Reads what became of one order. */
    void order(DirectBuffer body, int offset, int length, long time) {
        begin(body, offset, length);
        OrderState order = orders.read();
        teller.expect(false);
        teller.begins(order, time);
        teller.ends(order, time);
    }

    void balances(DirectBuffer body, int offset, int length, long time) {
        begin(body, offset, length);
        boolean listed = false;
        writer.at(time, 0);
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == JsonCursor.LONG_KEY && cursor.textIs(SUMMARIES)) {
                listed = true;
                for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
                    int end = end();
                    try {
                        portfolio.state(writer);
                    } catch (PayloadRefusal refusal) {
                        refused++;
                    }
                    cursor.returnTo(end);
                }
            } else {
                cursor.skip();
            }
        }
        if (!listed) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
    }

    void positions(DirectBuffer body, int offset, int length, long time) {
        begin(body, offset, length);
        writer.at(time, 0);
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            int end = end();
            try {
                positions.state(writer);
            } catch (PayloadRefusal refusal) {
                refused++;
            }
            cursor.returnTo(end);
        }
    }

    /** The trades that follow are of another instrument. */
    void beginTrades() {
        lastSequence = -1;
        lastTime = 0;
    }

    /** Reads a page of trades, of which those that were read before are left out. */
    void trades(DirectBuffer body, int offset, int length, long time) {
        begin(body, offset, length);
        hasMore = false;
        boolean listed = false;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == HAS_MORE) {
                hasMore = cursor.flag();
            } else if (key == TRADES) {
                listed = true;
                for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
                    int end = end();
                    trade(time);
                    cursor.returnTo(end);
                }
            } else {
                cursor.skip();
            }
        }
        if (!listed) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
    }

    private void trade(long time) {
        OwnTrade trade;
        try {
            trade = trades.read();
        } catch (PayloadRefusal refusal) {
            refused++;
            return;
        }
        lastTime = Math.max(lastTime, trade.venueTime());
        if (trade.instrument() == null || trade.sequence() < lastSequence) {
            return;
        }
        lastSequence = trade.sequence();
        if (teller.isOfOpenOrder(trade)) {
            teller.traded(trade, time);
        }
        writer.at(time, trade.venueTime()).trade(trade.instrument().id(), trade.venueOrderId(), trade.to(execution, 0));
    }

    /** True if there are more trades than the last page had. */
    boolean hasMore() {
        return hasMore;
    }

    /** Of the last trade read so far. */
    long lastTime() {
        return lastTime;
    }

    /** Of the last answer, those that could not be taken. */
    int refused() {
        return refused;
    }

    /** The error of an answer that is one; 0 if it is none. */
    long errorCode(DirectBuffer body, int offset, int length) {
        try {
            fields.wrap(body, offset, length);
            message.read(cursor);
        } catch (PayloadRefusal refusal) {
            return 0;
        }
        return message.code();
    }

    private void begin(DirectBuffer body, int offset, int length) {
        refused = 0;
        fields.wrap(body, offset, length);
        message.read(cursor);
        if (message.result() == RpcMessage.ABSENT) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        cursor.returnTo(message.result());
    }

    /** Where the element ends that begins here. */
    private int end() {
        int start = cursor.position();
        cursor.skip();
        int end = cursor.position();
        cursor.returnTo(start);
        return end;
    }
}
