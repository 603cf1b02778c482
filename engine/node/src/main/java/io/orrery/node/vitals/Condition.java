package io.orrery.node.vitals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a node is, judged by its vitals.
 *
 * @param live its engine's duty cycle turns
 * @param ready it works as configured; trading may still be halted
 */
public record Condition(NodeState state, boolean live, boolean ready, List<Reason> reasons) {
    /** An engine that has not beaten for so long hangs. */
    public static final long LONGEST_BEAT_MILLIS = 1_000;

    /** Why a node is not live or not ready: a code for tools, and words. */
    public record Reason(String code, String detail) {
    }

    public static Condition of(Vitals vitals, long nowMillis) {
        List<Reason> reasons = new ArrayList<>();
        NodeState state = vitals.state();
        long age = nowMillis - Math.max(vitals.value(Vital.ENGINE_BEAT_TIME), vitals.value(Vital.BEAT_TIME));
        long engineAge = nowMillis - vitals.value(Vital.ENGINE_BEAT_TIME);
        boolean starting = state == NodeState.STARTING || state == NodeState.RECOVERING;
        boolean live = (starting ? age : engineAge) < LONGEST_BEAT_MILLIS && state != NodeState.STOPPED;
        if (!live) {
            reasons.add(new Reason("engine-beat", "the engine's last beat is " + engineAge + " ms old"));
        }
        if (state != NodeState.READY) {
            reasons.add(new Reason("state", "the node is " + state.name().toLowerCase(Locale.ROOT)));
        }
        if (vitals.value(Vital.FOLLOWER_DIFFERENCES) > 0) {
            reasons.add(new Reason("follower", vitals.value(Vital.FOLLOWER_DIFFERENCES) + " outputs differ on re-execution"));
        }
        return new Condition(state, live, reasons.isEmpty(), List.copyOf(reasons));
    }
}
