package io.orrery.bench.matching;

import exchange.core2.collections.objpool.ObjectsPool;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.orderbook.IOrderBook;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import exchange.core2.core.orderbook.OrderBookEventsHelper;
import java.util.Map;

/** The flow through the faster one of exchange-core's order books, without the exchange around it: one command for all. */
final class ExchangeCoreMatching {
    private static final long USER = 1;
    private static final int POOLED = 1 << 16;

    private final MatchingFlow flow;
    private final IOrderBook book;
    private final OrderCommand command = new OrderCommand();
    private final Told told = new Told();
    private int next;
    private long idBase;

    ExchangeCoreMatching(MatchingFlow flow) {
        this.flow = flow;
        CoreSymbolSpecification symbol = CoreSymbolSpecification.builder()
            .symbolId(1).type(SymbolType.CURRENCY_EXCHANGE_PAIR).baseCurrency(1).quoteCurrency(2).baseScaleK(1).quoteScaleK(1)
            .build();
        ObjectsPool pool = new ObjectsPool(Map.of(
            ObjectsPool.DIRECT_ORDER, POOLED, ObjectsPool.DIRECT_BUCKET, POOLED, ObjectsPool.ART_NODE_4, POOLED,
            ObjectsPool.ART_NODE_16, POOLED, ObjectsPool.ART_NODE_48, POOLED, ObjectsPool.ART_NODE_256, POOLED));
        book = new OrderBookDirectImpl(
            symbol, pool, OrderBookEventsHelper.NON_POOLED_EVENTS_HELPER, LoggingConfiguration.DEFAULT);
    }

    /** Gives the next command, and returns the digest of all that was told. */
    long step() {
        int at = next;
        command.matcherEvent = null;
        command.orderId = idBase + flow.ids[at];
        command.uid = USER;
        if (flow.quantities[at] == 0) {
            if (book.cancelOrder(command) != CommandResultCode.SUCCESS) {
                throw new IllegalStateException(command.orderId + " not cancelled");
            }
        } else {
            command.action = flow.buys[at] ? OrderAction.BID : OrderAction.ASK;
            command.orderType = flow.immediate[at] ? OrderType.IOC : OrderType.GTC;
            command.price = flow.prices[at];
            command.reserveBidPrice = command.price;
            command.size = flow.quantities[at];
            book.newOrder(command);
        }
        hear(command.matcherEvent);
        next++;
        if (next == flow.size()) {
            next = 0;
            idBase += flow.size();
        }
        return told.digest();
    }

    /** An order that was not filled is rejected at the head of its trades; it ends after them. */
    private void hear(MatcherTradeEvent first) {
        long left = 0;
        for (MatcherTradeEvent event = first; event != null; event = event.nextEvent) {
            if (event.eventType == MatcherEventType.TRADE) {
                told.traded(event.matchedOrderId, event.price, event.size);
            } else {
                left = event.size;
            }
        }
        if (left > 0) {
            told.ended(left);
        }
    }

    Told told() {
        return told;
    }

    /** How many orders rest. */
    int resting() {
        return book.getOrdersNum(OrderAction.ASK) + book.getOrdersNum(OrderAction.BID);
    }
}
