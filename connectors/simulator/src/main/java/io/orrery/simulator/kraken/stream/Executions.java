package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.EndReason;
import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderEvent;
import io.orrery.simulator.exchange.OrderState;
import io.orrery.simulator.kraken.EndTexts;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.OrderTypes;
import io.orrery.simulator.kraken.Pair;
import io.orrery.simulator.kraken.Sides;
import io.orrery.simulator.kraken.Times;
import io.orrery.simulator.kraken.TradeIds;
import io.orrery.simulator.kraken.Txid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happens to orders, as entries of the channel {@code executions}. */
final class Executions {
    private static final int AVERAGE_DECIMALS = 10;

    private final Kraken kraken;

    Executions(Kraken kraken) {
        this.kraken = kraken;
    }

    /** One event may be told in several entries: an order is pending before it is new, a last trade comes before "filled". */
    List<Entry> of(OrderEvent event) {
        Order order = event.order();
        List<Entry> entries = new ArrayList<>();
        switch (event.kind()) {
            case PLACED -> {
                entries.add(new Entry(whole(order, "pending_new", "pending_new", event.timeNanos()), false));
                entries.add(new Entry(brief(order, "new", "new", event.timeNanos()), true));
            }
            case TRIGGERED -> entries.add(new Entry(triggered(order, event.timeNanos()), false));
            case FILLED -> {
                entries.add(new Entry(trade(event.fill(), "partially_filled"), true));
                if (order.state() == OrderState.FILLED) {
                    entries.add(new Entry(totals(brief(order, "filled", "filled", event.timeNanos()), order), true));
                }
            }
            case AMENDED -> entries.add(new Entry(whole(order, "amended", status(order), event.timeNanos()), false));
            case PREVENTED -> entries.add(new Entry(whole(order, "restated", status(order), event.timeNanos()), false));
            default -> entries.add(new Entry(ended(order, event.timeNanos()), true));
        }
        return entries;
    }

    /** An order with all that is known of it. */
    ObjectNode whole(Order order, String type, String status, long timeNanos) {
        Listing listing = order.listing();
        ObjectNode json = brief(order, type, status, timeNanos);
        json.put("symbol", pair(order).symbol()).put("side", Sides.name(order.side()))
            .put("order_type", OrderTypes.name(order)).put("time_in_force", order.tif().name());
        put(json, "order_qty", listing.quantity(order.quantity()));
        if (order.type().limited()) {
            put(json, "limit_price", listing.price(order.price()));
            json.put("limit_price_type", "static");
        }
        if (order.type().waits()) {
            ObjectNode triggers = json.putObject("triggers")
                .put("reference", order.triggerSource().name().toLowerCase(Locale.ROOT))
                .put("price_type", "static").put("status", order.triggered() ? "triggered" : "untriggered");
            put(triggers, "price", listing.price(order.triggerPrice()));
            put(json, "stop_price", listing.price(order.triggerPrice()));
        }
        if (order.display() > 0) {
            put(json, "display_qty", listing.quantity(order.display()));
        }
        if (order.expireNanos() > 0) {
            json.put("expire_time", Times.micros(order.expireNanos()));
        }
        json.put("post_only", order.postOnly()).put("reduce_only", order.reduceOnly()).put("margin", false)
            .put("fee_ccy_pref", "fciq").put("sender_sub_id", "");
        return totals(json, order);
    }

    /** A trade as it is told, then and in snapshots. */
    ObjectNode trade(Fill fill, String status) {
        Order order = fill.order();
        Listing listing = fill.listing();
        ObjectNode json = brief(order, "trade", status, fill.timeNanos());
        json.put("symbol", pair(order).symbol()).put("side", Sides.name(fill.side())).put("order_type", OrderTypes.name(order))
            .put("exec_id", TradeIds.of(pair(order), fill)).put("trade_id", fill.tradeId())
            .put("liquidity_ind", fill.maker() ? "m" : "t");
        put(json, "last_qty", listing.quantity(fill.quantity()));
        put(json, "last_price", listing.price(fill.price()));
        put(json, "cost", kraken.exchange().money(fill.notional()));
        ObjectNode fee = json.putArray("fees").addObject().put("asset", fill.feeAsset());
        put(fee, "qty", kraken.exchange().money(fill.fee()));
        put(json, "fee_usd_equiv", kraken.exchange().money(fill.fee()));
        return totals(json, order);
    }

    static String status(Order order) {
        return switch (order.state()) {
            case WAITING, OPEN -> order.filled() > 0 ? "partially_filled" : "new";
            case FILLED -> "filled";
            case CANCELED, EXPIRED -> order.endReason() == EndReason.TIME ? "expired" : "canceled";
        };
    }

    private ObjectNode triggered(Order order, long timeNanos) {
        return whole(order, "status", status(order), timeNanos);
    }

    private ObjectNode ended(Order order, long timeNanos) {
        String status = status(order);
        String reason = EndTexts.of(order.endReason());
        return totals(brief(order, status, status, timeNanos), order).put("cancel_reason", reason).put("reason", reason);
    }

    private static ObjectNode brief(Order order, String type, String status, long timeNanos) {
        ObjectNode json = KrakenJson.object().put("order_id", Txid.of('O', order.id()));
        if (order.clientId() != null) {
            json.put("cl_ord_id", order.clientId());
        }
        return json.put("order_userref", Integer.parseInt(order.label())).put("exec_type", type).put("order_status", status)
            .put("timestamp", Times.micros(timeNanos));
    }

    private ObjectNode totals(ObjectNode json, Order order) {
        BigDecimal filled = order.listing().quantity(order.filled());
        BigDecimal cost = kraken.exchange().money(order.notional());
        put(json, "cum_qty", filled);
        put(json, "cum_cost", cost);
        put(json, "avg_price", filled.signum() == 0 ? filled : cost.divide(filled, AVERAGE_DECIMALS, RoundingMode.HALF_EVEN));
        if (!json.has("fee_usd_equiv")) {
            put(json, "fee_usd_equiv", kraken.exchange().money(order.fees()));
        }
        return json;
    }

    private Pair pair(Order order) {
        return kraken.catalogue().pair(order.listing());
    }

    private static void put(ObjectNode json, String name, BigDecimal value) {
        json.set(name, Dialect.number(value));
    }

    /**
     * One entry.
     *
     * @param main true for what is told even to those who do not want every change of status
     */
    record Entry(ObjectNode json, boolean main) {
    }
}
