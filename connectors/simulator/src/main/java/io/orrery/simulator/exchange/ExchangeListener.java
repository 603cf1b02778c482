package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;

/**
 * What an exchange tells, in the order in which it happens. A listener reads the exchange at will, but gives it no command from
 * within a call.
 */
public interface ExchangeListener {

    /**
     * A level's quantity is new; 0 means that it is gone.
     *
     * @param updateId rises by one with each change of the listing's book
     */
    default void levelChanged(Listing listing, Side side, long price, long quantity, long updateId) {
    }

    default void traded(Listing listing, PublicTrade trade) {
    }

    default void orderChanged(OrderEvent event) {
    }

    /** Follows each event of an order that moved money of the account, and each deposit. */
    default void balanceChanged(Account account, String asset) {
    }

    default void positionChanged(Account account, Position position) {
    }

    /** @param amount what the account received, or paid if negative */
    default void fundingSettled(Account account, Position position, long amount) {
    }
}
