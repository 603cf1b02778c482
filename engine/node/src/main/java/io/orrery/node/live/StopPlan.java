package io.orrery.node.live;

import io.orrery.codecs.sbe.HaltReason;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.ring.Inlet;
import io.orrery.node.config.NodeConfig;
import java.util.OptionalLong;
import org.agrona.concurrent.EpochNanoClock;

/**
 * The orderly end of a session: no new orders; open ones cancelled or kept; the venues' answers awaited, but not for ever.
 * Asked again and again by the one thread that drives or watches the session.
 */
final class StopPlan {
    /** A halt waits so long for the engine, which may itself wait for the disk, and then so long for the venues. */
    private static final long HALT_NANOS = 10_000_000_000L;
    private static final long ANSWERS_NANOS = 1_000_000_000L;

    private final EpochNanoClock clock;
    private final VitalsMeter meter;
    private final ControlMessages control;
    private final EventRing ring;
    private final Inlet inlet;
    private final NodeConfig.Stop policy;
    private final OptionalLong events;
    private final long endTime;
    private volatile boolean requested;
    private volatile String halted;
    private boolean heard;
    private long deadline;

    StopPlan(
        EpochNanoClock clock,
        VitalsMeter meter,
        EngineRoom room,
        NodeConfig.Stop policy,
        OptionalLong nanos,
        OptionalLong events) {
        this.clock = clock;
        this.meter = meter;
        this.control = new ControlMessages(clock);
        this.ring = room.ring;
        this.inlet = ring.priority();
        this.policy = policy;
        this.events = events;
        endTime = nanos.isPresent() ? clock.nanoTime() + nanos.getAsLong() : Long.MAX_VALUE;
    }

    /** From any thread. */
    void request() {
        requested = true;
    }

    /**
     * Ends the session without delay, for a reason that it can't go on with: what is open is cancelled, whatever the policy, and
     * the answers are awaited for a moment. By the thread that asks {@link #isDone}.
     */
    void halt(HaltReason reason, String words) {
        halted = words;
        ring.end();
        deadline = clock.nanoTime() + HALT_NANOS;
        control.haltRequested(inlet, reason);
    }

    /** Why the session was halted, or null. */
    String halted() {
        return halted;
    }

    private boolean isAnswered(long now) {
        if (!heard && meter.isStopping()) {
            heard = true;
            deadline = now + ANSWERS_NANOS;
        }
        return heard && meter.openOrders() == 0 || now >= deadline;
    }

    /** True when the session may end. */
    boolean isDone() {
        if (halted != null) {
            return isAnswered(clock.nanoTime());
        }
        if (deadline == 0) {
            if (requested || clock.nanoTime() >= endTime || events.isPresent() && meter.inputs() >= events.getAsLong()) {
                deadline = clock.nanoTime() + policy.deadline().toNanos();
                boolean cancel = policy.openOrders() == NodeConfig.OpenOrders.CANCEL;
                control.stopRequested(inlet, cancel ? StopPolicy.CANCEL : StopPolicy.KEEP);
            }
            return false;
        }
        boolean answered = policy.openOrders() == NodeConfig.OpenOrders.KEEP || meter.openOrders() == 0;
        return meter.isStopping() && answered || clock.nanoTime() >= deadline;
    }
}
