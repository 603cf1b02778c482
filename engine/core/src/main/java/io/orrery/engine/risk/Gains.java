package io.orrery.engine.risk;

import io.orrery.engine.book.Book;
import io.orrery.engine.position.Legs;
import io.orrery.engine.position.Portfolio;

/** What was gained and lost, realised and at the reference, less fees, in the base asset: of each account, and of the firm. */
final class Gains {
    private final Portfolio portfolio;
    private final Subjects subjects;

    Gains(Portfolio portfolio, Subjects subjects) {
        this.portfolio = portfolio;
        this.subjects = subjects;
    }

    /** A good book has a new mid. */
    void onBook(Market market, Book book, long time) {
        if (!book.isGood() || book.mid() <= 0) {
            return;
        }
        market.reference.onMid(book.mid(), time);
        for (int i = 0; i < market.rows.size(); i++) {
            Row row = market.rows.get(i);
            if (row.held.worth() != 0) {
                value(market, row, book.mid(), time);
            }
        }
    }

    /** An execution changed what is held; without a reference it is worth what was paid. */
    void onExecution(Market market, Row row, long price, long time) {
        long reference = market.reference.last();
        value(market, row, reference > 0 ? reference : price, time);
    }

    /** A gain that can't be told in the base asset stays what it was. */
    private void value(Market market, Row row, long price, long time) {
        long gain = inBase(market, row, price);
        if (gain != BaseMoney.UNTOLD && gain != row.gain) {
            long by = Math.subtractExact(gain, row.gain);
            subjects.firm().gains.change(by, time);
            row.account.gains.change(by, time);
            row.gain = gain;
        }
    }

    private long inBase(Market market, Row row, long price) {
        try {
            return market.inBase(legs(market, row).profit(price));
        } catch (ArithmeticException overflow) {
            return BaseMoney.UNTOLD;
        }
    }

    private Legs legs(Market market, Row row) {
        if (row.legs == null) {
            row.legs = portfolio.legs(row.accountId, market.instrument().id());
        }
        return row.legs;
    }

    /** The base asset is another one. */
    void clear() {
        for (int i = 0; i < subjects.size(); i++) {
            subjects.at(i).gains.clear();
        }
    }
}
