package io.orrery.journal.repair;

import java.util.List;

/**
 * What a session needs to be whole again.
 *
 * @param lastSequence the session's last record then
 * @param reasons why an operator must say so first, since what was durable or sealed is not as it was written; none if the
 *     repair may be done at once
 */
public record RepairPlan(List<RepairStep> plannedSteps, long lastSequence, List<String> reasons) {

    /** True if there is nothing to do. */
    public boolean isEmpty() {
        return plannedSteps.isEmpty() && reasons.isEmpty();
    }

    /** True if nothing is lost by it that was promised to be kept. */
    public boolean isAutomatic() {
        return reasons.isEmpty();
    }

    /** What will be done, in words. */
    public List<String> steps() {
        return plannedSteps.stream().map(RepairStep::words).toList();
    }
}
