package io.orrery.patch.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * In what order modules are evaluated: each behind all that it reads, by the length of the longest way to it, and among equals by
 * age. It is what Kahn's algorithm comes to layer by layer; here an edit moves only what it concerns.
 */
final class Order {
    /** Above the age: no patch is added to so often. */
    private static final int RANK = 48;

    private final Deque<Node> due = new ArrayDeque<>();
    /** By place: rank and age in one, and what the module is now. */
    private long[] keys = new long[16];
    private Drawing[] drawings = new Drawing[16];
    private int size;
    private long looks;

    void add(Node node) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            drawings = Arrays.copyOf(drawings, 2 * size);
        }
        int place = placeOf(node);
        System.arraycopy(keys, place, keys, place + 1, size - place);
        System.arraycopy(drawings, place, drawings, place + 1, size - place);
        keys[place] = key(node);
        drawings[place] = node.drawing();
        size++;
    }

    void remove(Node node) {
        int place = placeOf(node);
        size--;
        System.arraycopy(keys, place + 1, keys, place, size - place);
        System.arraycopy(drawings, place + 1, drawings, place, size - place);
        drawings[size] = null;
    }

    /** To be told of each edit of a module. */
    void redraw(Node node) {
        drawings[placeOf(node)] = node.drawing();
    }

    /** Where it stands, or is to stand. */
    private int placeOf(Node node) {
        int found = Arrays.binarySearch(keys, 0, size, key(node));
        return found >= 0 ? found : -1 - found;
    }

    private static long key(Node node) {
        return (long) node.rank() << RANK | node.born();
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(size);
        for (int place = 0; place < size; place++) {
            nodes.add(drawings[place].node());
        }
        return nodes;
    }

    Blueprint drawn() {
        return new Blueprint(Arrays.copyOf(drawings, size));
    }

    /** Gives a node its place again after what it reads has changed, and all behind it. There must be no cycle. */
    void settle(Node changed) {
        due.add(changed);
        while (!due.isEmpty()) {
            Node node = due.remove();
            int rank = node.rankBySources();
            if (rank != node.rank()) {
                remove(node);
                node.moveTo(rank);
                add(node);
                due.addAll(node.readers);
            }
        }
    }

    /** The way from one node to another along the cables, both included; empty if there is none. Delays end every way. */
    List<Node> way(Node from, Node to) {
        List<Node> way = new ArrayList<>();
        looks++;
        return follow(from, to, way) ? way : List.of();
    }

    /** Only what stands before the target can lead to it. */
    private boolean follow(Node at, Node to, List<Node> way) {
        if (at.kind().delays() && !way.isEmpty() || !at.isNew(looks)) {
            return false;
        }
        way.add(at);
        if (at == to) {
            return true;
        }
        for (Node reader : at.readers) {
            if ((reader == to || reader.rank() < to.rank()) && follow(reader, to, way)) {
                return true;
            }
        }
        way.remove(way.size() - 1);
        return false;
    }
}
