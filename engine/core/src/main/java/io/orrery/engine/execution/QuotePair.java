package io.orrery.engine.execution;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.strategy.Context;

/** A bid and an ask. */
public final class QuotePair extends Quotes {

    /** @param threshold by which a price may be wrong and the order stays */
    public QuotePair(int place, long threshold) {
        super(place, 1, threshold);
    }

    /** Quotes this from here on; a quantity of 0 is no quote. What would cross itself is not quoted at all. */
    public void quote(Context context, long bid, long bidQuantity, long ask, long askQuantity) {
        boolean crosses = bid >= ask && bidQuantity > 0 && askQuantity > 0;
        want(Side.BUY, 0, bid, crosses ? 0 : bidQuantity);
        want(Side.SELL, 0, ask, crosses ? 0 : askQuantity);
        act(context);
    }
}
