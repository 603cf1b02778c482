package io.orrery.patch.graph;

import java.util.List;

/**
 * A patch as it was at one moment, in the order of evaluation. It stays as it is whatever is edited later, so that any thread may
 * read it.
 */
public final class Blueprint {
    private final Node[] nodes;
    private final double[][] values;
    private final String[][] texts;
    private final int[][] sources;
    private final int[][] outlets;

    private Blueprint(int size) {
        nodes = new Node[size];
        values = new double[size][];
        texts = new String[size][];
        sources = new int[size][];
        outlets = new int[size][];
    }

    /** To be made on the thread that edits. */
    public static Blueprint of(PatchGraph graph) {
        List<Node> order = graph.order();
        Blueprint blueprint = new Blueprint(order.size());
        for (int place = 0; place < order.size(); place++) {
            order.get(place).stand(place);
        }
        for (int place = 0; place < order.size(); place++) {
            blueprint.draw(place, order.get(place));
        }
        return blueprint;
    }

    private void draw(int place, Node node) {
        nodes[place] = node;
        values[place] = node.values();
        texts[place] = node.texts();
        outlets[place] = node.sourceOutlets.clone();
        sources[place] = new int[node.sources.length];
        for (int inlet = 0; inlet < node.sources.length; inlet++) {
            sources[place][inlet] = node.sources[inlet] == null ? -1 : node.sources[inlet].place();
        }
    }

    public int size() {
        return nodes.length;
    }

    /** Of it, only what never changes is to be asked: name, kind, age. */
    public Node node(int place) {
        return nodes[place];
    }

    /** Returns the module's place, or -1. */
    public int placeOf(Node node) {
        for (int place = 0; place < nodes.length; place++) {
            if (nodes[place] == node) {
                return place;
            }
        }
        return -1;
    }

    /** The values of a module's parameters; not to be written. */
    public double[] values(int place) {
        return values[place];
    }

    /** What a module's texts say; not to be written. */
    public String[] texts(int place) {
        return texts[place];
    }

    /** The place of the module that an inlet reads, or -1. */
    public int source(int place, int inlet) {
        return sources[place][inlet];
    }

    /** Which of its outlets. */
    public int outlet(int place, int inlet) {
        return outlets[place][inlet];
    }

    public int inlets(int place) {
        return sources[place].length;
    }

    /** The cable that ends at an inlet; there must be one. */
    public Cable cable(int place, int inlet) {
        Node from = nodes[sources[place][inlet]];
        Node to = nodes[place];
        return new Cable(
            from.name(), from.kind().outlets().get(outlets[place][inlet]).name(),
            to.name(), to.kind().inlets().get(inlet).name());
    }
}
