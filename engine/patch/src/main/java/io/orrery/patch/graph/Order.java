package io.orrery.patch.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * In what order modules are evaluated: each behind all that it reads, by the length of the longest way to it, and among equals by
 * age. It is what Kahn's algorithm comes to layer by layer; here an edit moves only what it concerns.
 */
final class Order {
    private static final Comparator<Node> BY_RANK = Comparator.comparingInt(Node::rank).thenComparingLong(Node::born);

    private final List<Node> sorted = new ArrayList<>();
    private final Deque<Node> due = new ArrayDeque<>();
    private long looks;

    void add(Node node) {
        sorted.add(-1 - Collections.binarySearch(sorted, node, BY_RANK), node);
    }

    void remove(Node node) {
        sorted.remove(Collections.binarySearch(sorted, node, BY_RANK));
    }

    /** Not to be written, and of another order after the next edit. */
    List<Node> nodes() {
        return sorted;
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
