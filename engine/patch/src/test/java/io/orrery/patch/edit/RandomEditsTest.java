package io.orrery.patch.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.patch.TestKinds;
import io.orrery.patch.graph.Cable;
import io.orrery.patch.graph.Layers;
import io.orrery.patch.graph.Node;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.graph.Refused;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.text.PatchReader;
import io.orrery.patch.text.PatchWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Edits at random, good and bad: the patch is never cyclic, its order is the reference's, and each edit can be taken back. */
final class RandomEditsTest {
    private static final int SEQUENCES = Integer.getInteger("orrery.edits", 3_000);
    private static final int LONGEST = 60;
    private static final String[] WORDS = {"", "good", "good \"as\\is", "bad"};
    private static final String[] KINDS = {"source", "mix", "mix", "mix", "delay", "reader"};

    private final SplittableRandom random = new SplittableRandom(6_117);
    private int taken;
    private int refused;
    private int cycles;

    @Test
    void everySequenceOfEditsLeavesAPatchThatCanBeEvaluatedAndTakenBack() {
        for (int i = 0; i < SEQUENCES; i++) {
            sequence();
        }
        System.out.println("edits: " + SEQUENCES + " sequences, " + taken + " taken, " + refused + " refused, " + cycles
            + " of them cycles, 0 differences");
        assertTrue(cycles > SEQUENCES / 10, "cycles " + cycles);
        assertTrue(taken > 10 * SEQUENCES, "taken " + taken);
    }

    private void sequence() {
        Revisions patch = new Revisions(new PatchGraph(TestKinds.ALL));
        Deque<String> texts = new ArrayDeque<>();
        List<Edit> made = new ArrayList<>();
        int edits = 1 + random.nextInt(LONGEST);
        for (int i = 0; i < edits; i++) {
            String before = PatchWriter.write(patch.graph());
            Edit edit = edit(patch.graph());
            try {
                patch.make(edit);
                texts.addLast(before);
                made.add(edit);
                taken++;
            } catch (Refused no) {
                refused++;
                cycles += no.reason() == Refused.Reason.CYCLE ? 1 : 0;
                assertEquals(before, PatchWriter.write(patch.graph()), edit.toString());
            }
        }
        ordered(patch.graph());
        String last = PatchWriter.write(patch.graph());
        assertEquals(last, PatchWriter.write(PatchReader.read(last, TestKinds.ALL)));
        repeated(made, last);
        takenBack(patch, texts, last);
    }

    private static void ordered(PatchGraph graph) {
        assertEquals(Layers.sort(graph.nodes(), graph.cables()), graph.order().stream().map(Node::name).toList());
    }

    private static void repeated(List<Edit> made, String last) {
        Revisions again = new Revisions(new PatchGraph(TestKinds.ALL));
        made.forEach(again::make);
        assertEquals(last, PatchWriter.write(again.graph()));
    }

    private void takenBack(Revisions patch, Deque<String> texts, String last) {
        int depth = random.nextInt(texts.size() + 1);
        for (int i = 0; i < depth; i++) {
            assertTrue(patch.undo());
            assertEquals(texts.removeLast(), PatchWriter.write(patch.graph()));
        }
        ordered(patch.graph());
        for (int i = 0; i < depth; i++) {
            assertTrue(patch.redo());
        }
        assertEquals(last, PatchWriter.write(patch.graph()));
        ordered(patch.graph());
    }

    private Edit edit(PatchGraph graph) {
        int dice = random.nextInt(100);
        if (graph.size() < 3 || dice < 25) {
            return new Edit.Add("m" + random.nextInt(40), KINDS[random.nextInt(KINDS.length)], 0);
        } else if (dice < 70) {
            return new Edit.Connect(cable(any(graph), any(graph)));
        } else if (dice < 78) {
            List<Cable> cables = graph.cables();
            return new Edit.Disconnect(
                cables.isEmpty() ? cable(any(graph), any(graph)) : cables.get(random.nextInt(cables.size())));
        } else if (dice < 84) {
            return new Edit.Remove(any(graph).name());
        } else if (dice < 88) {
            return new Edit.Write(any(graph).name(), "words", WORDS[random.nextInt(WORDS.length)]);
        } else if (dice < 92) {
            double value = random.nextInt(4) == 0 ? Double.NaN : Math.rint(random.nextDouble(-12, 12) * 1e6) / 1e6;
            return new Edit.Set(any(graph).name(), random.nextBoolean() ? "gain" : "length", value);
        } else if (dice < 95) {
            return new Edit.Group(any(graph).name(), random.nextBoolean() ? "" : "g" + random.nextInt(3));
        }
        List<Edit> several = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            several.add(edit(graph));
        }
        return new Edit.Together(several);
    }

    private Node any(PatchGraph graph) {
        List<Node> nodes = graph.nodes();
        return nodes.get(random.nextInt(nodes.size()));
    }

    private Cable cable(Node from, Node to) {
        return new Cable(from.name(), outlet(from.kind()), to.name(), inlet(to.kind()));
    }

    private String outlet(ModuleKind kind) {
        return kind.outlets().get(random.nextInt(kind.outlets().size())).name();
    }

    private String inlet(ModuleKind kind) {
        return kind.inlets().isEmpty() ? "in" : kind.inlets().get(random.nextInt(kind.inlets().size())).name();
    }
}
