package io.orrery.matching;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;

/**
 * What a limit order asks for, with all that an order can have.
 *
 * @param display how much of it shows at a time while it rests, or 0 for all; each time that is taken, it goes to the end of the
 *     queue with the next part
 * @param owner whose it is, or 0 if no one's: orders of no one never meet themselves
 */
public record OrderTerms(
    Side side, long price, long quantity, long display, TimeInForce timeInForce, long owner, SelfTrade selfTrade) {

    public static OrderTerms of(Side side, long price, long quantity, TimeInForce timeInForce) {
        return new OrderTerms(side, price, quantity, 0, timeInForce, 0, SelfTrade.ALLOW);
    }
}
