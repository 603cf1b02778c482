package io.orrery.connectors.deribit.account;

/** Hears of orders and executions as they are read. What it is given is valid until it returns. */
interface Changes {

    /** The order, as far as it begins: its acceptance, or its new terms. */
    void begins(OrderState order, long time);

    void traded(OwnTrade trade, long time);

    /** The order, as far as it ends. */
    void ends(OrderState order, long time);
}
