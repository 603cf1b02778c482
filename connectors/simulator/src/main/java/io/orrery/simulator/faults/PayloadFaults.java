package io.orrery.simulator.faults;

/** Spoils payloads of any venue, after the plan. */
final class PayloadFaults {
    private final FaultPlan plan;

    PayloadFaults(FaultPlan plan) {
        this.plan = plan;
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
