package io.orrery.simulation.audit;

import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderAdoptedDecoder;
import io.orrery.codecs.sbe.Side;

/** An order as the journal tells it: its terms, and every piece of evidence of what became of it. */
final class Sent {
    final long id;
    final int account;
    final int strategy;
    final int instrument;
    final boolean buys;
    final boolean adopted;
    /** The venue's own id, 0 while it is not told. */
    long venueOrderId;
    long price;
    long quantity;
    /** Of the executions that were told, each once. */
    long executed;
    /** An answer says that it never was, or is no more. */
    boolean refused;
    boolean canceled;
    boolean resolvedEnded;
    boolean resolvedNever;
    boolean cancelAsked;
    private long askedPrice;
    private long askedQuantity;
    int cancelRefusals;
    /** When we last sent something of it, or the venue agreed to new terms. */
    long doneTime;
    /** What the engine said of it last. */
    Standing standing = Standing.SENT;
    /** How many records were about it since the engine was last asked. */
    int heard;

    Sent(NewOrderDecoder d) {
        id = d.orderId();
        account = d.accountId();
        strategy = d.strategyId();
        instrument = d.instrumentId();
        buys = d.side() == Side.BUY;
        adopted = false;
        venueOrderId = 0;
        price = d.price();
        quantity = d.quantity();
    }

    Sent(OrderAdoptedDecoder d) {
        id = d.orderId();
        account = d.accountId();
        strategy = 0;
        instrument = d.instrumentId();
        buys = d.side() == Side.BUY;
        adopted = true;
        venueOrderId = d.venueOrderId();
        price = d.price();
        quantity = d.quantity();
        executed = d.filled();
        standing = Standing.RESTING;
    }

    /** New terms are on their way to the venue. */
    void asks(long newPrice, long newQuantity) {
        askedPrice = newPrice;
        askedQuantity = newQuantity;
    }

    /** The venue says with which terms it stands there: those that were asked for last are granted, whoever kept the answer. */
    void stands(long atPrice, long withQuantity) {
        if (atPrice == askedPrice && withQuantity == askedQuantity) {
            price = atPrice;
            quantity = withQuantity;
        }
    }

    /** True if the journal holds evidence that nothing of it can be executed any more. */
    boolean isEndProven() {
        return refused || canceled || resolvedEnded || resolvedNever || executed >= quantity;
    }

    @Override
    public String toString() {
        return "order " + id;
    }
}
