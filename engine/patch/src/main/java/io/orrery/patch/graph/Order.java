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
    private final List<Node> sorted = new ArrayList<>();
    private final Deque<Node> due = new ArrayDeque<>();
    /** What each of them is now. */
    private Drawing[] drawings = new Drawing[16];
    private long looks;

    void add(Node node) {
        int place = placeOf(node);
        if (sorted.size() == drawings.length) {
            drawings = Arrays.copyOf(drawings, 2 * drawings.length);
        }
        System.arraycopy(drawings, place, drawings, place + 1, sorted.size() - place);
        drawings[place] = node.drawing();
        sorted.add(place, node);
    }

    void remove(Node node) {
        int place = placeOf(node);
        sorted.remove(place);
        System.arraycopy(drawings, place + 1, drawings, place, sorted.size() - place);
        drawings[sorted.size()] = null;
    }

    /** To be told of each edit of a module. */
    void redraw(Node node) {
        drawings[placeOf(node)] = node.drawing();
    }

    /** Where it stands, or is to stand. */
    private int placeOf(Node node) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (isBefore(sorted.get(middle), node)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static boolean isBefore(Node one, Node other) {
        return one.rank() < other.rank() || one.rank() == other.rank() && one.born() < other.born();
    }

    List<Node> nodes() {
        return new ArrayList<>(sorted);
    }

    Blueprint drawn() {
        return new Blueprint(Arrays.copyOf(drawings, sorted.size()));
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
