package io.orrery.simulator.faults;

/** Spoils payloads of any venue, after the plan. */
final class PayloadFaults {
    private final FaultPlan plan;

    PayloadFaults(FaultPlan plan) {
        this.plan = plan;
    }

    /** False if none of them is switched on: whoever has bytes need not make a text of them. */
    boolean mayStrike() {
        return plan.mayStrike(Fault.P01) || plan.mayStrike(Fault.P02) || plan.mayStrike(Fault.P03)
            || plan.mayStrike(Fault.P04) || plan.mayStrike(Fault.P10);
    }

    String spoil(String json) {
        String text = json;
        if (plan.strikes(Fault.P01)) {
            text = Spoiled.withUnknownField(text);
        }
        if (plan.strikes(Fault.P02)) {
            text = Spoiled.withNull(text);
        }
        if (plan.strikes(Fault.P03)) {
            text = Spoiled.withWrongType(text);
        }
        if (plan.strikes(Fault.P04)) {
            text = Spoiled.withExponent(text);
        }
        if (plan.strikes(Fault.P10)) {
            text = Spoiled.nested(text);
        }
        return text;
    }
}
