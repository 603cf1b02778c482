package io.orrery.patch.live;

import static io.orrery.patch.live.PatchRig.connect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.PatchOperation;
import io.orrery.codecs.sbe.Side;
import io.orrery.patch.edit.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A patch in an engine: edits come by the ring, and what became of them goes to the journal. */
final class PatchStrategyTest {
    private static final Edit TRADES = new Edit.Add("trades", "trades", 0);
    private static final Edit MEAN = new Edit.Add("mean", "average", 0);

    @Test
    void aChangeIsMadeAsOneAndSaysItsRevision() {
        try (PatchRig rig = new PatchRig()) {
            assertEquals("change=1 revision=1 active=0", rig.edit(false, TRADES, MEAN, connect("trades.price", "mean.in")));
        }
    }

    @Test
    void whatIsRefusedLeavesAllAsItWas() {
        try (PatchRig rig = new PatchRig()) {
            rig.edit(false, new Edit.Add("a", "average", 0), new Edit.Add("b", "average", 0), connect("a.out", "b.in"));
            assertEquals("change=2 revision=1 active=0 refusal=\"b -> a -> b\"",
                rig.edit(false, new Edit.Add("c", "average", 0), connect("b.out", "a.in")));
            assertEquals("change=3 revision=2 active=0", rig.edit(false, new Edit.Add("c", "average", 0)));
        }
    }

    @Test
    void editsAreTakenBackMadeAgainAndRolledBack() {
        try (PatchRig rig = new PatchRig()) {
            assertEquals("change=1 revision=1 active=1", rig.edit(true, new Edit.Add("a", "average", 0)));
            assertEquals("change=2 revision=2 active=1", rig.edit(false, new Edit.Add("b", "average", 0)));
            assertEquals("change=3 revision=3 active=1", rig.step(PatchOperation.UNDO, 0));
            assertEquals("change=4 revision=4 active=1", rig.step(PatchOperation.REDO, 0));
            assertEquals("change=5 revision=4 active=1 refusal=\"there is nothing to make again\"",
                rig.step(PatchOperation.REDO, 0));
            assertEquals("change=6 revision=5 active=1", rig.step(PatchOperation.ROLL_BACK, 1));
            assertEquals("change=7 revision=5 active=1 refusal=\"revision 99 can't be reached any more\"",
                rig.step(PatchOperation.ROLL_BACK, 99));
            assertEquals("change=8 revision=5 active=5", rig.step(PatchOperation.ACTIVATE, 0));
        }
    }

    @Test
    void aPatchIsLiveWhenItsModulesAreWarm() {
        try (PatchRig rig = new PatchRig()) {
            rig.edit(true, TRADES, MEAN, new Edit.Set("mean", "length", 3), connect("trades.price", "mean.in"));
            for (int i = 0; i < 2; i++) {
                rig.feed(rig.events().trade(100 + i, 1, Side.BUY));
            }
            assertEquals(1, rig.lines("StrategyChanged").size());
            assertTrue(rig.lines("StrategyChanged").get(0).contains("WARMING"));
            rig.feed(rig.events().trade(100, 1, Side.BUY));
            assertTrue(rig.lines("StrategyChanged").get(1).contains("LIVE"));
        }
    }

    @Test
    void aPlotTellsTheJournalOfEachNumberOrOfThoseOfCertainMoments() {
        try (PatchRig rig = new PatchRig()) {
            rig.edit(true,
                new Edit.Add("trades", "trades", 0), new Edit.Add("each", "plot", 0), new Edit.Write("each", "name", "each"),
                new Edit.Add("high", "above", 0), new Edit.Add("line", "constant", 0), new Edit.Set("line", "value", 1.015),
                new Edit.Add("edge", "edge", 0), new Edit.Add("some", "plot", 0), new Edit.Write("some", "name", "some"),
                connect("trades.price", "each.in"), connect("trades.price", "some.in"), connect("trades.price", "high.a"),
                connect("line.out", "high.b"), connect("high.gate", "edge.gate"), connect("edge.opens", "some.at"));
            for (long price : new long[] {101, 101, 102, 103}) {
                rig.feed(rig.events().trade(price, 1, Side.BUY));
            }
            List<String> signals = rig.lines("Signal").stream()
                .map(line -> line.replaceAll(".*(name=.*) strategy.*", "$1")).toList();
            assertEquals(List.of(
                "name=each value=1.010000", "name=each value=1.010000", "name=each value=1.020000", "name=some value=1.020000",
                "name=each value=1.030000"), signals);
        }
    }

    @Test
    void anEngineResumedAnywhereSaysAndDoesTheSame() {
        try (PatchRig rig = new PatchRig()) {
            rig.edit(true, TRADES, MEAN, connect("trades.price", "mean.in"));
            rig.feed(rig.events().trade(100, 1, Side.BUY));
            rig.edit(false, new Edit.Add("b", "delay", 0), connect("mean.out", "b.in"), new Edit.Set("mean", "length", 5));
            rig.step(PatchOperation.UNDO, 0);
            rig.step(PatchOperation.REDO, 0);
            rig.feed(rig.events().trade(101, 1, Side.BUY));
            rig.step(PatchOperation.ACTIVATE, 0);
            rig.feed(rig.events().trade(102, 1, Side.BUY));
            rig.edit(true, new Edit.Remove("mean"));
            rig.step(PatchOperation.UNDO, 0);
            assertEquals(0, rig.lines("FAILED").size(), List.of(rig.lines("FAILED")).toString());
            rig.resumesAnywhere();
        }
    }
}
