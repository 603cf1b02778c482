package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;

/** What an order must be like to be let in. */
final class Admission {
    private static final long PARTS = 1_000_000;

    private final ExchangeRules rules;
    private final Clearing clearing;
    private final Margin margin;

    Admission(ExchangeRules rules, Clearing clearing, Margin margin) {
        this.rules = rules;
        this.clearing = clearing;
        this.margin = margin;
    }

    /** Null if the order may come in. */
    Refusal refusal(Floor floor, Order order, long nowNanos) {
        if (!floor.open) {
            return Refusal.MARKET_CLOSED;
        }
        Refusal shape = shape(floor, order, nowNanos);
        if (shape != null) {
            return shape;
        }
        Refusal size = size(floor, order.quantity(), order.display(), priceToValue(floor, order));
        if (size != null) {
            return size;
        }
        if (rules.uniqueClientIds() && livesAlready(order)) {
            return Refusal.DUPLICATE_CLIENT_ID;
        }
        if (order.account().liveOrders(floor.listing).size() >= rules.maxOrders()) {
            return Refusal.TOO_MANY_ORDERS;
        }
        if (order.reduceOnly() && !reduces(order)) {
            return Refusal.REDUCE_ONLY;
        }
        if (order.postOnly() && !order.type().waits() && floor.crosses(order.side(), order.price())) {
            return Refusal.WOULD_TAKE;
        }
        return affords(floor, order) ? null : Refusal.INSUFFICIENT_BALANCE;
    }

    /** Null if an order may have this quantity, at a price which gives it its value. */
    Refusal size(Floor floor, long quantity, long display, long price) {
        Listing listing = floor.listing;
        if (quantity < listing.minQuantity() || quantity > listing.maxQuantity() || quantity % listing.lot() != 0) {
            return Refusal.LOT_SIZE;
        }
        if (display != 0 && (display > quantity || display < listing.minQuantity() || display % listing.lot() != 0)) {
            return Refusal.ICEBERG;
        }
        return Math.multiplyHigh(price, quantity) == 0 && price * quantity < listing.minNotional() ? Refusal.MIN_NOTIONAL : null;
    }

    /** Null if an order may have this limit. */
    Refusal limit(Floor floor, long price) {
        Listing listing = floor.listing;
        if (price < listing.tick() || price > listing.maxPrice() || price % listing.tick() != 0) {
            return Refusal.PRICE_FILTER;
        }
        long last = floor.lastPrice();
        long band = listing.bandPartsPerMillion();
        long most = last / PARTS * band + last % PARTS * band / PARTS;
        return band != 0 && Math.abs(price - last) > most ? Refusal.PRICE_BAND : null;
    }

    /** True if the account has what the order would lock, or bears it. */
    boolean affords(Floor floor, Order order) {
        if (floor.listing.isSpot()) {
            return order.account().balance(Clearing.lockedAsset(order)).free() >= toLock(floor, order);
        }
        return order.reduceOnly() || bears(order, order.leaves());
    }

    /** True if a derivative's order may have this much more to trade. */
    boolean bears(Order order, long more) {
        return margin.bears(order.account(), order.listing(), order.side(), more);
    }

    /** What the order locks while it lives, or as it takes. */
    long toLock(Floor floor, Order order) {
        if (order.lockPrice > 0 || order.side() == Side.SELL) {
            return clearing.lockFor(order, order.lockPrice, order.leaves());
        }
        return floor.listing.isSpot() ? clearing.withFee(Sweep.money(floor, order, rules.moneyScale())) : 0;
    }

    private Refusal shape(Floor floor, Order order, long nowNanos) {
        OrderType type = order.type();
        boolean passing = order.tif().atOnce() || !type.limited();
        if (!rules.types().contains(type) || order.postOnly() && passing || order.display() != 0 && passing) {
            return Refusal.UNSUPPORTED;
        }
        if (order.tif() == Tif.GTD && order.expireNanos() <= nowNanos) {
            return Refusal.EXPIRE_TIME;
        }
        if (type.limited()) {
            Refusal limit = limit(floor, order.price());
            if (limit != null) {
                return limit;
            }
        }
        return type.waits() ? trigger(floor, order) : null;
    }

    private static Refusal trigger(Floor floor, Order order) {
        long price = order.triggerPrice();
        boolean trails = order.type().trails();
        if (trails && order.trailingOffset() <= 0 && order.trailingPartsPerMillion() <= 0) {
            return Refusal.UNSUPPORTED;
        }
        if (price == 0 && trails) {
            return null;
        }
        if (price < floor.listing.tick() || price > floor.listing.maxPrice() || price % floor.listing.tick() != 0) {
            return Refusal.PRICE_FILTER;
        }
        return !trails && Triggers.reached(floor, order) ? Refusal.WOULD_TRIGGER : null;
    }

    private static long priceToValue(Floor floor, Order order) {
        if (order.type().limited()) {
            return order.price();
        }
        return order.type().waits() && order.triggerPrice() > 0 ? order.triggerPrice() : floor.lastPrice();
    }

    private static boolean livesAlready(Order order) {
        Order other = order.clientId() == null ? null : order.account().order(order.clientId());
        return other != null && other.state().isLive();
    }

    private static boolean reduces(Order order) {
        Position position = order.account().position(order.listing());
        return position != null && position.size() != 0 && position.size() > 0 == (order.side() == Side.SELL);
    }
}
