package io.orrery.patch.edit;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.graph.Blueprint;
import io.orrery.patch.graph.Cable;
import io.orrery.patch.graph.Drawing;
import io.orrery.patch.graph.Node;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.module.ModuleKinds;
import java.util.ArrayList;
import java.util.List;

/** A patch in a snapshot, with what its text does not say: how old its modules are. */
public final class GraphState {
    private GraphState() {
    }

    public static void save(PatchGraph graph, StateWriter out) {
        save(edits(graph), graph.nextBorn(), out);
    }

    /** What makes it of an empty patch. */
    public static List<Edit> edits(PatchGraph graph) {
        List<Edit> edits = new ArrayList<>();
        for (Node node : graph.nodes()) {
            edits.add(new Edit.Add(node.name(), node.kind().id(), node.born()));
            for (int i = 0; i < node.kind().parameters().size(); i++) {
                if (node.isSet(i)) {
                    edits.add(new Edit.Set(node.name(), node.kind().parameters().get(i).name(), node.value(i)));
                }
            }
            for (int i = 0; i < node.kind().texts().size(); i++) {
                if (node.isWritten(i)) {
                    edits.add(new Edit.Write(node.name(), node.kind().texts().get(i).name(), node.text(i)));
                }
            }
            if (!node.group().isEmpty()) {
                edits.add(new Edit.Group(node.name(), node.group()));
            }
        }
        for (Cable cable : graph.cables()) {
            edits.add(new Edit.Connect(cable));
        }
        return edits;
    }

    /** Saves what a patch was; which values were set and which are defaults is of no matter any more. */
    public static void save(Blueprint blueprint, StateWriter out) {
        save(edits(blueprint, true), 0, out);
    }

    /** What a patch was, without its groups; a value that is the default is not set. */
    public static PatchGraph graph(Blueprint blueprint, ModuleKinds kinds) {
        PatchGraph graph = new PatchGraph(kinds);
        Editor editor = new Editor(graph);
        edits(blueprint, false).forEach(editor::make);
        return graph;
    }

    private static List<Edit> edits(Blueprint blueprint, boolean defaults) {
        List<Edit> edits = new ArrayList<>();
        for (int place = 0; place < blueprint.size(); place++) {
            Drawing module = blueprint.at(place);
            edits.add(new Edit.Add(module.name(), module.kind().id(), module.born()));
            for (int i = 0; i < module.kind().parameters().size(); i++) {
                double value = module.values()[i];
                if (defaults || value != module.kind().parameters().get(i).otherwise()) {
                    edits.add(new Edit.Set(module.name(), module.kind().parameters().get(i).name(), value));
                }
            }
            for (int i = 0; i < module.kind().texts().size(); i++) {
                String said = module.texts()[i];
                if (defaults || !said.equals(module.kind().texts().get(i).otherwise())) {
                    edits.add(new Edit.Write(module.name(), module.kind().texts().get(i).name(), said));
                }
            }
        }
        for (int place = 0; place < blueprint.size(); place++) {
            Drawing module = blueprint.at(place);
            for (int inlet = 0; inlet < module.inlets(); inlet++) {
                if (module.source(inlet) != null) {
                    edits.add(new Edit.Connect(module.cable(inlet)));
                }
            }
        }
        return edits;
    }

    private static void save(List<Edit> edits, long nextBorn, StateWriter out) {
        out.putLong(nextBorn);
        EditState.saveAll(edits, out);
    }

    /** Into an empty patch. */
    public static void load(PatchGraph graph, StateReader in) {
        long nextBorn = in.getLong();
        Editor editor = new Editor(graph);
        EditState.loadAll(in).forEach(editor::make);
        graph.bear(nextBorn);
    }
}
