package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.EndReason;
import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderEvent;
import io.orrery.simulator.exchange.OrderState;

/** What a user data stream tells of an order. */
final class ExecutionReport {
    private static final long NONE = -1;
    private static final long PARTS_OF_A_POINT = 100;

    private ExecutionReport() {
    }

    /**
     * Writes one report.
     *
     * @param cancelId of the request that took the order back, or null
     * @param oldId what the order was called before it was amended, or null
     */
    static ObjectNode of(OrderEvent event, String cancelId, String oldId, long executionId, Times times) {
        Order order = event.order();
        Listing listing = order.listing();
        long time = times.of(event.timeNanos());
        String original = cancelId == null ? oldId == null ? "" : oldId : order.clientId();
        ObjectNode json = Json.object()
            .put("e", "executionReport")
            .put("E", time)
            .put("s", listing.symbol())
            .put("c", cancelId == null ? order.clientId() : cancelId)
            .put("S", order.side().name())
            .put("o", Words.type(order))
            .put("f", order.tif().name())
            .put("q", Amounts.quantity(listing, order.quantity()))
            .put("p", Amounts.price(listing, order.price()))
            .put("P", Amounts.price(listing, order.triggerPrice()))
            .put("F", Amounts.quantity(listing, order.display()))
            .put("g", NONE)
            .put("C", original)
            .put("x", execution(event))
            .put("X", Words.status(order))
            .put("r", "NONE")
            .put("i", order.id());
        fill(json, event.fill(), listing, order);
        boolean working = OrderJson.isWorking(order);
        json.put("T", time)
            .put("t", event.fill() == null ? NONE : event.fill().tradeId())
            .put("I", executionId)
            .put("w", working && order.state().isLive())
            .put("m", event.fill() != null && event.fill().maker())
            .put("M", false)
            .put("O", times.of(order.placedNanos()))
            .put("Z", Amounts.money(order.notional()))
            .put("Y", event.fill() == null ? Amounts.ZERO : Amounts.money(event.fill().notional()))
            .put("Q", Amounts.money(order.quoteMoney()));
        if (working) {
            json.put("W", times.of(OrderJson.workingNanos(order)));
        }
        json.put("V", Words.selfTrade(order.selfTrade()));
        return conditional(json, event, times);
    }

    private static void fill(ObjectNode json, Fill fill, Listing listing, Order order) {
        json.put("l", fill == null ? Amounts.ZERO : Amounts.quantity(listing, fill.quantity()))
            .put("z", Amounts.quantity(listing, order.filled()))
            .put("L", fill == null ? Amounts.ZERO : Amounts.price(listing, fill.price()))
            .put("n", fill == null ? "0" : Amounts.money(fill.fee()));
        if (fill == null) {
            json.putNull("N");
        } else {
            json.put("N", fill.feeAsset());
        }
    }

    private static ObjectNode conditional(ObjectNode json, OrderEvent event, Times times) {
        Order order = event.order();
        if (order.trailingPartsPerMillion() > 0) {
            json.put("d", order.trailingPartsPerMillion() / PARTS_OF_A_POINT).put("D", times.of(order.placedNanos()));
        }
        if (event.kind() == OrderEvent.Kind.PREVENTED || order.endReason() == EndReason.SELF_TRADE) {
            String prevented = Amounts.quantity(order.listing(), order.prevented());
            json.put("v", 0).put("A", prevented).put("B", prevented).put("u", 1);
        }
        String reason = order.state() == OrderState.EXPIRED ? Words.expiryReason(order) : null;
        if (reason != null) {
            json.put("eR", reason);
        }
        return json;
    }

    private static String execution(OrderEvent event) {
        return switch (event.kind()) {
            case PLACED, TRIGGERED -> "NEW";
            case FILLED -> "TRADE";
            case AMENDED -> "REPLACED";
            case PREVENTED -> "TRADE_PREVENTION";
            case ENDED -> event.order().state() == OrderState.CANCELED ? "CANCELED" : "EXPIRED";
        };
    }
}
