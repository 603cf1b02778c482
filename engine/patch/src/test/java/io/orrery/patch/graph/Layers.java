package io.orrery.patch.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Kahn's algorithm, layer by layer, from nothing: what the order is compared with. */
public final class Layers {
    private Layers() {
    }

    /** @throws IllegalStateException if there is a cycle */
    public static List<String> sort(List<Node> nodes, List<Cable> cables) {
        List<String> sorted = new ArrayList<>();
        List<Node> left = new ArrayList<>(nodes);
        left.sort(Comparator.comparingLong(Node::born));
        while (!left.isEmpty()) {
            List<Node> layer = new ArrayList<>();
            for (Node node : left) {
                boolean waits = !node.kind().delays() && cables.stream().anyMatch(
                    cable -> cable.to().equals(node.name()) && left.stream().anyMatch(n -> n.name().equals(cable.from())));
                if (!waits) {
                    layer.add(node);
                }
            }
            if (layer.isEmpty()) {
                throw new IllegalStateException("a cycle among " + left);
            }
            left.removeAll(layer);
            layer.forEach(node -> sorted.add(node.name()));
        }
        return sorted;
    }
}
