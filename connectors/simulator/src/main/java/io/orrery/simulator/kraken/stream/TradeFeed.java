package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.PublicTrade;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.Pair;
import io.orrery.simulator.kraken.Sides;
import io.orrery.simulator.kraken.Times;
import java.util.ArrayList;
import java.util.List;

/** The trades of a pair. */
final class TradeFeed implements Feed {
    private static final int SNAPSHOT = 50;

    private final Kraken kraken;
    private final Pair pair;
    private final List<PublicTrade> fresh = new ArrayList<>();

    TradeFeed(Kraken kraken, Pair pair) {
        this.kraken = kraken;
        this.pair = pair;
    }

    @Override
    public void traded(PublicTrade trade) {
        fresh.add(trade);
    }

    @Override
    public String snapshot() {
        return frame("snapshot", kraken.exchange().tape(pair.listing()).trades(SNAPSHOT));
    }

    @Override
    public String update() {
        if (fresh.isEmpty()) {
            return null;
        }
        String frame = frame("update", fresh);
        fresh.clear();
        return frame;
    }

    private String frame(String type, List<PublicTrade> trades) {
        ObjectNode frame = KrakenJson.object().put("channel", "trade").put("type", type);
        ArrayNode data = frame.putArray("data");
        for (PublicTrade trade : trades) {
            ObjectNode json = data.addObject().put("symbol", pair.symbol()).put("side", Sides.name(trade.aggressor()));
            json.set("price", Dialect.number(pair.listing().price(trade.price())));
            json.set("qty", Dialect.number(pair.listing().quantity(trade.quantity())));
            json.put("ord_type", "limit").put("trade_id", trade.tradeId()).put("timestamp", Times.micros(trade.timeNanos()));
        }
        return KrakenJson.write(frame);
    }
}
