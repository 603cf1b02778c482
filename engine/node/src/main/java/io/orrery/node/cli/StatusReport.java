package io.orrery.node.cli;

import io.orrery.node.vitals.Condition;
import io.orrery.node.vitals.CountersView;
import io.orrery.node.vitals.DistinctError;
import io.orrery.node.vitals.NodeState;
import io.orrery.node.vitals.Vital;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the counters of a process say about it: the object of {@code status --json}. */
record StatusReport(
    Life life,
    NodeState state,
    long pid,
    Instant start,
    long beatAgeMillis,
    List<Condition.Reason> reasons,
    Map<String, Long> counters,
    List<DistinctError> errors) {

    /** STALE: the process is there, its engine does not beat. */
    enum Life { RUNNING, STALE, STOPPED }

    static StatusReport of(CountersView view, long nowMillis) {
        Condition condition = Condition.of(view, nowMillis);
        boolean alive = ProcessHandle.of(view.pid()).map(ProcessHandle::isAlive).orElse(false);
        Life life = !alive || view.state() == NodeState.STOPPED ? Life.STOPPED : condition.live() ? Life.RUNNING : Life.STALE;
        Map<String, Long> counters = new LinkedHashMap<>();
        for (Vital vital : Vital.values()) {
            counters.put(vital.label(), view.value(vital));
        }
        long age = Math.max(0, nowMillis - view.value(Vital.BEAT_TIME));
        return new StatusReport(life, view.state(), view.pid(), view.start(), age, condition.reasons(), counters, view.errors());
    }
}
