package io.orrery.simulator.exchange;

/** Why an order that was not filled came to its end. */
public enum EndReason {
    REQUESTED,
    /** Its owner asked for all to be cancelled. */
    CANCEL_ALL,
    /** Its owner's dead-man timer ran out. */
    DEAD_MAN,
    /** Nothing to trade with, or not all of it. */
    UNFILLED,
    SELF_TRADE,
    /** Its time was over. */
    TIME,
    /** It was triggered, and could not be entered. */
    NOT_ENTERED,
    /** The other order of its pair went first. */
    PAIR
}
