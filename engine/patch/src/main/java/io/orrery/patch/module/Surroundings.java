package io.orrery.patch.module;

import io.orrery.engine.book.Book;
import io.orrery.engine.strategy.Context;

/** What sources tell of: the strategy's instruments, by their place in its list, and what just happened. */
public interface Surroundings {

    Book book(int instrument);

    /** Where orders are sent. Only asked by modules that trade. */
    default Context context() {
        throw new IllegalStateException("nobody trades here");
    }

    /** A price of the instrument, in its currency. */
    double price(int instrument, long price);

    /** A quantity of the instrument, in its units. */
    double quantity(int instrument, long quantity);

    /** The price of the trade that is the event. */
    double tradePrice();

    /** The quantity of the trade that is the event, below 0 if the seller took it. */
    double tradeQuantity();

    /** What is held, below 0 short. */
    double position(int instrument);

    /** What the instrument's position is valued at: the venue's mark, or else the middle of its book; NaN if there is none. */
    double mark(int instrument);

    /** What long positions pay of their value next, below 0 what they get; NaN if nobody said. */
    double fundingRate(int instrument);

    /** When that is paid, in nanoseconds since the epoch; 0 if without a break, or nobody said. */
    long nextFunding(int instrument);

    /** What the strategy's account is worth, in the base asset; NaN if that can't be told. */
    double equity();
}
