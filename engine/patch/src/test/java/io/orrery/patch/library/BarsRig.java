package io.orrery.patch.library;

import io.orrery.patch.edit.Edit;
import io.orrery.patch.edit.Revisions;
import io.orrery.patch.graph.Cable;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.module.Hearing;
import io.orrery.patch.plan.Plan;

/** Trades, made into bars of a second, and their true range. */
final class BarsRig {
    private static final long SECOND = 1_000_000_000L;

    private final Rig market = new Rig("trades");
    private final Revisions patch = new Revisions(new PatchGraph(Library.kinds()));
    private final Prices prices = new Prices(market);
    private final Plan plan;
    private long second = 10;

    BarsRig() {
        patch.make(new Edit.Add("bars", "bars", 0));
        patch.make(new Edit.Set("bars", "time", 1));
        patch.make(new Edit.Add("range", "true-range", 0));
        patch.make(new Edit.Connect(new Cable("bars", "bar", "range", "bar")));
        plan = new Plan(patch.graph(), null, prices);
    }

    /** Returns the true range of the bar of these trades. */
    double bar(double... trades) {
        for (int i = 0; i < trades.length; i++) {
            prices.price = trades[i];
            plan.hear(Hearing.TRADE, 0, second * SECOND + i);
        }
        second++;
        plan.tick(second * SECOND);
        return plan.number(patch.graph().node("range"), 0);
    }

    boolean isWarm() {
        return plan.isWarm();
    }

    double close() {
        return plan.number(patch.graph().node("bars"), 1);
    }

    double volume() {
        return plan.number(patch.graph().node("bars"), 2);
    }
}
