package io.orrery.patch.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.Rig;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.strategy.StrategyFactory;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.library.Library;
import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.ModuleKinds;
import io.orrery.patch.module.PortType;
import io.orrery.patch.plan.ModuleCost;
import io.orrery.patch.plan.Probe;
import io.orrery.patch.text.EditWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What probes and measurements see of a patch that runs, and what a module that throws takes with it. */
final class LookingTest {
    private static final long LOOK_EVERY = 33_333_333;
    private static final ModuleKind FUSE = KindBuilder.kind("fuse", "").in("in", PortType.NUMBER, "")
        .out("out", PortType.NUMBER, "").make(values -> ports -> {
            if (ports.number(0) > 120) {
                throw new IllegalStateException("blown");
            }
        });

    private final List<PatchStrategy> made = new ArrayList<>();
    private long change;

    @Test
    void aSpikeOfTwoMillisecondsShowsInTheMostOfALook() {
        try (Rig rig = rig()) {
            edit(rig, 1, "add trades trades", "add mean average", "set mean length 1", "connect trades.price mean.in");
            rig.feed(rig.events.trade(10_000, 1, Side.BUY));
            Probe probe = made.get(0).look("mean", "out");
            List<Probe.Reading> readings = new ArrayList<>();
            long begin = rig.now();
            long next = begin + LOOK_EVERY;
            while (readings.size() < 30) {
                long since = rig.now() - begin;
                boolean spike = since > 500_000_000 && since <= 502_000_000;
                rig.passTime(99_000).feed(rig.events.trade(spike ? 15_000 : 10_000, 1, Side.BUY));
                if (rig.now() >= next) {
                    next += LOOK_EVERY;
                    readings.add(probe.look());
                }
            }
            List<Double> most = readings.stream().map(Probe.Reading::most).filter(each -> each > 100).toList();
            assertEquals(List.of(150.0), most);
            assertTrue(readings.stream().allMatch(each -> each.last() == 100 && each.least() == 100 && each.count() > 300));
        }
    }

    @Test
    void aProbeGoesOnWhenAnotherPlanIsTaken() {
        try (Rig rig = rig()) {
            edit(rig, 1, "add trades trades");
            Probe probe = made.get(0).look("trades", "price");
            rig.feed(rig.events.trade(10_000, 1, Side.BUY));
            edit(rig, 1, "add mean average", "connect trades.price mean.in");
            rig.feed(rig.events.trade(10_200, 1, Side.BUY));
            assertEquals(new Probe.Reading(100, 102, 102, 2), probe.look());
            assertEquals(new Probe.Reading(102, 102, 102, 0), probe.look());
            edit(rig, 1, "remove trades");
            rig.feed(rig.events.trade(10_400, 1, Side.BUY));
            assertEquals(0, probe.look().count());
            assertThrows(IllegalArgumentException.class, () -> made.get(0).look("trades", "price"));
        }
    }

    @Test
    void evaluationsAreMeasuredByTheClockThatIsHandedIn() {
        try (Rig rig = rig()) {
            edit(rig, 1, "add trades trades", "add mean average", "connect trades.price mean.in");
            rig.feed(rig.events.trade(10_000, 1, Side.BUY));
            long[] clock = new long[1];
            made.get(0).measure(() -> clock[0] += 7);
            rig.feed(rig.events.trade(10_000, 1, Side.BUY)).feed(rig.events.trade(10_000, 1, Side.BUY));
            assertEquals(List.of(new ModuleCost("trades", 2, 14), new ModuleCost("mean", 2, 14)), made.get(0).costs());
        }
    }

    @Test
    void aModuleThatThrowsEndsOnlyItsStrategy() {
        try (Rig rig = rig()) {
            edit(rig, 1, "add trades trades", "add fuse fuse", "connect trades.price fuse.in");
            edit(rig, 2, "add trades trades", "add counter counter", "connect trades.at counter.count");
            Probe counter = made.get(1).look("counter", "out");
            for (int i = 0; i < 10; i++) {
                rig.feed(rig.events.trade(10_000 + 500 * i, 1, Side.BUY));
            }
            List<String> failed = rig.lines(1).stream().filter(line -> line.contains("STRATEGY_FAILED")).toList();
            assertEquals(1, failed.size(), failed.toString());
            assertTrue(failed.get(0).contains("scope=STRATEGY id=1 "), failed.get(0));
            assertEquals(10, counter.look().last());
            edit(rig, 1, "remove fuse");
            rig.feed(rig.events.resume(1)).feed(rig.events.trade(19_000, 1, Side.BUY));
            List<String> told = rig.lines(1).stream()
                .filter(line -> line.contains("StrategyChanged") && line.contains("strategy=patch")).toList();
            assertTrue(told.get(told.size() - 1).contains("LIVE"), "what has failed may be mended: " + told);
        }
    }

    private Rig rig() {
        List<ModuleKind> kinds = new ArrayList<>(Library.kinds().all());
        kinds.add(FUSE);
        Rig rig = new Rig(new StrategyCatalogue(List.of(new StrategyFactory() {
            @Override
            public String name() {
                return PatchFactory.NAME;
            }

            @Override
            public Strategy create(Parameters parameters) {
                made.add(new PatchStrategy(new ModuleKinds(kinds), task -> { }, List.of()));
                return made.get(made.size() - 1);
            }
        })));
        rig.feed(rig.events.engineStarted(7, 1));
        rig.feed(rig.events.instrument());
        rig.feed(rig.events.limits(1_000_000, 1_000_000_00000000L, 100_000));
        rig.feed(rig.events.strategy(1, PatchFactory.NAME, ""));
        return rig.feed(rig.events.strategy(2, PatchFactory.NAME, ""));
    }

    private void edit(Rig rig, int strategyId, String... words) {
        List<Edit> edits = Arrays.stream(words).map(EditWords::parse).toList();
        new ChangeWriter((message, offset, length) -> rig.publish(message, length))
            .edits(strategyId, ++change, edits, true);
        rig.run();
    }
}
