package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.PublicTrade;

/** Trades of one taker at one price, as one. */
record Aggregate(
    long id, long price, long quantity, long firstTradeId, long lastTradeId, long timeNanos, Side aggressor) {

    static Aggregate of(long id, PublicTrade trade) {
        return new Aggregate(
            id, trade.price(), trade.quantity(), trade.tradeId(), trade.tradeId(), trade.timeNanos(), trade.aggressor());
    }

    boolean takes(PublicTrade trade) {
        return price == trade.price() && timeNanos == trade.timeNanos() && aggressor == trade.aggressor();
    }

    Aggregate with(PublicTrade trade) {
        return new Aggregate(id, price, quantity + trade.quantity(), firstTradeId, trade.tradeId(), timeNanos, aggressor);
    }

    ObjectNode toJson(Listing listing, Times times) {
        return Json.object()
            .put("a", id)
            .put("p", Amounts.price(listing, price))
            .put("q", Amounts.quantity(listing, quantity))
            .put("f", firstTradeId)
            .put("l", lastTradeId)
            .put("T", times.of(timeNanos))
            .put("m", aggressor == Side.SELL)
            .put("M", true);
    }
}
