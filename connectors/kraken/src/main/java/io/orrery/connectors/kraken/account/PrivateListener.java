package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kraken.order.CommandAnswer;

/** Hears what comes over the private stream. */
interface PrivateListener {
    /** An answer to a command; what of it could be read. */
    void onAnswer(CommandAnswer answer, long time);

    /** True if it is the answer to a request of the account's own, beside commands. */
    boolean takes(CommandAnswer answer);

    /** @param listed one of the orders that are open when the stream begins; false for something that happened */
    void onExecution(ExecutionReport report, boolean listed, long time);

    /** The list of open orders begins, or is at its end. */
    void onListing(boolean begins, long time);

    /** The venue says how high the counter of a pair's orders may get. */
    void onMostOrders(long most);

    /** Something about the account that could not be read, or is missing: the venue must be asked how things are. */
    void onDoubt(long time);
}
