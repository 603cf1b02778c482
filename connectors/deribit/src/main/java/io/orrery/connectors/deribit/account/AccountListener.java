package io.orrery.connectors.deribit.account;

import io.orrery.connectors.deribit.wire.RpcMessage;

/** Hears what comes over the account's connection. */
interface AccountListener {

    /**
     * An answer to a command; what of it could be read.
     */
    void onAnswer(RpcMessage answer, long time);

    /** Orders, executions and positions have changed: the cursor stands where they begin. */
    void onChanges(long time);

    /** Something about the account could not be read: the venue must be asked how things are. */
    void onRefused(long time);
}
