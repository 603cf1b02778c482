package io.orrery.matching;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;

/** The order that is arriving. */
final class Taker {
    long orderId;
    Side side;
    long price;
    long leaves;
    long display;
    long owner;
    SelfTrade selfTrade;
    TimeInForce timeInForce;
    /** It met itself, and what is left of it must go. */
    boolean prevented;

    void arrive(long id, Side itsSide, long limitPrice, long quantity, TimeInForce itsTimeInForce) {
        orderId = id;
        side = itsSide;
        price = limitPrice;
        leaves = quantity;
        timeInForce = itsTimeInForce;
        prevented = false;
        belongTo(0, SelfTrade.ALLOW, 0);
    }

    void belongTo(long itsOwner, SelfTrade onSelfTrade, long shown) {
        owner = itsOwner;
        selfTrade = onSelfTrade;
        display = shown;
    }

    /** True if a trade with this maker would be one with itself that may not be. */
    boolean avoids(RestingOrder maker) {
        return owner != 0 && maker.owner == owner && selfTrade != SelfTrade.ALLOW;
    }

    boolean postOnly() {
        return timeInForce == TimeInForce.POST_ONLY;
    }

    boolean mayRest() {
        return timeInForce == TimeInForce.GTC || postOnly();
    }
}
