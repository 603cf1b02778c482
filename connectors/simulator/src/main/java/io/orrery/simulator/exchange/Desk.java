package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.matching.BookView;
import io.orrery.matching.OrderTerms;
import io.orrery.matching.market.Market;
import io.orrery.simulator.exchange.OrderEvent.Kind;
import java.util.List;

/** The life of an order: let in, triggered, sent to the book, amended, taken back. Commands happen at the exchange's time. */
final class Desk {
    private final Exchange exchange;
    private final Market market;
    private final Admission admission;
    private final Clearing clearing;
    private final Announcer announcer;
    private final Reports reports;

    Desk(Exchange exchange, Market market, Admission admission, Clearing clearing, Announcer announcer, Reports reports) {
        this.exchange = exchange;
        this.market = market;
        this.admission = admission;
        this.clearing = clearing;
        this.announcer = announcer;
        this.reports = reports;
    }

    /** Null if the order may come in. Settles on what it does not say itself. */
    Refusal prepare(Floor floor, Order order) {
        if (order.quoteMoney() > 0) {
            order.quantity = Sweep.quantity(floor, order, exchange.rules().moneyScale());
            order.leaves = order.quantity;
        }
        if (order.reduceOnly()) {
            Position position = order.account().position(order.listing());
            long size = position == null ? 0 : Math.abs(position.size());
            order.quantity = size == 0 ? order.quantity : Math.min(order.quantity, size);
            order.leaves = order.quantity;
        }
        order.lockPrice = order.type().limited() ? order.price() : order.type().waits() ? waitingPrice(floor, order) : 0;
        return admission.refusal(floor, order, exchange.now());
    }

    void place(Floor floor, Order order) {
        boolean waits = order.type().waits();
        order.state = waits ? OrderState.WAITING : OrderState.OPEN;
        order.account().add(order);
        reports.watch(order);
        clearing.lock(order, admission.toLock(floor, order));
        announcer.order(Kind.PLACED, order, null, exchange.now());
        if (waits) {
            if (order.type().trails() && order.triggerPrice == 0) {
                Triggers.reached(floor, order);
            }
            floor.waiting.add(order);
        } else {
            enter(order);
        }
    }

    /** Sends triggered orders to the book until none is left that should be. */
    void trigger(Floor floor) {
        for (int i = 0; i < floor.waiting.size(); i++) {
            Order order = floor.waiting.get(i);
            if (Triggers.reached(floor, order)) {
                floor.waiting.remove(i);
                fire(floor, order);
                i = -1;
            }
        }
    }

    void cancel(Floor floor, Order order, EndReason reason) {
        if (order.state() == OrderState.WAITING) {
            floor.waiting.remove(order);
            reports.end(order, reason);
        } else {
            reports.canceling(reason);
            market.cancel(exchange.marketTime(), floor.listing.id(), order.id());
        }
    }

    /** Null if the order is as it should be now. */
    Refusal amend(Floor floor, Order order, Amendment to) {
        long price = to.price() == 0 ? order.price() : to.price();
        long quantity = to.quantity() == 0 ? order.quantity() : to.quantity();
        long trigger = to.triggerPrice() == 0 ? order.triggerPrice() : to.triggerPrice();
        boolean waits = order.state() == OrderState.WAITING;
        boolean sameTrigger = trigger == order.triggerPrice() || !waits;
        if (price == order.price() && quantity == order.quantity() && sameTrigger || quantity <= order.filled()) {
            return Refusal.NO_CHANGE;
        }
        Refusal refusal = admission.size(floor, quantity, 0, price);
        if (refusal == null && order.type().limited()) {
            refusal = admission.limit(floor, price);
        }
        if (refusal == null && !waits && order.postOnly() && floor.crosses(order.side(), price)) {
            refusal = Refusal.WOULD_TAKE;
        }
        long leaves = quantity - (order.quantity() - order.leaves());
        if (refusal != null || leaves <= 0) {
            return refusal == null ? Refusal.LOT_SIZE : refusal;
        }
        return relock(floor, order, price, leaves) ? change(floor, order, price, leaves, trigger) : Refusal.INSUFFICIENT_BALANCE;
    }

    private Refusal change(Floor floor, Order order, long price, long leaves, long trigger) {
        if (order.state() == OrderState.WAITING) {
            order.triggerPrice = trigger;
            reports.amended(order, price, leaves);
        } else {
            market.amend(exchange.marketTime(), floor.listing.id(), order.id(), price, leaves);
        }
        return null;
    }

    private boolean relock(Floor floor, Order order, long price, long leaves) {
        if (!floor.listing.isSpot()) {
            long more = Math.max(0, leaves - order.leaves());
            return more == 0 || order.reduceOnly() || admission.bears(order, more);
        }
        long lockPrice = order.type().limited() ? price : order.lockPrice;
        long toLock = clearing.lockFor(order, lockPrice, leaves);
        if (order.account().balance(Clearing.lockedAsset(order)).free() < toLock - order.locked) {
            return false;
        }
        order.lockPrice = lockPrice;
        clearing.lock(order, toLock);
        return true;
    }

    private void fire(Floor floor, Order order) {
        order.triggered = true;
        order.state = OrderState.OPEN;
        announcer.order(Kind.TRIGGERED, order, null, exchange.now());
        if (!order.type().limited()) {
            clearing.unlock(order);
            order.lockPrice = 0;
            if (!floor.listing.isSpot() || admission.affords(floor, order)) {
                clearing.lock(order, admission.toLock(floor, order));
            } else {
                reports.end(order, EndReason.NOT_ENTERED);
                return;
            }
        }
        enter(order);
    }

    private void enter(Order order) {
        int listingId = order.listing().id();
        OrderTerms terms = new OrderTerms(
            order.side(), bookPrice(order), order.leaves(), order.display(), bookTime(order), order.account().id(),
            order.selfTrade());
        market.place(exchange.marketTime(), listingId, order.id(), terms);
        if (market.book(listingId).leaves(order.id()) != BookView.NOT_RESTING) {
            order.restingSinceNanos = exchange.now();
        } else if (order.state().isLive()) {
            reports.end(order, EndReason.NOT_ENTERED);
        }
    }

    private static long bookPrice(Order order) {
        if (order.type().limited()) {
            return order.price();
        }
        return order.side() == Side.BUY ? Long.MAX_VALUE : 1;
    }

    private static TimeInForce bookTime(Order order) {
        if (order.postOnly()) {
            return TimeInForce.POST_ONLY;
        }
        if (!order.type().limited() && order.tif() != Tif.FOK) {
            return TimeInForce.IOC;
        }
        return switch (order.tif()) {
            case IOC -> TimeInForce.IOC;
            case FOK -> TimeInForce.FOK;
            case GTC, GTD, DAY -> TimeInForce.GTC;
        };
    }

    private static long waitingPrice(Floor floor, Order order) {
        return order.triggerPrice() > 0 ? order.triggerPrice() : floor.lastPrice();
    }

    /** Those that are of no use any more, since their position is gone or has turned. */
    void dropReducers(Account account, Listing listing, Floor floor) {
        List<Order> live = account.liveOrders(listing);
        for (Order order : live) {
            Position position = account.position(listing);
            boolean reduces = position.size() != 0 && position.size() > 0 == (order.side() == Side.SELL);
            if (order.reduceOnly() && !reduces && order.state().isLive()) {
                cancel(floor, order, EndReason.UNFILLED);
            }
        }
    }
}
