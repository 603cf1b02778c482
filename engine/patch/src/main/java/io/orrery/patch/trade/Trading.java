package io.orrery.patch.trade;

import io.orrery.engine.execution.Tactic;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.patch.module.Acting;
import io.orrery.patch.module.Ports;

/**
 * A module that trades: it turns what its inlets tell into what a tactic is to do. Whoever runs the patch hands the tactic what
 * is told of orders. What is no number is not acted on: what was wanted before is still wanted.
 */
public abstract class Trading<T extends Tactic> implements Acting {
    private final int place;
    private T tactic;
    private Steps steps;

    Trading(int place) {
        this.place = place;
    }

    /** To be called before it is evaluated or loaded, once or more. */
    public final void begin(Context context) {
        if (tactic == null) {
            steps = new Steps(context.market(place).instrument());
            tactic = make(place, steps);
        }
    }

    abstract T make(int where, Steps units);

    public final T tactic() {
        return tactic;
    }

    final Steps steps() {
        return steps;
    }

    @Override
    public final void evaluate(Ports ports) {
        act(ports, ports.around().context());
    }

    abstract void act(Ports ports, Context context);

    @Override
    public void save(StateWriter out) {
        tactic.save(out);
    }

    @Override
    public void load(StateReader in) {
        tactic.load(in);
    }
}
