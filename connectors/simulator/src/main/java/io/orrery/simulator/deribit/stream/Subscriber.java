package io.orrery.simulator.deribit.stream;

import io.orrery.simulator.faults.FrameKind;

/** Who listens to channels. */
public interface Subscriber {
    void send(FrameKind kind, String channel, String frame);

    /** True if it may have more than everyone. */
    boolean signedIn();
}
