package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.EndReason;
import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderState;

/** Orders as the venue answers them. */
final class OrderJson {
    private static final long NO_LIST = -1;
    private static final long PARTS_OF_A_POINT = 100;

    private OrderJson() {
    }

    static ObjectNode acknowledged(Order order, Times times) {
        return Json.object()
            .put("symbol", order.listing().symbol())
            .put("orderId", order.id())
            .put("orderListId", NO_LIST)
            .put("clientOrderId", order.clientId())
            .put("transactTime", times.of(order.changedNanos()));
    }

    static ObjectNode result(Order order, Times times) {
        ObjectNode json = acknowledged(order, times);
        terms(json, order);
        if (isWorking(order)) {
            json.put("workingTime", times.of(workingNanos(order)));
        }
        return conditional(json, order, times);
    }

    static ObjectNode full(Order order, Times times) {
        ObjectNode json = result(order, times);
        ArrayNode fills = json.putArray("fills");
        for (Fill fill : order.account().fills(order.listing())) {
            if (fill.order() == order) {
                fills.addObject()
                    .put("price", Amounts.price(order.listing(), fill.price()))
                    .put("qty", Amounts.quantity(order.listing(), fill.quantity()))
                    .put("commission", Amounts.money(fill.fee()))
                    .put("commissionAsset", fill.feeAsset())
                    .put("tradeId", fill.tradeId());
            }
        }
        return json;
    }

    /** An order that was just taken back, by a request that had an id of its own. */
    static ObjectNode canceled(Order order, String cancelId, Times times) {
        ObjectNode json = Json.object()
            .put("symbol", order.listing().symbol())
            .put("origClientOrderId", order.clientId())
            .put("orderId", order.id())
            .put("orderListId", NO_LIST)
            .put("clientOrderId", cancelId)
            .put("transactTime", times.of(order.changedNanos()));
        terms(json, order);
        return conditional(json, order, times);
    }

    /** An order as it is told to who asks for it. */
    static ObjectNode queried(Order order, Times times) {
        ObjectNode json = Json.object()
            .put("symbol", order.listing().symbol())
            .put("orderId", order.id())
            .put("orderListId", NO_LIST)
            .put("clientOrderId", order.clientId());
        terms(json, order);
        conditional(json, order, times);
        if (!json.has("stopPrice")) {
            json.put("stopPrice", Amounts.ZERO);
        }
        return json
            .put("icebergQty", Amounts.quantity(order.listing(), order.display()))
            .put("time", times.of(order.placedNanos()))
            .put("updateTime", times.of(order.changedNanos()))
            .put("isWorking", isWorking(order))
            .put("workingTime", isWorking(order) ? times.of(workingNanos(order)) : -1);
    }

    static ObjectNode amended(Order order, String oldId, long executionId, Times times) {
        Listing listing = order.listing();
        ObjectNode json = Json.object().put("transactTime", times.of(order.changedNanos())).put("executionId", executionId);
        json.putObject("amendedOrder")
            .put("symbol", listing.symbol())
            .put("orderId", order.id())
            .put("orderListId", NO_LIST)
            .put("origClientOrderId", oldId)
            .put("clientOrderId", order.clientId())
            .put("price", Amounts.price(listing, order.price()))
            .put("qty", Amounts.quantity(listing, order.quantity()))
            .put("executedQty", Amounts.quantity(listing, order.filled()))
            .put("preventedQty", Amounts.quantity(listing, order.prevented()))
            .put("quoteOrderQty", Amounts.money(order.quoteMoney()))
            .put("cumulativeQuoteQty", Amounts.money(order.notional()))
            .put("status", Words.status(order))
            .put("timeInForce", order.tif().name())
            .put("type", Words.type(order))
            .put("side", order.side().name())
            .put("workingTime", times.of(workingNanos(order)))
            .put("selfTradePreventionMode", Words.selfTrade(order.selfTrade()));
        return json;
    }

    static ObjectNode trade(Fill fill, Times times) {
        Listing listing = fill.listing();
        return Json.object()
            .put("symbol", listing.symbol())
            .put("id", fill.tradeId())
            .put("orderId", fill.order().id())
            .put("orderListId", NO_LIST)
            .put("price", Amounts.price(listing, fill.price()))
            .put("qty", Amounts.quantity(listing, fill.quantity()))
            .put("quoteQty", Amounts.money(fill.notional()))
            .put("commission", Amounts.money(fill.fee()))
            .put("commissionAsset", fill.feeAsset())
            .put("time", times.of(fill.timeNanos()))
            .put("isBuyer", fill.side() == Side.BUY)
            .put("isMaker", fill.maker())
            .put("isBestMatch", true);
    }

    /** True once it is, or was, in the book. */
    static boolean isWorking(Order order) {
        return !order.type().waits() || order.triggered();
    }

    static long workingNanos(Order order) {
        return order.restingSinceNanos() == 0 ? order.changedNanos() : order.restingSinceNanos();
    }

    private static void terms(ObjectNode json, Order order) {
        Listing listing = order.listing();
        json.put("price", Amounts.price(listing, order.price()))
            .put("origQty", Amounts.quantity(listing, order.quantity()))
            .put("executedQty", Amounts.quantity(listing, order.filled()))
            .put("origQuoteOrderQty", Amounts.money(order.quoteMoney()))
            .put("cummulativeQuoteQty", Amounts.money(order.notional()))
            .put("status", Words.status(order))
            .put("timeInForce", order.tif().name())
            .put("type", Words.type(order))
            .put("side", order.side().name())
            .put("selfTradePreventionMode", Words.selfTrade(order.selfTrade()));
    }

    private static ObjectNode conditional(ObjectNode json, Order order, Times times) {
        Listing listing = order.listing();
        if (order.type().waits()) {
            json.put("stopPrice", Amounts.price(listing, order.triggerPrice()));
        }
        if (order.trailingPartsPerMillion() > 0) {
            json.put("trailingDelta", order.trailingPartsPerMillion() / PARTS_OF_A_POINT)
                .put("trailingTime", times.of(order.placedNanos()));
        }
        if (order.display() > 0) {
            json.put("icebergQty", Amounts.quantity(listing, order.display()));
        }
        if (order.endReason() == EndReason.SELF_TRADE) {
            json.put("preventedMatchId", 0).put("preventedQuantity", Amounts.quantity(listing, order.prevented()));
        }
        String reason = order.state() == OrderState.EXPIRED ? Words.expiryReason(order) : null;
        if (reason != null) {
            json.put("expiryReason", reason);
        }
        return json;
    }
}
