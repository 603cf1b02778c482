package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.book.Book;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.strategy.Market;

/** What a venue takes: prices on ticks and quantities in lots, rounded towards the cautious side, and nothing too small. */
final class Terms {
    private Terms() {
    }

    static Side opposite(Side side) {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }

    /** The best price on a side of a good book. */
    static long touch(Book book, Side side) {
        return side == Side.BUY ? book.bid(0) : book.ask(0);
    }

    /** On a tick that is no worse for whoever trades: bought no higher, sold no lower. */
    static long price(Instrument instrument, Side side, long price) {
        long tick = instrument.tickSize();
        long below = Math.floorDiv(price, tick) * tick;
        return side == Side.BUY || below == price ? below : below + tick;
    }

    /** In whole lots, at most what one order may have; never more than asked for. */
    static long quantity(Instrument instrument, long quantity) {
        long most = Math.max(0, Math.min(quantity, instrument.maxQuantity()));
        return most / instrument.lotSize() * instrument.lotSize();
    }

    /** True if a venue takes an order of so much. One without a price is valued at the lower price of a good book. */
    static boolean isWorth(Market market, long price, long quantity) {
        Book book = market.book();
        if (quantity <= 0 || price <= 0 && !book.isGood()) {
            return false;
        }
        Instrument instrument = market.instrument();
        return quantity >= instrument.minQuantity()
            && instrument.value(price > 0 ? price : book.bid(0), quantity) >= instrument.minNotional();
    }
}
