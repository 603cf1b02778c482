package io.orrery.simulator.deribit.stream;

import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.faults.FrameKind;

/** Who listens to channels. */
public interface Subscriber {
    void send(FrameKind kind, String channel, String frame);

    /** The venue as it has it. */
    Deribit deribit();

    /** True if it may have more than everyone. */
    boolean signedIn();
}
