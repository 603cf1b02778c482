package io.orrery.patch.library;

import io.orrery.patch.edit.Edit;
import io.orrery.patch.edit.Revisions;
import io.orrery.patch.graph.Cable;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.module.Hearing;
import io.orrery.patch.plan.Plan;
import org.junit.jupiter.api.Test;

/** Gates, moments, and what is kept between them. */
final class LogicTest implements Reference.Compared {

    private static void truth(String id, int... rows) {
        for (int row = 0; row < rows.length; row++) {
            Rig rig = new Rig(id);
            rig.tell(0, row >> 1);
            if (rig.kind().inlets().size() > 1) {
                rig.tell(1, row & 1);
            }
            rig.tells(0, rows[row]);
        }
    }

    @Test
    void gatesHaveTheirTables() {
        truth("and", 0, 0, 0, 1);
        truth("or", 0, 1, 1, 1);
        truth("not", 1, 1, 0, 0);
    }

    @Test
    void aboveKeepsItsSlack() {
        Rig rig = new Rig("above", "slack", 2);
        rig.tell(1, 10);
        double[] numbers = {9, 10, 10.5, 9, 8.5, 8, 9.5, 11, Double.NaN, 11};
        int[] open = {0, 0, 1, 1, 1, 0, 0, 1, 0, 1};
        for (int i = 0; i < numbers.length; i++) {
            rig.tell(0, numbers[i]).tells(0, open[i]);
        }
    }

    @Test
    void nothingIsAboveABoundThatIsNotKnown() {
        Rig rig = new Rig("above");
        rig.tell(1, Double.NaN).tell(0, 5).tells(0, 0);
        rig.tell(1, 4).tells(0, 1);
        rig.tell(1, Double.NaN).tells(0, 0);
    }

    @Test
    void aLatchIsSetAndReset() {
        Rig rig = new Rig("latch");
        rig.tick().tells(0, 0);
        rig.tell(0, 0).tells(0, 1);
        rig.tick().tells(0, 1);
        rig.tell(1, 0).tells(0, 0);
        rig.tick().tells(0, 0);
    }

    @Test
    void aDebouncedGateWaitsUntilItStandsStill() {
        Rig rig = new Rig("debounce", "wait", 1);
        rig.tell(0, 0).after(1).tick();
        rig.tells(0, 0);
        rig.tell(0, 1).after(0.5).tell(0, 0).after(0.5).tell(0, 1).after(0.9).tick();
        rig.tells(0, 0);
        rig.after(0.1).tick().tells(0, 1);
    }

    @Test
    void aTimerIsOpenForItsTime() {
        Rig rig = new Rig("timer", "time", 2);
        rig.tell(0, 0).tells(0, 1);
        rig.after(1.9).tick().tells(0, 1);
        rig.tell(0, 0).after(1.9).tick().tells(0, 1);
        rig.after(0.1).tick().tells(0, 0);
    }

    @Test
    void aCounterCountsUntilItIsReset() {
        Rig rig = new Rig("counter");
        rig.tell(0, 0).tell(0, 0).tick().tell(0, 0);
        rig.tells(0, 3);
        rig.tell(1, 0).tells(0, 0);
        rig.tell(0, 0).tells(0, 1);
    }

    @Test
    void aNumberIsHeld() {
        Rig rig = new Rig("hold");
        rig.tell(0, 5).tell(1, 0).tell(0, 6).tick();
        rig.tells(0, 5);
        rig.tell(1, 0).tells(0, 6);
    }

    /** Beats of 0.1 s, some of them missed: each multiple of 0.3 s is told once, at the first beat at or behind it. */
    @Test
    void aClockTellsEachMultipleOfItsTimeOnce() {
        Revisions patch = new Revisions(new PatchGraph(Library.kinds()));
        patch.make(new Edit.Add("clock", "clock", 0));
        patch.make(new Edit.Set("clock", "time", 0.3));
        patch.make(new Edit.Add("told", "counter", 0));
        patch.make(new Edit.Connect(new Cable("clock", "at", "told", "count")));
        Plan plan = new Plan(patch.graph(), null, new Rig("hold"));
        long wanted = 0;
        long last = 0;
        for (long beat : new long[] {40, 41, 42, 43, 44, 45, 46, 52, 53, 54, 60, 61, 63, 64, 80, 81}) {
            wanted += last != 0 && beat / 3 > last / 3 ? 1 : 0;
            last = beat;
            plan.tick(beat * 100_000_000);
            Reference.same("clock", wanted, plan.number(patch.graph().node("told"), 0), 1, " at beat " + beat);
        }
    }

    /** An edge counted: opened twice, closed once. */
    @Test
    void edgesAreMoments() {
        Rig rig = new Rig("edge");
        Revisions patch = new Revisions(new PatchGraph(Library.kinds()));
        for (String module : new String[] {"trades", "above", "edge"}) {
            patch.make(new Edit.Add(module, module, 0));
        }
        patch.make(new Edit.Add("opened", "counter", 0));
        patch.make(new Edit.Add("closed", "counter", 0));
        patch.make(new Edit.Connect(new Cable("trades", "price", "above", "a")));
        patch.make(new Edit.Connect(new Cable("above", "gate", "edge", "gate")));
        patch.make(new Edit.Connect(new Cable("edge", "opens", "opened", "count")));
        patch.make(new Edit.Connect(new Cable("edge", "closes", "closed", "count")));
        Prices prices = new Prices(rig);
        Plan plan = new Plan(patch.graph(), null, prices);
        for (double price : new double[] {-1, 1, 2, 3, -1, -2, 5}) {
            prices.price = price;
            plan.hear(Hearing.TRADE, 0, ++rig.now);
        }
        Reference.same("edge", 2, plan.number(patch.graph().node("opened"), 0), 1, " opened");
        Reference.same("edge", 1, plan.number(patch.graph().node("closed"), 0), 1, " closed");
    }

    @Test
    void aDelayIsOneEventBehind() {
        Rig rig = new Rig("delay");
        rig.tell(0, 5);
        rig.tells(0, Double.NaN);
        rig.tell(0, 6);
        rig.tells(0, 5);
        rig.tick().tells(0, 6);
        rig.tick().tells(0, 6);
    }
}
