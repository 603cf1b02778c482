package io.orrery.engine.strategy;

import io.orrery.codecs.sbe.PatchEditedDecoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.bar.Bar;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Execution;
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

    /** The book of one of the strategy's instruments changed; it may not be good. */
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

    default void onFill(Context context, Order order, Execution fill) {
    }

    /** Another order took the place of one that was to get new terms and has ended. */
    default void onReplaced(Context context, Order ended, Order successor) {
    }

    /** Engine time went on by a tenth of a second. */
    default void onTime(Context context) {
    }

    /** The mark price of one of its instruments was told. */
    default void onMark(Context context, int instrumentId) {
    }

    /** What one of its instruments pays in funding was told. */
    default void onFunding(Context context, int instrumentId) {
    }

    /**
     * An author changes the strategy itself. To be answered by {@link Context#changed}, once for each change that is complete;
     * a change of what can't be changed is refused.
     */
    default void onEdit(Context context, PatchEditedDecoder edit) {
        if (edit.last() == Switch.ON) {
            context.changed(edit.change(), 0, 0, "the strategy is no patch");
        }
    }

    /** True if it has seen as much as it needs to decide well. Until then what it asks for is not sent. */
    default boolean isWarm() {
        return true;
    }

    /**
     * Nanoseconds of the past that it wants to hear of if it is not warm at its start; 0 for none. Then it begins anew with what
     * was recorded before, each event at the time at which it happened, and timers too; what it asks for meanwhile goes nowhere.
     */
    default long history() {
        return 0;
    }

    /**
     * Who begins in its place when it begins anew: because it has failed and an operator allows that, or because it is told of
     * what was recorded before it began.
     *
     * @param fresh one that was made as this one was
     */
    default Strategy successor(Strategy fresh) {
        return fresh;
    }

    /** Writes everything that later decisions depend on. */
    default void save(StateWriter out) {
    }

    /** Reads what {@link #save} wrote, into an instance that was made with the same parameters; it is not started again. */
    default void load(Context context, StateReader in) {
    }
}
