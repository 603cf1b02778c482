package io.orrery.simulation.audit;

import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Order;

/** One thing that must always hold, looked at whenever something happens that could break it. */
interface Check {
    /** A record was decided on, and is in what is known already. */
    default void recorded(Entry entry) {
    }

    /** An order came to be at a venue. */
    default void placed(VenueTruth venue, Order order, long orderId) {
    }

    default void filled(VenueTruth venue, Fill fill, long orderId) {
    }

    /** The engine has decided on all that it was told. */
    default void rested() {
    }

    /** Now and then, and before each of what follows: time for what is dear. */
    default void swept() {
    }

    /** A new process has taken up from the journal. */
    default void restarted() {
    }

    /** There are no faults any more, and everything has been told. */
    default void quiet() {
    }
}
