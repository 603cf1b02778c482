package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.book.Succession;

/** Binance Spot numbers all changes of a book, and each update says which of them it contains, from the first to the last. */
public final class BinanceSuccession implements Succession {

    @Override
    public Verdict judge(long known, boolean first, long firstId, long lastId, long previousId) {
        if (lastId <= known) {
            return Verdict.OLD;
        }
        return firstId <= known + 1 ? Verdict.NEXT : Verdict.GAP;
    }
}
