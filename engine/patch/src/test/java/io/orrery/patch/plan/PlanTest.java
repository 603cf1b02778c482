package io.orrery.patch.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.edit.Revisions;
import io.orrery.patch.graph.Cable;
import io.orrery.patch.graph.Node;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.graph.Refused;
import io.orrery.patch.module.Hearing;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What runs is what the patch says: each module once, in order, only if it hears of something, and across revisions. */
final class PlanTest {
    private final Bench market = new Bench();
    private final Revisions patch = new Revisions(new PatchGraph(Bench.KINDS));
    private Plan plan;
    private long now;

    private void module(String name, String kind) {
        patch.make(new Edit.Add(name, kind, 0));
    }

    private void cable(String from, String to, String inlet) {
        patch.make(new Edit.Connect(new Cable(from, "out", to, inlet)));
    }

    private void swap() {
        Plan next = new Plan(patch.graph(), plan, market);
        if (plan != null) {
            next.take(plan);
        }
        plan = next;
    }

    private void trade(double price) {
        trade(0, price);
    }

    private void trade(int instrument, double price) {
        market.price = price;
        now++;
        plan.hear(Hearing.TRADE, instrument, now);
    }

    private double told(String name) {
        return plan.number(patch.graph().node(name), 0);
    }

    @Test
    void whatATradeTellsRunsThroughThePatch() {
        module("t", "trades");
        module("double", "sum");
        module("all", "sum");
        cable("t", "double", "a");
        patch.make(new Edit.Set("double", "gain", 2));
        cable("double", "all", "a");
        cable("t", "all", "b");
        swap();
        trade(5);
        assertEquals(15, told("all"));
        trade(7);
        assertEquals(21, told("all"));
    }

    @Test
    void onlyWhatHearsOfItIsEvaluated() {
        module("t", "trades");
        module("n", "count");
        module("m", "count");
        module("u", "trades");
        patch.make(new Edit.Set("u", "instrument", 1));
        cable("t", "n", "a");
        cable("u", "m", "a");
        swap();
        trade(0, 5);
        trade(0, 5);
        trade(1, 5);
        plan.tick(++now);
        assertEquals(2, told("n"));
        assertEquals(1, told("m"));
    }

    @Test
    void aDelayTellsAtTheNextEventWhatItReadAtThisOne() {
        module("t", "trades");
        module("sum", "sum");
        module("d", "delay");
        cable("t", "sum", "a");
        cable("sum", "d", "a");
        cable("d", "sum", "b");
        swap();
        List<Double> sums = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            trade(i);
            sums.add(told("sum"));
        }
        assertEquals(List.of(1.0, 3.0, 6.0, 10.0, 15.0), sums);
    }

    @Test
    void aLiveEditKeepsWhatModulesKeepAndMissesNothing() {
        module("t", "trades");
        module("n", "count");
        cable("t", "n", "a");
        swap();
        for (int i = 0; i < 100; i++) {
            trade(i);
            module("x" + i, "count");
            cable(i % 2 == 0 ? "t" : "n", "x" + i, "a");
            swap();
        }
        assertEquals(100, told("n"));
        trade(1);
        assertEquals(101, told("n"));
        patch.make(new Edit.Set("n", "from", 50));
        swap();
        trade(1);
        assertEquals(51, told("n"), "made for another value, it begins anew");
    }

    @Test
    void aDelayThatIsStillToTellDoesSoInThePlanThatFollows() {
        module("t", "trades");
        module("d", "delay");
        cable("t", "d", "a");
        swap();
        trade(5);
        module("before", "trades");
        module("behind", "sum");
        swap();
        trade(7);
        assertEquals(5, told("d"));
        trade(9);
        assertEquals(7, told("d"));
    }

    @Test
    void aPatchIsTheSameHoweverOftenItWasSavedAndLoaded() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 20; round++) {
            PatchGraph graph = randomPatch(random, 60);
            Plan one = new Plan(graph, null, market);
            Plan other = new Plan(graph, null, market);
            for (int i = 0; i < 50; i++) {
                market.price = random.nextInt(100);
                int instrument = random.nextInt(4);
                now++;
                one.hear(Hearing.TRADE, instrument, now);
                other.hear(Hearing.TRADE, instrument, now);
                other = reloaded(graph, other);
                for (Node node : graph.nodes()) {
                    assertEquals(one.number(node, 0), other.number(node, 0), node.name());
                }
            }
        }
    }

    private Plan reloaded(PatchGraph graph, Plan from) {
        StateWriter out = new StateWriter();
        from.save(out);
        Plan loaded = new Plan(graph, null, market);
        StateReader in = new StateReader(out.buffer(), 0, out.length());
        loaded.load(in);
        assertTrue(in.atEnd());
        return loaded;
    }

    /** Sums of numbers that don't change come to the same however rarely they are made: all against a plain recursion. */
    @Test
    void whatSleepsIsAsItWouldBeAwake() {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 200; round++) {
            PatchGraph graph = randomPatch(random, 40);
            Plan lazy = new Plan(graph, null, market);
            double[] last = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
            for (int i = 0; i < 30; i++) {
                int instrument = random.nextInt(4);
                market.price = random.nextInt(100);
                last[instrument] = market.price;
                lazy.hear(Hearing.TRADE, instrument, ++now);
                if (i > 3) {
                    for (Node node : graph.nodes()) {
                        if (isPure(node)) {
                            assertEquals(plain(node, last), lazy.number(node, 0), node.name());
                        }
                    }
                }
            }
        }
    }

    private static boolean isPure(Node node) {
        if (node.kind() != Bench.SUM) {
            return false;
        }
        for (int inlet = 0; inlet < node.kind().inlets().size(); inlet++) {
            if (node.source(inlet) != null && node.source(inlet).kind() != Bench.TRADES && !isPure(node.source(inlet))) {
                return false;
            }
        }
        return true;
    }

    private static double plain(Node node, double[] last) {
        if (node.kind() == Bench.TRADES) {
            double price = last[(int) node.value(0)];
            return Double.isNaN(price) ? 0 : price;
        }
        double a = node.source(0) == null ? 0 : plain(node.source(0), last);
        double b = node.source(1) == null ? 0 : plain(node.source(1), last);
        return node.value(0) * a + b;
    }

    private static PatchGraph randomPatch(SplittableRandom random, int size) {
        Revisions patch = new Revisions(new PatchGraph(Bench.KINDS));
        String[] kinds = {"trades", "sum", "sum", "sum", "count", "delay"};
        for (int i = 0; i < size; i++) {
            String kind = i < 4 ? "trades" : kinds[random.nextInt(kinds.length)];
            patch.make(new Edit.Add("m" + i, kind, 0));
            if (kind.equals("trades")) {
                patch.make(new Edit.Set("m" + i, "instrument", i < 4 ? i : random.nextInt(4)));
            }
        }
        for (int i = 0; i < 3 * size; i++) {
            Cable cable = new Cable(
                "m" + random.nextInt(size), "out", "m" + random.nextInt(size), random.nextBoolean() ? "a" : "b");
            try {
                patch.make(new Edit.Connect(cable));
            } catch (Refused taken) {
                assertTrue(taken.reason() != Refused.Reason.FULL);
            }
        }
        return patch.graph();
    }

    @Test
    void anEventAllocatesNothingAndCostsWhatItReaches() {
        Plan small = wide(10, 20);
        Plan large = wide(20, 20);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        double one = 0;
        double two = 0;
        long bytes = 0;
        for (int round = 0; round < 15; round++) {
            long before = threads.getThreadAllocatedBytes(id);
            one = nanos(small);
            two = nanos(large);
            bytes = threads.getThreadAllocatedBytes(id) - before;
        }
        System.out.println("plan: an event through 21 modules of 210: " + (long) one + " ns, of 420: " + (long) two + " ns; "
            + bytes + " B in 200,000 events");
        assertTrue(bytes < 1_000, bytes + " B");
    }

    private double nanos(Plan wide) {
        long from = System.nanoTime();
        for (int i = 0; i < 100_000; i++) {
            market.price = i;
            wide.hear(Hearing.TRADE, i % 10, i);
        }
        return (System.nanoTime() - from) / 100_000.0;
    }

    /** For each instrument a source, and a row of sums behind it. */
    private Plan wide(int instruments, int row) {
        Revisions wide = new Revisions(new PatchGraph(Bench.KINDS));
        for (int i = 0; i < instruments; i++) {
            wide.make(new Edit.Add("t" + i, "trades", 0));
            wide.make(new Edit.Set("t" + i, "instrument", i));
            String last = "t" + i;
            for (int k = 0; k < row; k++) {
                String name = "s" + i + "-" + k;
                wide.make(new Edit.Add(name, "sum", 0));
                wide.make(new Edit.Connect(new Cable(last, "out", name, "a")));
                wide.make(new Edit.Connect(new Cable("t" + i, "out", name, "b")));
                last = name;
            }
        }
        return new Plan(wide.graph(), null, market);
    }
}
