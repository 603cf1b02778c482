package io.orrery.simulator.kraken.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.EndReason;
import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderState;
import io.orrery.simulator.kraken.EndTexts;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.Numbers;
import io.orrery.simulator.kraken.OrderTypes;
import io.orrery.simulator.kraken.Pair;
import io.orrery.simulator.kraken.Sides;
import io.orrery.simulator.kraken.Times;
import io.orrery.simulator.kraken.TradeIds;
import io.orrery.simulator.kraken.Txid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Orders and trades as REST shows them. */
final class OrderView {
    private static final int DECIMALS = 5;

    private final Kraken kraken;

    OrderView(Kraken kraken) {
        this.kraken = kraken;
    }

    ObjectNode order(Order order, boolean withTrades) {
        Listing listing = order.listing();
        ObjectNode json = KrakenJson.object().putNull("refid").put("userref", Integer.parseInt(order.label()));
        if (order.clientId() != null) {
            json.put("cl_ord_id", order.clientId());
        }
        json.put("status", status(order));
        if (order.endReason() != null) {
            json.put("reason", EndTexts.of(order.endReason()));
        }
        json.put("opentm", Times.unix(order.placedNanos()));
        if (!order.state().isLive()) {
            json.put("closetm", Times.unix(order.changedNanos()));
        }
        json.put("starttm", 0).put("expiretm", order.expireNanos() / 1_000_000_000L);
        json.set("descr", description(order));
        json.put("vol", quantity(listing, order.quantity())).put("vol_exec", quantity(listing, order.filled()))
            .put("cost", money(order.notional())).put("fee", money(order.fees())).put("price", average(order))
            .put("stopprice", price(listing, order.triggered() ? order.triggerPrice() : 0))
            .put("limitprice", price(listing, 0)).put("misc", "").put("oflags", flags(order));
        if (order.type().waits()) {
            json.put("trigger", order.triggerSource().name().toLowerCase(Locale.ROOT));
        }
        if (withTrades) {
            ArrayNode trades = json.putArray("trades");
            kraken.account().fills(listing).stream().filter(fill -> fill.order() == order)
                .forEach(fill -> trades.add(TradeIds.of(kraken.catalogue().pair(listing), fill)));
        }
        return json;
    }

    ObjectNode description(Order order) {
        Listing listing = order.listing();
        Pair pair = kraken.catalogue().pair(listing);
        String type = OrderTypes.name(order);
        String first = first(order);
        String second = order.type().waits() && order.type().limited() ? Numbers.atLeast(listing.price(order.price()), 1) : "0";
        String words = String.join(" ", Sides.name(order.side()),
            order.quoteMoney() > 0 ? Numbers.atLeast(kraken.exchange().money(order.quoteMoney()), DECIMALS)
                : quantity(listing, order.quantity()), pair.altname(), "@", type.replace('-', ' '));
        words += first.equals("0") ? "" : " " + first;
        words += second.equals("0") ? "" : " -> limit " + second;
        return KrakenJson.object().put("pair", pair.altname()).put("type", Sides.name(order.side())).put("ordertype", type)
            .put("price", first).put("price2", second).put("leverage", "none").put("order", words).put("close", "");
    }

    ObjectNode trade(Fill fill) {
        Listing listing = fill.listing();
        Order order = fill.order();
        return KrakenJson.object()
            .put("ordertxid", Txid.of('O', order.id())).put("postxid", Txid.of('P', order.id()))
            .put("pair", kraken.catalogue().pair(listing).id()).put("time", Times.unix(fill.timeNanos()))
            .put("type", Sides.name(fill.side())).put("ordertype", OrderTypes.name(order))
            .put("price", price(listing, fill.price())).put("cost", money(fill.notional())).put("fee", money(fill.fee()))
            .put("vol", quantity(listing, fill.quantity())).put("margin", "0.00000").put("leverage", "0").put("misc", "")
            .put("trade_id", fill.tradeId()).put("maker", fill.maker());
    }

    private String first(Order order) {
        Listing listing = order.listing();
        if (order.type().trails()) {
            return order.trailingOffset() > 0 ? "+" + Numbers.plain(listing.price(order.trailingOffset()))
                : "+" + Numbers.plain(BigDecimal.valueOf(order.trailingPartsPerMillion(), 4)) + "%";
        }
        if (order.type().waits()) {
            return Numbers.atLeast(listing.price(order.triggerPrice()), 1);
        }
        return order.type().limited() ? Numbers.atLeast(listing.price(order.price()), 1) : "0";
    }

    private static String status(Order order) {
        if (order.state().isLive()) {
            return "open";
        }
        if (order.state() == OrderState.FILLED) {
            return "closed";
        }
        return order.endReason() == EndReason.TIME ? "expired" : "canceled";
    }

    private static String flags(Order order) {
        String flags = order.postOnly() ? "post,fciq" : "fciq";
        return order.quoteMoney() > 0 ? flags + ",viqc" : flags;
    }

    private String average(Order order) {
        return order.filled() == 0 ? price(order.listing(), 0)
            : Numbers.atLeast(kraken.exchange().money(order.notional())
                .divide(order.listing().quantity(order.filled()), 2 * DECIMALS, RoundingMode.HALF_EVEN), DECIMALS);
    }

    private String money(long amount) {
        return Numbers.atLeast(kraken.exchange().money(amount), DECIMALS);
    }

    private static String price(Listing listing, long price) {
        return Numbers.atLeast(listing.price(price), DECIMALS);
    }

    private static String quantity(Listing listing, long quantity) {
        return Numbers.atLeast(listing.quantity(quantity), 8);
    }
}
