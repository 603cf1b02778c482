package io.orrery.engine.risk;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.engine.book.Book;
import io.orrery.engine.book.BookTable;

/**
 * Controls of a price against the reference, the mid of a good book: without one no price is right, an old one is none (RC19),
 * and neither may the order lie far from it nor it have moved far (RC03). An order without a price gets one (RC04). None may
 * reach an order of ours on the other side (RC12).
 */
final class PriceControls {
    private static final long MILLION = 1_000_000L;

    private final BookTable books;
    private final Subjects subjects;

    PriceControls(BookTable books, Subjects subjects) {
        this.books = books;
        this.subjects = subjects;
    }

    /** Gives a market order the worst price that it may have, on a tick. */
    RiskControl bind(Wish wish) {
        if (wish.type() == OrderType.LIMIT) {
            return null;
        }
        Limits limits = wish.market.subject.limits;
        long parts = Math.min(limits.bound(Limit.MARKET_COLLAR), limits.bound(Limit.COLLAR));
        Book book = books.get(wish.instrument().id());
        if (wish.type() != OrderType.MARKET || parts <= 0 || parts > MILLION || !isGood(book)) {
            return wish.deny(RiskControl.RC04_MARKET, parts, Long.MAX_VALUE);
        }
        long reference = book.mid();
        if (reference > Long.MAX_VALUE / MILLION) {
            return wish.deny(RiskControl.RC04_MARKET, parts, Long.MAX_VALUE);
        }
        long distance = reference * parts / MILLION;
        long tick = wish.instrument().tickSize();
        long limit = wish.isBuy() ? (reference + distance) / tick * tick : (reference - distance + tick - 1) / tick * tick;
        if (limit <= 0) {
            return wish.deny(RiskControl.RC04_MARKET, parts, Long.MAX_VALUE);
        }
        wish.bounded(limit);
        return null;
    }

    RiskControl check(Wish wish) {
        Limits limits = wish.market.subject.limits;
        Book book = books.get(wish.instrument().id());
        long collar = limits.bound(Limit.COLLAR);
        if (!isGood(book)) {
            return wish.deny(RiskControl.RC03_COLLAR, collar, Long.MAX_VALUE);
        }
        long age = wish.now - book.time();
        if (age > limits.bound(Limit.REFERENCE_AGE)) {
            return wish.deny(RiskControl.RC19_STALE, limits.bound(Limit.REFERENCE_AGE), age);
        }
        if (Reference.isApart(book.mid(), wish.price(), collar)) {
            return wish.deny(RiskControl.RC03_COLLAR, collar, Reference.apart(book.mid(), wish.price()));
        }
        long drift = limits.bound(Limit.DRIFT);
        if (drift != Long.MAX_VALUE && wish.market.reference.isDriftAbove(drift)) {
            return wish.deny(RiskControl.RC03_COLLAR, drift, wish.market.reference.drift());
        }
        return subjects.isStrict() ? cross(wish) : null;
    }

    private static RiskControl cross(Wish wish) {
        long ours = wish.market.best(!wish.isBuy());
        boolean reached = ours != 0 && (wish.isBuy() ? wish.price() >= ours : wish.price() <= ours);
        return reached ? wish.deny(RiskControl.RC12_SELF_TRADE, ours, wish.price()) : null;
    }

    private static boolean isGood(Book book) {
        return book != null && book.isGood() && book.mid() > 0;
    }
}
