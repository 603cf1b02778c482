package io.orrery.connectors.binance.account;

import io.orrery.connectors.binance.order.ApiAnswer;

/** Hears what comes over the WebSocket API. */
interface ApiListener {

    /** An answer to a command; what of it could be read. */
    void onAnswer(ApiAnswer answer, long time);

    void onExecution(ExecutionReport report, long time);

    /** Something about the account that could not be read, or does not tell enough: the venue must be asked how things are. */
    void onRefused(long time);
}
