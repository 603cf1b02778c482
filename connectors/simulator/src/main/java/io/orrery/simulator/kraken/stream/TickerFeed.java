package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Candle;
import io.orrery.simulator.exchange.Level;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.PublicTrade;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.Pair;
import io.orrery.simulator.kraken.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The top of the book and the last 24 hours, after each trade or whenever the top changes. */
final class TickerFeed implements Feed {
    private static final Level NOTHING = new Level(0, 0);

    private final Kraken kraken;
    private final Pair pair;
    private final boolean byTop;
    private Level bid = NOTHING;
    private Level ask = NOTHING;
    private boolean bookChanged;
    private boolean traded;

    /** @param byTop true if it follows the best bid and ask, false if the trades */
    TickerFeed(Kraken kraken, Pair pair, boolean byTop) {
        this.kraken = kraken;
        this.pair = pair;
        this.byTop = byTop;
    }

    @Override
    public void bookChanged() {
        bookChanged = true;
    }

    @Override
    public void traded(PublicTrade trade) {
        traded = true;
    }

    @Override
    public String snapshot() {
        return frame("snapshot");
    }

    @Override
    public String update() {
        boolean due = byTop ? bookChanged && topMoved() : traded;
        bookChanged = false;
        traded = false;
        return due ? frame("update") : null;
    }

    private boolean topMoved() {
        Level newBid = best(Side.BUY);
        Level newAsk = best(Side.SELL);
        boolean moved = !newBid.equals(bid) || !newAsk.equals(ask);
        bid = newBid;
        ask = newAsk;
        return moved;
    }

    private String frame(String type) {
        Listing listing = pair.listing();
        bid = best(Side.BUY);
        ask = best(Side.SELL);
        ObjectNode frame = KrakenJson.object().put("channel", "ticker").put("type", type);
        ObjectNode json = frame.putArray("data").addObject().put("symbol", pair.symbol());
        put(json, "bid", listing.price(bid.price()));
        put(json, "bid_qty", listing.quantity(bid.quantity()));
        put(json, "ask", listing.price(ask.price()));
        put(json, "ask_qty", listing.quantity(ask.quantity()));
        Candle day = kraken.exchange().tape(listing).day();
        if (day != null) {
            BigDecimal last = listing.price(day.close());
            BigDecimal change = last.subtract(listing.price(day.open()));
            put(json, "last", last);
            put(json, "volume", day.volume());
            put(json, "vwap", vwap(day, last));
            put(json, "low", listing.price(day.low()));
            put(json, "high", listing.price(day.high()));
            put(json, "change", change);
            put(json, "change_pct", change.movePointRight(2).divide(listing.price(day.open()), 2, RoundingMode.HALF_EVEN));
        }
        json.put("timestamp", Times.micros(kraken.clock().shownNanos()));
        return KrakenJson.write(frame);
    }

    private static BigDecimal vwap(Candle day, BigDecimal otherwise) {
        return day.volume().signum() == 0 ? otherwise
            : day.quoteVolume().divide(day.volume(), otherwise.scale(), RoundingMode.HALF_EVEN);
    }

    private Level best(Side side) {
        List<Level> levels = kraken.exchange().levels(pair.listing(), side, 1);
        return levels.isEmpty() ? NOTHING : levels.get(0);
    }

    private static void put(ObjectNode json, String name, BigDecimal value) {
        json.set(name, Dialect.number(value));
    }
}
