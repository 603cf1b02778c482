package io.orrery.patch.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.edit.GraphState;
import io.orrery.patch.edit.Revisions;
import io.orrery.patch.graph.Cable;
import io.orrery.patch.graph.Node;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.graph.Refused;
import io.orrery.patch.module.Hearing;
import java.util.List;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/**
 * What plans share, and where in the rack their modules lie, is of no consequence: a patch that is edited at random while it runs
 * holds, byte for byte, what one holds that begins from a snapshot before each edit, and so shares nothing with anything.
 */
final class SharingTest {
    private static final int REVISIONS = 400;
    private static final String[] KINDS = {"trades", "sum", "sum", "count", "count", "delay"};

    private final SplittableRandom random = new SplittableRandom(19);
    private final Bench market = new Bench();
    private long now;
    private long added;

    @Test
    void aPlanThatFollowsHoldsWhatOneHoldsThatSharesNothing() {
        for (int round = 0; round < 5; round++) {
            Revisions patch = new Revisions(new PatchGraph(Bench.KINDS));
            PatchGraph before = copy(patch.graph());
            Plan sharing = new Plan(patch.graph(), null, market);
            byte[] alone = saved(sharing);
            for (int revision = 0; revision < REVISIONS; revision++) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    edit(patch);
                }
                Plan following = new Plan(patch.graph(), sharing, market);
                following.take(sharing);
                sharing = following;

                Plan loaded = new Plan(before, null, market);
                StateReader in = new StateReader(new UnsafeBuffer(alone), 0, alone.length);
                loaded.load(in);
                assertTrue(in.atEnd());
                before = copy(patch.graph());
                Plan apart = new Plan(before, loaded, market);
                apart.take(loaded);

                for (int i = random.nextInt(5); i > 0; i--) {
                    event(sharing, apart);
                }
                alone = saved(apart);
                assertArrayEquals(alone, saved(sharing), "revision " + revision);
            }
        }
    }

    private void event(Plan one, Plan other) {
        now++;
        market.price = random.nextInt(100);
        int instrument = random.nextInt(5);
        if (instrument == 4) {
            one.tick(now);
            other.tick(now);
        } else {
            one.hear(Hearing.TRADE, instrument, now);
            other.hear(Hearing.TRADE, instrument, now);
        }
    }

    private void edit(Revisions patch) {
        List<Node> nodes = patch.graph().nodes();
        int dice = nodes.size() < 5 ? 0 : random.nextInt(100);
        try {
            if (dice < 20) {
                patch.make(new Edit.Add("m" + ++added, KINDS[random.nextInt(KINDS.length)], 0));
            } else if (dice < 65) {
                Cable cable = new Cable(any(nodes), "out", any(nodes), random.nextBoolean() ? "a" : "b");
                patch.make(new Edit.Connect(cable));
            } else if (dice < 75 && !patch.graph().cables().isEmpty()) {
                List<Cable> cables = patch.graph().cables();
                patch.make(new Edit.Disconnect(cables.get(random.nextInt(cables.size()))));
            } else if (dice < 85) {
                patch.make(new Edit.Remove(any(nodes)));
            } else if (dice < 92) {
                patch.undo();
            } else {
                Node node = patch.graph().node(any(nodes));
                if (!node.kind().parameters().isEmpty()) {
                    patch.make(new Edit.Set(node.name(), node.kind().parameters().get(0).name(), random.nextInt(4)));
                }
            }
        } catch (Refused no) {
            assertTrue(no.reason() != Refused.Reason.FULL);
        }
    }

    private String any(List<Node> nodes) {
        return nodes.get(random.nextInt(nodes.size())).name();
    }

    private static PatchGraph copy(PatchGraph graph) {
        StateWriter out = new StateWriter();
        GraphState.save(graph, out);
        PatchGraph copy = new PatchGraph(Bench.KINDS);
        GraphState.load(copy, new StateReader(out.buffer(), 0, out.length()));
        return copy;
    }

    private static byte[] saved(Plan plan) {
        StateWriter out = new StateWriter();
        plan.save(out);
        byte[] bytes = new byte[out.length()];
        out.buffer().getBytes(0, bytes);
        return bytes;
    }
}
