package io.orrery.patch.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.Events;
import io.orrery.engine.bar.Bar;
import io.orrery.engine.bar.BarBuilder;
import io.orrery.engine.bar.BarKind;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.edit.Revisions;
import io.orrery.patch.graph.Cable;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.library.Library;
import io.orrery.patch.module.Hearing;
import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.ModuleKinds;
import io.orrery.patch.module.PortType;
import io.orrery.patch.plan.Plan;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Modules in a strategy's own hands, against the same modules in a patch; those are compared with plain formulas elsewhere. */
final class IndicatorTest {
    private static final int ROW = 600;
    private static final List<ModuleKind> ALONE = Library.kinds().all().stream()
        .filter(kind -> Indicators.isAlone(kind) && kind.inlets().get(0).type() != PortType.BAR).toList();

    private final SplittableRandom random = new SplittableRandom(5);
    private final double[] rows = new double[2];

    /** A patch with this module behind a source that tells both rows. */
    private Plan patch(ModuleKind kind) {
        List<ModuleKind> kinds = new ArrayList<>(Library.kinds().all());
        kinds.add(KindBuilder.kind("rows", "").hears(Hearing.TRADE).out("n0", PortType.NUMBER, "").out("s0", PortType.SIGNAL, "")
            .out("g0", PortType.GATE, "").out("n1", PortType.NUMBER, "").out("s1", PortType.SIGNAL, "")
            .out("g1", PortType.GATE, "").out("p0", PortType.PRICE, "").out("p1", PortType.PRICE, "")
            .out("q0", PortType.QUANTITY, "").out("q1", PortType.QUANTITY, "").make(v -> ports -> {
                int[] first = {0, 1, 2, 6, 8};
                int[] second = {3, 4, 5, 7, 9};
                for (int i = 0; i < first.length; i++) {
                    ports.tell(first[i], rows[0]);
                    ports.tell(second[i], rows[1]);
                }
            }));
        Revisions patch = new Revisions(new PatchGraph(new ModuleKinds(kinds)));
        patch.make(new Edit.Add("rows", "rows", 0));
        patch.make(new Edit.Add("it", kind.id(), 0));
        for (int i = 0; i < kind.inlets().size(); i++) {
            String outlet = String.valueOf(kind.inlets().get(i).type().name().charAt(0)).toLowerCase(Locale.ROOT) + i;
            patch.make(new Edit.Connect(new Cable("rows", outlet, "it", kind.inlets().get(i).name())));
        }
        return new Plan(patch.graph(), null, null);
    }

    private static double told(Plan plan) {
        return plan.number(plan.blueprint().at(1).node(), 0);
    }

    /** Now and then no number, or one that gates and comparisons are made for. */
    private void next() {
        for (int i = 0; i < rows.length; i++) {
            int what = random.nextInt(20);
            rows[i] = what == 0 ? Double.NaN : what < 7 ? random.nextInt(2) : random.nextDouble(-3, 3);
        }
    }

    private void feed(Indicator indicator) {
        if (indicator.inlets() == 1) {
            indicator.feed(rows[0]);
        } else {
            indicator.feed(rows[0], rows[1]);
        }
    }

    @Test
    void eachTellsWhatItTellsInAPatch() {
        assertTrue(ALONE.size() >= 30, "modules " + ALONE.size());
        for (ModuleKind kind : ALONE) {
            Plan patch = patch(kind);
            Indicator indicator = Indicators.of(kind.id());
            int numbers = 0;
            for (int i = 0; i < ROW; i++) {
                next();
                long time = i * 100_000_000L;
                patch.hear(Hearing.TRADE, 0, time);
                feed(indicator.at(time));
                assertEquals(
                    Double.doubleToLongBits(told(patch)), Double.doubleToLongBits(indicator.value()), kind.id() + " at " + i);
                numbers += Double.isNaN(indicator.value()) ? 0 : 1;
            }
            assertTrue(numbers > ROW / 4, kind.id() + " told " + numbers + " numbers");
        }
    }

    @Test
    void eachGoesOnAsItWasWhenLoaded() {
        for (ModuleKind kind : ALONE) {
            Indicator one = Indicators.of(kind.id());
            Indicator other = Indicators.of(kind.id());
            for (int i = 0; i < ROW; i++) {
                next();
                feed(one);
            }
            StateWriter state = new StateWriter();
            one.save(state);
            other.load(new StateReader(state.buffer(), 0, state.length()));
            assertEquals(one.value(), other.value(), kind.id());
            assertEquals(one.isWarm(), other.isWarm(), kind.id());
            for (int i = 0; i < ROW; i++) {
                next();
                feed(one);
                feed(other);
                assertEquals(one.value(), other.value(), kind.id());
                assertEquals(one.crossedAbove(0.1), other.crossedAbove(0.1), kind.id());
            }
        }
    }

    @Test
    void noneAllocates() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        for (ModuleKind kind : ALONE) {
            Indicator indicator = Indicators.of(kind.id());
            long bytes = Long.MAX_VALUE;
            for (int round = 0; round < 20 && bytes > 0; round++) {
                long before = threads.getThreadAllocatedBytes(id);
                for (int i = 0; i < 500; i++) {
                    next();
                    feed(indicator);
                }
                bytes = Math.min(bytes, threads.getThreadAllocatedBytes(id) - before);
            }
            assertEquals(0, bytes, kind.id());
        }
    }

    @Test
    void itIsWarmWithItsHistory() {
        Indicator mean = Indicators.average(3);
        assertEquals(3, mean.history());
        assertFalse(mean.feed(1).feed(2).isWarm());
        assertTrue(Double.isNaN(mean.value()));
        assertTrue(mean.feed(6).isWarm());
        assertEquals(3, mean.value());
        assertTrue(mean.hasTold());
        assertFalse(mean.feed(Double.NaN).hasTold());
        assertEquals(3, mean.value());
    }

    @Test
    void twoCrossOnceAndOnlyWhenBothAreWarm() {
        Indicator fast = Indicators.ema(2);
        Indicator slow = Indicators.ema(4);
        List<Integer> above = new ArrayList<>();
        List<Integer> below = new ArrayList<>();
        double[] row = {10, 9, 8, 7, 6, 7, 8, 9, 10, 11, 10, 8, 6, 5, 4};
        for (int i = 0; i < row.length; i++) {
            fast.feed(row[i]);
            slow.feed(row[i]);
            if (fast.crossedAbove(slow)) {
                above.add(i);
            }
            if (fast.crossedBelow(slow)) {
                below.add(i);
            }
        }
        assertEquals(crossings(row, 1), above);
        assertEquals(crossings(row, -1), below);
        assertEquals(1, above.size());
    }

    /** By averages over the whole row, computed anew at each number. */
    private static List<Integer> crossings(double[] row, int sign) {
        List<Integer> crossings = new ArrayList<>();
        for (int i = 4; i < row.length; i++) {
            double before = exponential(row, i - 1, 2) - exponential(row, i - 1, 4);
            double now = exponential(row, i, 2) - exponential(row, i, 4);
            if (before * sign <= 0 && now * sign > 0) {
                crossings.add(i);
            }
        }
        return crossings;
    }

    private static double exponential(double[] row, int last, int length) {
        double value = row[0];
        for (int i = 1; i <= last; i++) {
            value += 2.0 / (length + 1) * (row[i] - value);
        }
        return value;
    }

    /** Of bars of two trades, the second at a gap from the first; none before, then from 100 and from 130. */
    @Test
    void barsAreTakenAsTheyAre() {
        Events events = new Events().instrument();
        InstrumentDefinitionDecoder definition = new InstrumentDefinitionDecoder();
        definition.wrapAndApplyHeader(events.buffer(), 0, new MessageHeaderDecoder());
        BarBuilder bars = new BarBuilder(Instrument.of(definition), BarKind.TICK, 2);
        Indicator range = Indicators.trueRange();
        List<Double> ranges = new ArrayList<>();
        long[] prices = {110, 100, 130, 120, 90, 95};
        for (int i = 0; i < prices.length; i++) {
            Bar bar = bars.onTrade(prices[i], 1, i);
            if (bar != null) {
                ranges.add(range.feed(bar).value());
            }
        }
        assertEquals(List.of(10.0, 30.0, 30.0), ranges);
        assertTrue(range.isWarm());
    }

    @Test
    void whatNeedsAPatchOrIsOutOfRangeIsRefused() {
        for (String wrong : List.of("touch", "trades", "delay", "nothing")) {
            assertThrows(IllegalArgumentException.class, () -> Indicators.of(wrong), wrong);
        }
        assertThrows(IllegalArgumentException.class, () -> Indicators.average(0));
        assertThrows(IllegalArgumentException.class, () -> Indicators.of("average", 5, 5));
        assertThrows(IllegalArgumentException.class, () -> Indicators.of("correlation", 5).feed(1));
        assertThrows(IllegalArgumentException.class, () -> Indicators.average(5).feed(1, 2));
    }
}
