package io.orrery.simulator.deribit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.EndReason;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderType;
import io.orrery.simulator.exchange.PublicTrade;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Orders and trades, as Deribit shows them. */
public final class OrderView {
    private static final long MILLI = 1_000_000L;
    private static final int PRICE_DECIMALS = 4;

    private final Catalogue catalogue;
    private final Exchange exchange;
    private final OrderDesk desk;
    private final MarketView market;
    private final Ticks ticks;

    OrderView(Catalogue catalogue, Exchange exchange, OrderDesk desk, MarketView market, Ticks ticks) {
        this.catalogue = catalogue;
        this.exchange = exchange;
        this.desk = desk;
        this.market = market;
        this.ticks = ticks;
    }

    public ObjectNode order(Order order) {
        return order(order, state(order));
    }

    /** @param state which it is in, or just was */
    public ObjectNode order(Order order, String state) {
        Listing listing = order.listing();
        Instrument instrument = catalogue.of(listing);
        OrderNote note = desk.note(order);
        ObjectNode json = DeribitJson.object()
            .put("order_id", Ids.of(instrument, order)).put("order_state", state).put("order_type", type(order))
            .put("time_in_force", timeInForce(order)).put("instrument_name", instrument.name())
            .put("direction", side(order.side())).put("label", order.label()).put("post_only", order.postOnly())
            .put("reject_post_only", note.rejectPostOnly).put("reduce_only", order.reduceOnly()).put("api", true)
            .put("web", false).put("mmp", false).put("is_liquidation", false).put("risk_reducing", false)
            .put("replaced", note.replaced).put("creation_timestamp", order.placedNanos() / MILLI)
            .put("last_update_timestamp", order.changedNanos() / MILLI);
        BigDecimal amount = listing.quantity(order.quantity());
        json.set("amount", DeribitJson.number(amount));
        json.set("contracts", DeribitJson.number(amount.divide(instrument.contractSize())));
        json.set("filled_amount", DeribitJson.number(listing.quantity(order.filled())));
        json.set("average_price", DeribitJson.number(average(instrument, order)));
        if (order.type().limited()) {
            json.set("price", DeribitJson.number(listing.price(order.price())));
        } else if (order.type().waits()) {
            json.put("price", "market_price");
        } else {
            json.set("price", DeribitJson.number(listing.price(
                order.side() == Side.BUY ? market.highestBid(instrument) : market.lowestAsk(instrument))));
        }
        if (order.display() != 0) {
            json.set("display_amount", DeribitJson.number(listing.quantity(Math.min(order.display(), order.leaves()))));
            json.set("refresh_amount", DeribitJson.number(listing.quantity(order.display())));
        }
        if (note.originalType != null) {
            json.put("original_order_type", note.originalType);
        }
        waiting(order, json);
        if (state.equals("cancelled") && order.endReason() != EndReason.UNFILLED) {
            json.put("cancel_reason", note.canceledByDisconnect ? "cancel_on_disconnect"
                : note.canceledByVenue ? "risk_mitigation" : "user_request");
        }
        return json;
    }

    public static String state(Order order) {
        return switch (order.state()) {
            case WAITING -> "untriggered";
            case OPEN -> "open";
            case FILLED -> "filled";
            case CANCELED, EXPIRED -> "cancelled";
        };
    }

    /** An own trade. */
    public ObjectNode trade(Fill fill) {
        Order order = fill.order();
        Instrument instrument = catalogue.of(fill.listing());
        ObjectNode json = DeribitJson.object();
        trade(json, instrument, fill.tradeId(), fill.price(), fill.quantity(), fill.side(), fill.timeNanos());
        json.put("order_id", Ids.of(instrument, order)).put("order_type", order.type().limited() ? "limit" : "market")
            .putNull("matching_id").put("state", state(order)).put("liquidity", fill.maker() ? "M" : "T")
            .put("fee_currency", fill.feeAsset()).put("label", order.label()).put("post_only", order.postOnly())
            .put("reduce_only", order.reduceOnly()).put("api", true).put("mmp", false).put("risk_reducing", false);
        json.set("fee", DeribitJson.money(exchange.money(fill.fee())));
        json.set("profit_loss", DeribitJson.money(exchange.money(fill.realised())));
        return json;
    }

    /** A trade as everyone sees it. */
    public ObjectNode trade(Instrument instrument, PublicTrade trade) {
        ObjectNode json = DeribitJson.object();
        trade(json, instrument, trade.tradeId(), trade.price(), trade.quantity(), trade.aggressor(), trade.timeNanos());
        return json;
    }

    public ArrayNode trades(Iterable<Fill> fills) {
        ArrayNode json = DeribitJson.array();
        fills.forEach(fill -> json.add(trade(fill)));
        return json;
    }

    /** The answer to what places or changes an order. */
    public ObjectNode placed(OrderDesk.Placed placed) {
        ObjectNode json = DeribitJson.object();
        json.set("order", order(placed.order()));
        json.set("trades", trades(placed.fills()));
        return json;
    }

    private void trade(
        ObjectNode json, Instrument instrument, long tradeId, long price, long quantity, Side side, long timeNanos) {
        Listing listing = instrument.listing();
        Ticks.Tick tick = ticks.of(listing, tradeId, price);
        BigDecimal amount = listing.quantity(quantity);
        json.put("trade_seq", tradeId).put("trade_id", Ids.ofTrade(instrument, tradeId))
            .put("timestamp", timeNanos / MILLI).put("tick_direction", tick.direction());
        json.set("price", DeribitJson.number(listing.price(price)));
        json.set("mark_price", DeribitJson.number(listing.price(tick.mark())));
        json.put("instrument_name", instrument.name());
        json.set("index_price", DeribitJson.number(listing.price(tick.index())));
        json.put("direction", side(side));
        json.set("amount", DeribitJson.number(amount));
        json.set("contracts", DeribitJson.number(amount.divide(instrument.contractSize())));
    }

    private static void waiting(Order order, ObjectNode json) {
        if (!order.type().waits()) {
            return;
        }
        Listing listing = order.listing();
        json.put("triggered", order.triggered()).put("trigger", switch (order.triggerSource()) {
            case LAST -> "last_price";
            case MARK -> "mark_price";
            case INDEX -> "index_price";
        });
        json.set("trigger_price", DeribitJson.number(listing.price(order.triggerPrice())));
        if (order.type().trails()) {
            json.set("trigger_offset", DeribitJson.number(listing.price(order.trailingOffset())));
            json.set("trigger_reference_price", DeribitJson.number(listing.price(order.triggerPrice())));
        }
    }

    /** The mean of what it traded at; of an inverse contract, the one that gives its worth in coins. */
    private BigDecimal average(Instrument instrument, Order order) {
        if (order.filled() == 0 || order.notional() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal amount = instrument.listing().quantity(order.filled());
        BigDecimal worth = exchange.money(order.notional());
        return instrument.inverse() ? amount.divide(worth, PRICE_DECIMALS, RoundingMode.HALF_EVEN)
            : worth.divide(amount, PRICE_DECIMALS, RoundingMode.HALF_EVEN);
    }

    static String type(Order order) {
        OrderType type = order.type();
        return switch (type) {
            case LIMIT -> "limit";
            case MARKET -> "market";
            case STOP -> "stop_market";
            case STOP_LIMIT -> "stop_limit";
            case TAKE_PROFIT -> "take_market";
            case TAKE_PROFIT_LIMIT -> "take_limit";
            case TRAILING_STOP, TRAILING_STOP_LIMIT -> "trailing_stop";
        };
    }

    private static String timeInForce(Order order) {
        return switch (order.tif()) {
            case GTC -> "good_til_cancelled";
            case IOC -> "immediate_or_cancel";
            case FOK -> "fill_or_kill";
            case GTD, DAY -> "good_til_day";
        };
    }

    public static String side(Side side) {
        return side == Side.BUY ? "buy" : "sell";
    }
}
