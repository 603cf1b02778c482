package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;

/** When an order that waits has waited long enough. */
final class Triggers {
    private static final long PARTS = 1_000_000;

    private Triggers() {
    }

    /** True if the price has reached what the order waits for; a trailing one is moved first. */
    static boolean reached(Floor floor, Order order) {
        long price = floor.price(order.triggerSource());
        if (order.type().trails()) {
            if (!trail(floor, order, price)) {
                return false;
            }
            return isReached(price, order.triggerPrice, order.side() == Side.BUY);
        }
        return isReached(price, order.triggerPrice, order.side() == Side.BUY != order.type().takesProfit());
    }

    /** Follows the price, and returns false if the order does not trail yet. */
    private static boolean trail(Floor floor, Order order, long price) {
        boolean buys = order.side() == Side.BUY;
        if (order.extreme == 0) {
            if (order.triggerPrice != 0 && !isReached(price, order.triggerPrice, !buys)) {
                return false;
            }
            order.extreme = price;
        }
        order.extreme = buys ? Math.min(order.extreme, price) : Math.max(order.extreme, price);
        long offset = order.trailingOffset() > 0
            ? order.trailingOffset()
            : Math.multiplyExact(order.extreme, order.trailingPartsPerMillion()) / PARTS;
        order.triggerPrice = floor.listing.onTick(buys ? order.extreme + offset : order.extreme - offset);
        return true;
    }

    private static boolean isReached(long price, long trigger, boolean upwards) {
        return upwards ? price >= trigger : price <= trigger;
    }
}
