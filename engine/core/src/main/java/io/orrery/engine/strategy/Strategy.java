package io.orrery.engine.strategy;

import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.bar.Bar;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Order;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * Decides. A strategy is called on the engine thread, one event after the other, live and in every replay alike: it may use
 * what its {@link Context} and the events tell, and nothing else. What is handed to it is valid during the call.
 */
public interface Strategy {

    /** Once, before any event. Bars are subscribed to and first timers set here. */
    default void onStart(Context context) {
    }

    /** The book of the strategy's instrument changed; it may not be good. */
    default void onBook(Context context, Book book) {
    }

    default void onTrade(Context context, TradeDecoder trade) {
    }

    default void onBar(Context context, Bar bar) {
    }

    /** A timer is due. */
    default void onTimer(Context context, int timer) {
    }

    /** An order of this strategy changed its state; a fill comes first as {@link #onFill}. */
    default void onOrder(Context context, Order order) {
    }

    default void onFill(Context context, Order order, OrderFilledDecoder fill) {
    }

    /** Writes everything that later decisions depend on. */
    default void save(StateWriter out) {
    }

    /** Reads what {@link #save} wrote, into an instance that was made with the same parameters; it is not started again. */
    default void load(Context context, StateReader in) {
    }
}
