package io.orrery.patch.edit;

import io.orrery.patch.graph.Cable;
import io.orrery.patch.graph.Node;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.graph.Refused;
import java.util.ArrayList;
import java.util.List;

/** Makes edits in a patch, and tells of each what would take it back. */
final class Editor {
    private final PatchGraph graph;

    Editor(PatchGraph graph) {
        this.graph = graph;
    }

    /**
     * Returns the edit that takes this one back.
     *
     * @throws Refused and nothing of it was made
     */
    Edit make(Edit edit) {
        if (edit instanceof Edit.Add add) {
            return add(add);
        } else if (edit instanceof Edit.Remove remove) {
            return remove(remove);
        } else if (edit instanceof Edit.Connect connect) {
            graph.connect(connect.cable());
            return new Edit.Disconnect(connect.cable());
        } else if (edit instanceof Edit.Disconnect disconnect) {
            graph.disconnect(disconnect.cable());
            return new Edit.Connect(disconnect.cable());
        } else if (edit instanceof Edit.Set set) {
            return set(set);
        } else if (edit instanceof Edit.Write write) {
            return write(write);
        } else if (edit instanceof Edit.Group group) {
            return group(group);
        }
        return together((Edit.Together) edit);
    }

    private Edit add(Edit.Add add) {
        if (add.born() == 0) {
            graph.add(add.module(), add.kind());
        } else {
            graph.add(add.module(), add.kind(), add.born());
        }
        return new Edit.Remove(add.module());
    }

    private Edit remove(Edit.Remove remove) {
        Node node = graph.node(remove.module());
        List<Edit> back = new ArrayList<>();
        back.add(new Edit.Add(node.name(), node.kind().id(), node.born()));
        for (int i = 0; i < node.kind().parameters().size(); i++) {
            if (node.isSet(i)) {
                back.add(new Edit.Set(node.name(), node.kind().parameters().get(i).name(), node.value(i)));
            }
        }
        for (int i = 0; i < node.kind().texts().size(); i++) {
            if (node.isWritten(i)) {
                back.add(new Edit.Write(node.name(), node.kind().texts().get(i).name(), node.text(i)));
            }
        }
        if (!node.group().isEmpty()) {
            back.add(new Edit.Group(node.name(), node.group()));
        }
        for (Cable cable : graph.cablesOf(node)) {
            graph.disconnect(cable);
            back.add(new Edit.Connect(cable));
        }
        graph.remove(node);
        return new Edit.Together(back);
    }

    private Edit set(Edit.Set set) {
        Node node = graph.node(set.module());
        int parameter = node.kind().parameter(set.parameter());
        double before = parameter >= 0 && node.isSet(parameter) ? node.value(parameter) : Double.NaN;
        graph.set(node, set.parameter(), set.value());
        return new Edit.Set(set.module(), set.parameter(), before);
    }

    private Edit write(Edit.Write write) {
        Node node = graph.node(write.module());
        int text = node.kind().text(write.text());
        String before = text >= 0 && node.isWritten(text) ? node.text(text) : "";
        graph.write(node, write.text(), write.words());
        return new Edit.Write(write.module(), write.text(), before);
    }

    private Edit group(Edit.Group group) {
        Node node = graph.node(group.module());
        String before = node.group();
        graph.group(node, group.group());
        return new Edit.Group(group.module(), before);
    }

    private Edit together(Edit.Together together) {
        List<Edit> back = new ArrayList<>();
        try {
            for (Edit edit : together.edits()) {
                back.add(0, make(edit));
            }
        } catch (Refused refused) {
            back.forEach(this::make);
            throw refused;
        }
        return new Edit.Together(back);
    }
}
