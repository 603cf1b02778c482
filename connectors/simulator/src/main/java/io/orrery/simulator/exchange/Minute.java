package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;

/** What was traded within a minute. Volumes are in the listing's scales, those in quote at the price's plus the quantity's. */
final class Minute {
    final long openNanos;
    long open;
    long high;
    long low;
    long close;
    long volume;
    long quoteVolume;
    long takerBuyVolume;
    long takerBuyQuoteVolume;
    int trades;
    long firstTradeId;
    long lastTradeId;

    Minute(long openNanos, long price) {
        this.openNanos = openNanos;
        open = price;
        high = price;
        low = price;
        close = price;
        firstTradeId = -1;
        lastTradeId = -1;
    }

    void add(PublicTrade trade) {
        long price = trade.price();
        if (trades == 0) {
            open = price;
            high = price;
            low = price;
            firstTradeId = trade.tradeId();
        }
        high = Math.max(high, price);
        low = Math.min(low, price);
        close = price;
        trades++;
        lastTradeId = trade.tradeId();
        long value = Math.multiplyExact(price, trade.quantity());
        volume = Math.addExact(volume, trade.quantity());
        quoteVolume = Math.addExact(quoteVolume, value);
        if (trade.aggressor() == Side.BUY) {
            takerBuyVolume += trade.quantity();
            takerBuyQuoteVolume += value;
        }
    }
}
