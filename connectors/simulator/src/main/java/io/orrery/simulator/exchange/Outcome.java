package io.orrery.simulator.exchange;

import java.util.Objects;

/**
 * What became of a command: an order as it stands now, or a refusal.
 *
 * @param order null if refused
 * @param refusal null if accepted
 */
public record Outcome(Order order, Refusal refusal) {

    static Outcome accepted(Order order) {
        return new Outcome(Objects.requireNonNull(order), null);
    }

    static Outcome refused(Refusal refusal) {
        return new Outcome(null, Objects.requireNonNull(refusal));
    }

    public boolean isAccepted() {
        return refusal == null;
    }
}
