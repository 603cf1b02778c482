package io.orrery.engine.risk;

import io.orrery.engine.order.Leg;
import io.orrery.engine.position.Legs;

/** One account in one instrument: what it holds, and what its open orders may make of that at worst. */
final class Row {
    final Subject account;
    final int accountId;
    final Holding held;
    final Total buys = new Total();
    final Total sells = new Total();
    /** What it really holds, once somebody asked. */
    Legs legs;
    /** Realised and unrealised gains less fees, in the base asset, when they could be told last. */
    long gain;

    Row(Subject account, int accountId) {
        this.account = account;
        this.accountId = accountId;
        held = new Holding(accountId);
    }

    Total side(boolean buying) {
        return buying ? buys : sells;
    }

    /**
     * How much may still be bought, or sold, until that turns the position over, with all open orders executed first. Where long
     * and short are held apart, only what closes one of them reduces.
     */
    long reducible(boolean buying, boolean closing) {
        long position = buying ? -held.quantity() : held.quantity();
        if (held.isHedged()) {
            position = !closing ? 0 : buying ? -held.quantity(Leg.SHORT) : held.quantity(Leg.LONG);
        }
        return position <= 0 ? 0 : Math.max(0, position - side(buying).value());
    }

    /** How far it may go on one side: above 0 long when buying, short when selling. */
    long reach(boolean buying) {
        long position = buying ? held.quantity() : -held.quantity();
        if (held.isHedged()) {
            position = buying ? held.quantity(Leg.LONG) : -held.quantity(Leg.SHORT);
        }
        long open = side(buying).value();
        return position < 0 ? position + open : Total.plus(position, open);
    }
}
