package io.orrery.engine.risk;

/** What the last event changed, for whoever watches over it. */
final class Touched {
    Market market;
    Subject account;
    Subject strategy;
    boolean executed;
    boolean rejected;

    void clear() {
        market = null;
        account = null;
        strategy = null;
        executed = false;
        rejected = false;
    }

    void order(Stake stake) {
        market = stake.market;
        account = stake.row.account;
        strategy = stake.strategy;
    }
}
