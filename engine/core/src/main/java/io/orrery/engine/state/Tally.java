package io.orrery.engine.state;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** What happened so far, counted. Part of the state, so that a replay counts the same. */
public final class Tally {
    long inputs;
    long marketInputs;
    long outputs;
    long orders;
    long fills;
    long makerFills;
    long partialFills;
    long cancels;
    long rejects;
    long cancelRejects;
    long denials;

    public long inputs() {
        return inputs;
    }

    /** Inputs that carry market data. */
    public long marketInputs() {
        return marketInputs;
    }

    public long outputs() {
        return outputs;
    }

    /** Orders handed to gateways. */
    public long orders() {
        return orders;
    }

    public long fills() {
        return fills;
    }

    public long makerFills() {
        return makerFills;
    }

    public long takerFills() {
        return fills - makerFills;
    }

    /** Fills that left something of the order open. */
    public long partialFills() {
        return partialFills;
    }

    /** Orders that ended cancelled. */
    public long cancels() {
        return cancels;
    }

    /** Orders that the venue refused. */
    public long rejects() {
        return rejects;
    }

    public long cancelRejects() {
        return cancelRejects;
    }

    /** Orders that risk refused. */
    public long denials() {
        return denials;
    }

    /** Counts from here on; what is being applied is the first input. */
    void restart() {
        inputs = 1;
        marketInputs = 0;
        outputs = 0;
        orders = 0;
        fills = 0;
        makerFills = 0;
        partialFills = 0;
        cancels = 0;
        rejects = 0;
        cancelRejects = 0;
        denials = 0;
    }

    void save(StateWriter out) {
        out.section("tally");
        out.putLong(inputs);
        out.putLong(marketInputs);
        out.putLong(outputs);
        out.putLong(orders);
        out.putLong(fills);
        out.putLong(makerFills);
        out.putLong(partialFills);
        out.putLong(cancels);
        out.putLong(rejects);
        out.putLong(cancelRejects);
        out.putLong(denials);
    }

    void load(StateReader in) {
        in.section("tally");
        inputs = in.getLong();
        marketInputs = in.getLong();
        outputs = in.getLong();
        orders = in.getLong();
        fills = in.getLong();
        makerFills = in.getLong();
        partialFills = in.getLong();
        cancels = in.getLong();
        rejects = in.getLong();
        cancelRejects = in.getLong();
        denials = in.getLong();
    }
}
