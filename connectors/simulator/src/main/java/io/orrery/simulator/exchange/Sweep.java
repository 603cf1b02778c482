package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.BookView;
import io.orrery.matching.SelfTrade;
import java.util.List;

/** What an order that takes at any price would find, its own side's orders left out. */
final class Sweep {
    private Sweep() {
    }

    /** What a quantity would cost or bring; of what is missing in the book, nothing. */
    static long money(Floor floor, Order order, int moneyScale) {
        long missing = order.leaves();
        long money = 0;
        BookView book = floor.book;
        Side makers = makers(order);
        for (int i = 0; i < book.levels(makers) && missing > 0; i++) {
            long taken = Math.min(missing, available(floor, order, makers, i));
            missing -= taken;
            money = Math.addExact(money, floor.listing.value(book.price(makers, i), taken, moneyScale));
        }
        return money;
    }

    /** The quantity on the lot that this money buys or brings at most. */
    static long quantity(Floor floor, Order order, int moneyScale) {
        long left = order.quoteMoney();
        long quantity = 0;
        BookView book = floor.book;
        Side makers = makers(order);
        for (int i = 0; i < book.levels(makers) && left > 0; i++) {
            long price = book.price(makers, i);
            long lotValue = floor.listing.value(price, floor.listing.lot(), moneyScale);
            long lots = Math.min(left / lotValue, available(floor, order, makers, i) / floor.listing.lot());
            long taken = lots * floor.listing.lot();
            quantity += taken;
            left -= lots * lotValue;
            if (taken < available(floor, order, makers, i)) {
                break;
            }
        }
        return quantity;
    }

    private static Side makers(Order order) {
        return order.side() == Side.BUY ? Side.SELL : Side.BUY;
    }

    private static long available(Floor floor, Order order, Side makers, int depth) {
        long quantity = floor.book.quantity(makers, depth);
        if (order.selfTrade() == SelfTrade.ALLOW) {
            return quantity;
        }
        long price = floor.book.price(makers, depth);
        List<Order> own = order.account().liveOrders(floor.listing);
        for (Order other : own) {
            if (other.side() == makers && other.price() == price && other.state() == OrderState.OPEN) {
                quantity -= other.leaves();
            }
        }
        return Math.max(0, quantity);
    }
}
