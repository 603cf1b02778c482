package io.orrery.patch.graph;

import io.orrery.patch.graph.Refused.Reason;
import io.orrery.patch.module.Inlet;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.ModuleKinds;
import io.orrery.patch.module.Outlet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Modules and the cables between them. Whatever would break a rule is refused when it is asked for, so that a patch can be
 * evaluated at any moment: each inlet has one source of its type, and no module waits for itself.
 */
public final class PatchGraph {
    public static final int MOST_MODULES = 1_024;
    private static final int LONGEST_NAME = 32;
    private static final Comparator<Node> BY_AGE = Comparator.comparingLong(Node::born);

    private final ModuleKinds kinds;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Order order = new Order();
    private long nextBorn = 1;

    public PatchGraph(ModuleKinds kinds) {
        this.kinds = kinds;
    }

    /** Adds a module behind all others. */
    public Node add(String name, String kindId) {
        return add(name, kindId, nextBorn);
    }

    /** Puts a module back in the place where it was. */
    public Node add(String name, String kindId, long born) {
        ModuleKind kind = kinds.get(kindId);
        if (kind == null) {
            throw new Refused(Reason.UNKNOWN, name + ": there is no kind of module " + kindId);
        }
        if (!isName(name)) {
            throw new Refused(Reason.NAME, name + ": a name is of a-z, 0-9 and -, begins with a letter, and has at most "
                + LONGEST_NAME + " characters");
        }
        if (nodes.containsKey(name)) {
            throw new Refused(Reason.NAME, name + ": there is a module of this name");
        }
        if (nodes.size() == MOST_MODULES) {
            throw new Refused(Reason.FULL, name + ": a patch has at most " + MOST_MODULES + " modules");
        }
        Node node = new Node(name, kind, born);
        nodes.put(name, node);
        order.add(node);
        nextBorn = Math.max(nextBorn, born + 1);
        return node;
    }

    private static boolean isName(String name) {
        boolean good = !name.isEmpty() && name.length() <= LONGEST_NAME && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            good &= c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
        }
        return good;
    }

    /** Takes a module away that no cable touches. */
    public void remove(Node node) {
        if (!node.isBare()) {
            throw new IllegalStateException(node.name() + ": cables are on it");
        }
        nodes.remove(node.name());
        order.remove(node);
    }

    /** @throws Refused if the types clash, the inlet has a source, or a cycle would be closed */
    public void connect(Cable cable) {
        Node from = node(cable.from());
        Node to = node(cable.to());
        int outlet = outlet(from, cable.outlet());
        int inlet = inlet(to, cable.inlet());
        Outlet begin = from.kind().outlets().get(outlet);
        Inlet end = to.kind().inlets().get(inlet);
        if (!end.type().takes(begin.type())) {
            throw new Refused(Reason.TYPE, cable + ": a " + begin.type() + " to a " + end.type());
        }
        if (to.source(inlet) != null) {
            throw new Refused(Reason.SECOND_SOURCE, cable + ": " + cable.to() + "." + cable.inlet() + " reads "
                + to.source(inlet).name() + "." + sourceName(to, inlet));
        }
        if (!to.kind().delays()) {
            refuseCycle(from, to);
        }
        to.join(inlet, from, outlet);
        order.redraw(to);
        order.settle(to);
    }

    private void refuseCycle(Node from, Node to) {
        List<Node> back = order.way(to, from);
        if (!back.isEmpty()) {
            StringBuilder way = new StringBuilder(from.name());
            for (Node node : back) {
                way.append(" -> ").append(node.name());
            }
            throw new Refused(Reason.CYCLE, way.toString());
        }
    }

    public void disconnect(Cable cable) {
        Node from = node(cable.from());
        Node to = node(cable.to());
        int inlet = inlet(to, cable.inlet());
        if (to.source(inlet) != from || to.sourceOutlet(inlet) != outlet(from, cable.outlet())) {
            throw new Refused(Reason.UNKNOWN, cable + ": there is no such cable");
        }
        to.part(inlet);
        order.redraw(to);
        order.settle(to);
    }

    /** Sets a parameter; NaN brings its default back. */
    public void set(Node node, String parameter, double value) {
        int index = node.kind().parameter(parameter);
        if (index < 0) {
            throw new Refused(Reason.UNKNOWN, node.name() + ": a " + node.kind().id() + " has no parameter " + parameter);
        }
        if (Double.isNaN(value)) {
            node.unset(index);
        } else {
            node.set(index, value);
        }
        order.redraw(node);
    }

    /** Sets a text; an empty one brings its default back. */
    public void write(Node node, String text, String words) {
        int index = node.kind().text(text);
        if (index < 0) {
            throw new Refused(Reason.UNKNOWN, node.name() + ": a " + node.kind().id() + " has no text " + text);
        }
        node.write(index, words);
        order.redraw(node);
    }

    /** Puts a module into a group; empty takes it out of its own. */
    public void group(Node node, String group) {
        if (!group.isEmpty() && !isName(group)) {
            throw new Refused(Reason.NAME, group + ": is no name for a group");
        }
        node.group(group);
    }

    /** Returns the module of this name. */
    public Node node(String name) {
        Node node = nodes.get(name);
        if (node == null) {
            throw new Refused(Reason.UNKNOWN, name + ": there is no such module");
        }
        return node;
    }

    private static int outlet(Node node, String name) {
        int outlet = node.kind().outlet(name);
        if (outlet < 0) {
            throw new Refused(Reason.UNKNOWN, node.name() + ": a " + node.kind().id() + " has no outlet " + name);
        }
        return outlet;
    }

    private static int inlet(Node node, String name) {
        int inlet = node.kind().inlet(name);
        if (inlet < 0) {
            throw new Refused(Reason.UNKNOWN, node.name() + ": a " + node.kind().id() + " has no inlet " + name);
        }
        return inlet;
    }

    private static String sourceName(Node node, int inlet) {
        return node.source(inlet).kind().outlets().get(node.sourceOutlet(inlet)).name();
    }

    /** All modules, the oldest first. */
    public List<Node> nodes() {
        List<Node> all = new ArrayList<>(nodes.values());
        all.sort(BY_AGE);
        return all;
    }

    /** All modules, each behind all that it reads. */
    public List<Node> order() {
        return order.nodes();
    }

    /** What it is now; it stays as it is whatever is edited later. */
    public Blueprint drawn() {
        return order.drawn();
    }

    /** All cables, by the age of the modules at their ends. */
    public List<Cable> cables() {
        List<Cable> cables = new ArrayList<>();
        for (Node node : nodes()) {
            addInto(node, cables);
        }
        return cables;
    }

    /** The cables that begin or end at a module. */
    public List<Cable> cablesOf(Node node) {
        List<Cable> cables = new ArrayList<>();
        addInto(node, cables);
        TreeSet<Node> readers = new TreeSet<>(BY_AGE);
        readers.addAll(node.readers);
        readers.remove(node);
        for (Node reader : readers) {
            for (int inlet = 0; inlet < reader.kind().inlets().size(); inlet++) {
                if (reader.source(inlet) == node) {
                    cables.add(cable(reader, inlet));
                }
            }
        }
        return cables;
    }

    private static void addInto(Node node, List<Cable> cables) {
        for (int inlet = 0; inlet < node.kind().inlets().size(); inlet++) {
            if (node.source(inlet) != null) {
                cables.add(cable(node, inlet));
            }
        }
    }

    private static Cable cable(Node to, int inlet) {
        return new Cable(to.source(inlet).name(), sourceName(to, inlet), to.name(), to.kind().inlets().get(inlet).name());
    }

    public int size() {
        return nodes.size();
    }

    /** How old the next module is that stands behind all others. */
    public long nextBorn() {
        return nextBorn;
    }

    /** Says so: modules were here that are gone. */
    public void bear(long next) {
        nextBorn = next;
    }

    public ModuleKinds kinds() {
        return kinds;
    }
}
